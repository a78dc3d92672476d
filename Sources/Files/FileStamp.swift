import Glibc
import SystemPackage

/// What the system says of a file that changes whenever somebody writes to it or puts another in its place.
///
/// It takes no reading of the file, but says nothing of what is in it.
struct FileStamp: Equatable, Sendable {
  private let device: DeviceID
  private let inode: Inode
  private let size: Int64
  /// When contents and owner, rights or place changed last, in seconds and nanoseconds. The second cannot be
  /// set back by hand.
  private let changes: [Int]

  /// The stamp of the file at a path; nothing where there is none.
  init?(of path: String) {
    guard let file = try? FilePath(path).stat() else { return nil }
    device = file.deviceID
    inode = file.inode
    size = file.size
    changes = [
      file.st_mtim.tv_sec, file.st_mtim.tv_nsec, file.st_ctim.tv_sec, file.st_ctim.tv_nsec,
    ]
  }
}
