internal import Files
internal import ImageComparison
internal import Images

extension ImagePair {
  /// Files that macOS puts beside those it copies to a foreign disk or packs for one, as `._loss.png` beside
  /// `loss.png`: the name says PNG, and the first bytes say AppleDouble on every side that has the file.
  var companionFiles: Set<String> {
    let sides: [(Side, ImageSource)] = [(.baseline, baseline), (.actual, actual)]
    let names = Set(sides.flatMap { $0.1.files }).filter {
      $0.isPNGPath && FileSystem.lastName(in: $0).hasPrefix("._")
    }
    return names.filter { name in
      sides.filter { $0.1.files.contains(name) }.allSatisfy { side, source in
        guard let file = try? source.contents(of: name, side).get(), file.count >= 4,
          let start = try? file.bytes(0..<4)
        else { return false }
        return start.elementsEqual([0, 5, 0x16, 7])
      }
    }
  }
}
