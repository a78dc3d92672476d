import FoundationEssentials
import ImageRegression

extension AttachmentPaths {
  /// The rule of the CI service in which this runs: paths below the project's folder for GitLab, whole ones
  /// for Jenkins, and for all others paths from the folder of the document.
  static var ofThisService: AttachmentPaths {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["CI_PROJECT_DIR"], !folder.isEmpty { return .fromFolder(folder) }
    if environment["JENKINS_URL"]?.isEmpty == false { return .absolute }
    return .fromDocument
  }
}
