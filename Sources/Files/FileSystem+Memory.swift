internal import FoundationEssentials

extension FileSystem {
  /// How many bytes of memory this machine has, or the container that the program runs in, if it has fewer.
  package static var memory: Double {
    let whole = Double(ProcessInfo.processInfo.physicalMemory)
    // Version 2 of control groups; a container sees its own limit here, or the word "max".
    guard let text = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8),
      let limit = Double(text.prefix { $0.isNumber })
    else { return whole }
    return min(whole, limit)
  }
}
