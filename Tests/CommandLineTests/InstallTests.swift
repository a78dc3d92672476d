import Foundation
import TestSupport
import Testing

/// What `make install` puts where, and what shells make of it.
struct InstallTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private static let installed = [
    "bin/spiral-report", "share/bash-completion/completions/spiral-report",
    "share/fish/vendor_completions.d/spiral-report.fish", "share/man/man1/spiral-report.1",
    "share/zsh/site-functions/_spiral-report",
  ]
  private static let hasMake = FileManager.default.isExecutableFile(atPath: "/usr/bin/make")

  init() throws { scratch = try Scratch() }

  private func make(_ words: String...) throws -> Program.Outcome {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Program(name: "make", folder: URL(filePath: "/usr/bin")).run(words, in: root)
  }

  // MARK: Files

  @Test(.enabled(if: hasMake, "there is no make"))
  func `make install and make uninstall put and take five files`() throws {
    for words in [["PREFIX=\(scratch.path("a b"))"], ["DESTDIR=\(scratch.path("root"))"]] {
      let folder = words[0].hasPrefix("PREFIX") ? "a b" : "root"
      let outcome = try make("install", "BIN=\(program.path.path)", words[0])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let prefix = folder == "root" ? "usr/local/" : ""
      let files = try scratch.files(below: folder)
      #expect(files.keys.sorted() == Self.installed.map { prefix + $0 })
      #expect(
        FileManager.default.isExecutableFile(
          atPath: scratch.path("\(folder)/\(prefix)bin/spiral-report")))
      // Twice is no more than once.
      #expect(try make("install", "BIN=\(program.path.path)", words[0]).status == 0)
      #expect(try scratch.files(below: folder) == files)
      #expect(try make("uninstall", words[0]).status == 0)
      #expect(try scratch.files(below: folder).isEmpty)
    }
  }

  @Test func `the manual has every option and no date`() throws {
    let page = try program.run(["--generate-manual"], environment: ["TZ": "Asia/Tokyo"])
    #expect(page.status == 0 && page.output.hasPrefix(".TH SPIRAL-REPORT 1 \"\" \"spiral-report "))
    let text = page.output.replacing("\\-", with: "-")
    for words in [["--help"], ["compare", "--help"]] {
      let help = try program.run(words).output
      let options = help.matches(of: /(?m)^  (?:-h, )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.count > 10)
      for option in options { #expect(text.contains("\(option)\\fR"), "\(option)") }
    }
    #expect(!text.contains(/(?m)^(?!\.)\S*\\(?![efI&])/), "a backslash of the text is escaped")
    #expect(!text.contains(/\b20[2-9]\d\b/))
    #expect(try program.run(["--generate-manual"]).output == page.output)
  }

  // MARK: Shells

  /// What is typed into each shell, and what the program then gets.
  private static let lines = [
    ("spiral-report --pal\tprint", "--palette print"),
    ("spiral-report --out x --theme d\t", "--out x --theme dark"),
    ("spiral-report comp\ta b", "compare a b"),
    ("spiral-report compare --pr\t", "compare --prune"),
    ("spiral-report --figures par\t", "--figures partition"),
    ("spiral-report --figures spiral,par\t", "--figures spiral,partition"),
    ("spiral-report --formats png,s\t", "--formats png,svg"),
    ("spiral-report --out fol\t", "--out folder"),
    ("spiral-report --weights w\t", "--weights w.json"),
    ("spiral-report compare fol\t pic\t", "compare folder picture.png"),
  ]

  struct Shell {
    let name: String
    let words: String
    /// Reads what was installed below `PREFIX`, as the shell does by itself where the folder is one of its own.
    let setup: String

    var isThere: Bool {
      FileManager.default.isExecutableFile(atPath: path)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    }
    var path: String { "/usr/bin/\(name)" }
  }

  private static let bash = Shell(
    name: "bash", words: "--norc -i", setup: "source /usr/share/bash-completion/bash_completion")
  private static let zsh = Shell(
    name: "zsh", words: "-f -i",
    setup: "fpath=(PREFIX/share/zsh/site-functions $fpath); autoload -U compinit; compinit -u -D")
  private static let fish = Shell(name: "fish", words: "--private -i", setup: "")

  @Test(
    .enabled(
      if: hasMake && bash.isThere
        && FileManager.default.fileExists(atPath: "/usr/share/bash-completion/bash_completion"),
      "bash-completion is not installed"))
  func `bash completes options, values, lists and files`() throws { try complete(in: Self.bash) }

  @Test(.enabled(if: hasMake && zsh.isThere, "zsh is not installed"))
  func `zsh completes options, values, lists and files`() throws { try complete(in: Self.zsh) }

  @Test(.enabled(if: hasMake && fish.isThere, "fish is not installed"))
  func `fish completes options, values, lists and files`() throws { try complete(in: Self.fish) }

  /// Types lines with tabs into a shell on a terminal.
  private func complete(in shell: Shell) throws {
    let prefix = scratch.path("prefix")
    #expect(try make("install", "BIN=\(program.path.path)", "PREFIX=\(prefix)").status == 0)
    // The program itself answers the shell; what it would be run with is written down.
    let real = scratch.path("prefix/bin/spiral-report")
    // A fish that finds no such folder reads all manuals first, and the test would wait for it.
    for folder in ["folder", ".local/share/fish/generated_completions"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("home/\(folder)"), withIntermediateDirectories: true)
    }
    for name in ["home/w.json", "home/w.txt", "home/picture.png", "log"] {
      try Data().write(to: scratch.url.appending(path: name))
    }
    try FileManager.default.moveItem(atPath: real, toPath: real + "-real")
    try Data(
      """
      #!/bin/sh
      case "$1" in ---completion) exec '\(program.path.path)' "$@";; esac
      printf '%s\\n' "$*" >> '\(scratch.path("log"))'
      """.utf8
    ).write(to: URL(filePath: real))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: real)
    let typed =
      [shell.setup.replacing("PREFIX", with: prefix)] + Self.lines.map(\.0) + ["exit"]
    try Data((typed.joined(separator: "\n") + "\n").utf8).write(
      to: scratch.url.appending(path: "typed"))
    let outcome = try Program.shell(
      "script -qec '\(shell.path) \(shell.words)' /dev/null < ../typed",
      environment: [
        "PATH": "\(prefix)/bin:/usr/local/bin:/usr/bin:/bin", "HOME": scratch.path("home"),
        "TERM": "xterm", "XDG_DATA_DIRS": "\(prefix)/share:/usr/local/share:/usr/share",
        "SHELL": "/bin/sh",
      ], in: scratch.url.appending(path: "home"))
    let log = try String(contentsOfFile: scratch.path("log"), encoding: .utf8)
    let got = log.split(separator: "\n").map { line in
      // A shell may leave the slash of a folder, or a blank behind the last word.
      line.replacing("folder/", with: "folder").split(separator: " ").joined(separator: " ")
    }
    #expect(got == Self.lines.map(\.1), "\(outcome.output)")
  }
}
