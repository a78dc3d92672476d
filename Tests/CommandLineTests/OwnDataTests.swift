import Foundation
import TestSupport
import Testing

/// Reports of the user's own points.
struct OwnDataTests {
  private let scratch: Scratch
  private let program = Program(name: "spiral-report")
  private static let quick =
    "--steps 20 --linear-steps 20 --hidden 5 --figures spiral,compare --formats png,svg --scale 0.5"
  private static let six = """
    x,y,label
    -1.0,0.0,a
    -0.9,0.1,a
    1.0,0.0,b
    0.9,0.1,b
    0.0,1.0,c
    0.1,0.9,c

    """

  init() throws {
    scratch = try Scratch()
    try write(Self.six, "tri.csv")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: scratch.url.appending(path: name))
  }

  /// Runs a line of shell in which `S` is the program.
  private func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell("S='\(program.path.path)'; \(line)", in: scratch.url)
  }

  /// Draws a table into a folder, and gives what is said of it.
  @discardableResult
  private func draw(
    _ table: String, _ folder: String, _ options: String = quick
  ) throws -> Program.Outcome {
    try shell("$S --out \(folder) --data \(table) \(options)")
  }

  /// A document of a report as an object.
  private func report(_ folder: String) throws -> [String: Any] {
    let data = try Data(contentsOf: scratch.url.appending(path: "\(folder)/report.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func model(_ name: String, in folder: String) throws -> [String: Any] {
    let models = try report(folder)["models"] as? [String: Any]
    return try #require(models?[name] as? [String: Any])
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: path))
  }

  // MARK: Disguises

  /// The six rows in other dresses, each by the command that makes it.
  private static let disguises = [
    "mark": "printf '\\xEF\\xBB\\xBF' | cat - tri.csv",
    "crlf": "sed 's/$/\\r/' tri.csv", "cr": "tr '\\n' '\\r' < tri.csv",
    "semicolons": "sed 's/,/;/g; s/\\./,/g' tri.csv", "tabs": "tr , '\\t' < tri.csv",
    "pipes": "tr , '|' < tri.csv", "commas behind": "sed 's/$/,/' tri.csv",
    "blank lines": "sed 's/^/\\n/' tri.csv", "no end": "head -c -1 tri.csv",
    "comments": "(echo '# made by hand'; echo '# twice'; cat tri.csv)",
    "blanks": "sed 's/,/ , /g; s/^/ /' tri.csv", "quotes": "sed 's/[^,]*/\"&\"/g' tri.csv",
    "powers": "sed 's/-1\\.0,/-1.0E+00,/; s/,0\\.1,/,+1.0e-1,/' tri.csv",
    "label first": "awk -F, '{print $3 \",\" $1 \",\" $2}' tri.csv",
  ]

  @Test func `the same points in other dresses give the same report and figures (D01–D17)`() throws
  {
    #expect(try draw("tri.csv", "plain").status == 0)
    var facts = try report("plain")
    for key in ["command", "dataset"] { facts[key] = nil }
    for (name, command) in Self.disguises {
      let folder = name.replacing(" ", with: "-")
      _ = try shell("\(command) > \(folder).txt")
      let outcome = try draw("\(folder).txt", folder)
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      for figure in ["spiral", "compare"] {
        for ending in ["png", "svg"] {
          let path = "\(figure).\(ending)"
          #expect(try bytes("\(folder)/\(path)") == bytes("plain/\(path)"), "\(name), \(path)")
        }
      }
      #expect(try bytes("\(folder)/data/points.csv") == bytes("plain/data/points.csv"), "\(name)")
      var others = try report(folder)
      for key in ["command", "dataset"] { others[key] = nil }
      #expect(facts as NSDictionary == others as NSDictionary, "\(name)")
    }
  }

  @Test func `a table may come through a pipe, and its form is told`() throws {
    #expect(try draw("tri.csv", "plain").status == 0)
    for line in ["sed 's/,/;/g; s/\\./,/g' tri.csv | $S --data -", "$S --data <(cat tri.csv)"] {
      let outcome = try shell("\(line) --out piped \(Self.quick)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try bytes("piped/compare.png") == bytes("plain/compare.png"))
    }
    let semicolons = try shell(
      "sed 's/,/;/g; s/\\./,/g' tri.csv > s.csv; $S --data s.csv --out s \(Self.quick)")
    #expect(
      semicolons.errors.contains(
        "The table was read with ; between columns and a decimal comma."))
  }

  // MARK: Labels

  @Test func `labels are names in order of first appearance (B02, B03)`() throws {
    try draw("tri.csv", "plain")
    for (folder, names) in [
      ("numbers", ["99", "100", "7"]), ("signed", ["-1", "0", "1"]),
      ("words", ["red wine", "white wine", "rosé"]),
    ] {
      let lines = Self.six.split(separator: "\n").map { line -> String in
        guard let place = ["a", "b", "c"].firstIndex(of: String(line.suffix(1))) else {
          return String(line)
        }
        return line.dropLast() + names[place]
      }
      try write(lines.joined(separator: "\n") + "\n", "\(folder).csv")
      #expect(try draw("\(folder).csv", folder).status == 0)
      let classes = try report(folder)["dataset"] as? [String: Any]
      #expect(classes?["classes"] as? [String] == names)
      // The shapes of maps and points are the same; only names differ.
      let regions = try paths("\(folder)/compare.svg")
      #expect(regions.count >= 6)
      #expect(try regions == paths("plain/compare.svg"), "\(folder)")
    }
  }

  /// The outlines of the regions in an SVG, which text is not among.
  private func paths(_ path: String) throws -> [Substring] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    return text.matches(of: /<path clip-path=[^>]*fill-rule="evenodd"[^>]*>/).compactMap {
      $0.output.firstMatch(of: /\sd="([^"]*)"/)?.output.1
    }
  }

  /// The text that a figure shows.
  private func text(_ figure: String) throws -> String {
    try shell("pdftotext -layout \(figure).pdf -").output
  }

  @Test func `another order of rows changes the order of classes, and colours with it (B02)`()
    throws
  {
    let lines = Self.six.split(separator: "\n")
    let order = [0, 3, 4, 1, 2, 5, 6]
    try write(order.map { lines[$0] + "\n" }.joined(), "other.csv")
    try draw("other.csv", "other")
    let classes = try report("other")["dataset"] as? [String: Any]
    #expect(classes?["classes"] as? [String] == ["b", "a", "c"])
    let text = String(decoding: try bytes("other/compare.svg"), as: UTF8.self)
    let first = try #require(text.range(of: "class b"))
    let second = try #require(text.range(of: "class a"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `one class is drawn, and said (B04)`() throws {
    try write("x,y,label\n0,0,a\n1,0,a\n0,1,a\n", "one.csv")
    let outcome = try draw("one.csv", "one")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("The data have one class"))
    #expect(try model("linear", in: "one")["correct"] as? Int == 3)
    for path in ["one/compare.svg", "one/report.json"] {
      #expect(!String(decoding: try bytes(path), as: UTF8.self).contains("nan"))
    }
  }

  @Test func `a class without a region keeps its colour and is named (B08)`() throws {
    let rows =
      Array(repeating: "0,0,a", count: 20) + ["0,0,d"] + Array(repeating: "1,0,b", count: 10)
    try write("x,y,label\n" + rows.map { $0 + "\n" }.joined(), "hidden.csv")
    let outcome = try draw(
      "hidden.csv", "hidden", "--steps 200 --hidden 5 --figures compare --formats svg")
    #expect(try model("linear", in: "hidden")["correct"] as? Int == 30)
    #expect(outcome.errors.contains("The linear model has no region in view for class d."))
    let text = String(decoding: try bytes("hidden/compare.svg"), as: UTF8.self)
    #expect(text.contains("class d"))
  }

  // MARK: Ranges

  @Test func `features that never change, and points that are all equal, are drawn (B05)`() throws {
    try write(
      Self.six.replacing(/(?m)^-?[0-9.]+,/, with: "5,"), "constant.csv")
    try write("x,y,label\n5,5,a\n5,5,b\n5,5,a\n", "equal.csv")
    for name in ["constant", "equal"] {
      let outcome = try draw("\(name).csv", name, Self.quick + " --formats svg,pdf")
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      let text = String(decoding: try bytes("\(name)/compare.svg"), as: UTF8.self)
      #expect(!text.contains(/[ ,"](nan|-?inf)[ ,"]/))
      #expect(try self.text("\(name)/spiral").contains(/\b5(\.0+)?\b/), "a tick at 5")
    }
  }

  @Test
  func `points of any scale are standardised for training and drawn in their units (B07, L10)`()
    throws
  {
    try draw("tri.csv", "plain", "--steps 300 --figures spiral --formats pdf")
    for (name, factor) in [("small", 0.001), ("large", 1000.0)] {
      let lines = Self.six.split(separator: "\n").map { line -> String in
        let cells = line.split(separator: ",")
        guard let x = Double(cells[0]), let y = Double(cells[1]) else { return String(line) }
        return "\(x * factor),\(y * factor),\(cells[2])"
      }
      try write(lines.joined(separator: "\n"), "\(name).csv")
      let outcome = try draw("\(name).csv", name, "--steps 300 --figures spiral --formats pdf")
      #expect(outcome.errors.contains("For training, x was standardised"))
      #expect(try model("network", in: name)["correct"] as? Int == 6)
    }
    #expect(try text("large/spiral").contains("1,000"))
    #expect(try text("small/spiral").contains(/0\.0010?\b/))
  }

  @Test func `unscaled features train as well as scaled ones (L10)`() throws {
    // x in 0..30, y in 0..10, a class where x is 15 or more.
    let rows = (0..<60).map { row -> String in
      let x = Double((row * 37) % 60) / 2
      return "\(x),\(Double((row * 17) % 60) / 6),\(x >= 15 ? "right" : "left")\n"
    }
    try write("length,width,side\n" + rows.joined(), "unscaled.csv")
    let options = "--steps 1000 --linear-steps 1000 --figures compare --formats pdf"
    try draw("unscaled.csv", "auto", options)
    #expect(try model("linear", in: "auto")["correct"] as? Int == 60)
    let text = try text("auto/compare")
    #expect(text.contains("length") && text.contains("width"))
    #expect(text.contains(/\b30\b/), "the units of the table")
    try draw("unscaled.csv", "raw", options + " --standardize no")
    let raw = try #require(try model("linear", in: "raw")["correct"] as? Int)
    #expect(raw < 60)
  }

  @Test func `ranges of very different length have axes of their own (B09)`() throws {
    let rows = (0..<40).map { "\($0 * 125),\(Double($0 % 7) / 7),\($0 < 20 ? "a" : "b")\n" }
    try write("x,y,label\n" + rows.joined(), "long.csv")
    let outcome = try draw("long.csv", "long")
    #expect(outcome.errors.contains("The ranges of x and y differ too much"))
  }

  // MARK: Counting

  @Test func `accuracy counts every row once (L08)`() throws {
    try write("x,y,label\n0,0,a\n0,1,a\n1,0,a\n1,1,a\n3,0,b\n3,1,b\n0,4,c\n", "seven.csv")
    try draw("seven.csv", "seven")
    for name in ["linear", "network"] {
      let model = try model(name, in: "seven")
      let confusion = try #require(model["confusion"] as? [[Int]])
      #expect(confusion.map { $0.reduce(0, +) } == [4, 2, 1])
      #expect(model["correct"] as? Int == (0..<3).reduce(0) { $0 + confusion[$1][$1] })
      #expect(model["total"] as? Int == 7)
    }
  }

  // MARK: Holding out

  @Test func `points that are held out are counted apart`() throws {
    let plain = "--points 50 --steps 300 --figures spiral,compare --formats svg"
    let outcome = try shell("$S --out held \(plain) --holdout 0.2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("/120), held-out accuracy"))
    for name in ["linear", "network"] {
      let model = try model(name, in: "held")
      let heldOut = try #require(model["heldOut"] as? [String: Any])
      #expect(model["total"] as? Int == 120)
      #expect(heldOut["total"] as? Int == 30)
      let confusion = try #require(heldOut["confusion"] as? [[Int]])
      #expect(confusion.map { $0.reduce(0, +) } == [10, 10, 10])
    }
    let figures = try #require(try report("held")["figures"] as? [[String: Any]])
    let compare = try #require(figures.first { $0["name"] as? String == "compare" })
    let description = try #require(compare["description"] as? String)
    for name in ["linear", "network"] {
      let heldOut = try model(name, in: "held")["heldOut"] as? [String: Any]
      let correct = try #require(heldOut?["correct"] as? Int)
      #expect(description.contains("(\(correct)/30)"), "\(description)")
    }
    let points = String(decoding: try bytes("held/data/points.csv"), as: UTF8.self)
    let lines = points.split(separator: "\n")
    #expect(lines[0] == "x,y,label,set")
    #expect(lines.count { $0.hasSuffix(",training") } == 120)
    #expect(lines.count { $0.hasSuffix(",held out") } == 30)
  }

  @Test func `where no class can spare a point, nothing is held out, and that is said`() throws {
    let outcome = try draw("tri.csv", "held", Self.quick + " --holdout 0.1")
    #expect(outcome.errors.contains("No class has enough points to hold any of them out"))
    #expect(try model("linear", in: "held")["heldOut"] == nil)
  }

  // MARK: Weights

  @Test(arguments: ["", "--holdout 0.34", "--standardize yes", "--holdout 0.5 --standardize yes"])
  func `weights of own points are drawn again with the points beside them`(_ options: String) throws
  {
    let quick = Self.quick + " --figures compare,spiral,hidden,partition --formats svg"
    let first = try draw("tri.csv", "first", quick + " " + options)
    #expect(first.status == 0, "\(first.errors)")
    let figures = "--figures compare,spiral,hidden,partition --formats svg"
    let plain = try shell("$S --out again --weights first/data/weights.json \(figures)")
    #expect(plain.status == 0, "\(plain.errors)")
    let table = try shell(
      "$S --out table --weights first/data/weights.json --data tri.csv \(figures)")
    #expect(table.status == 0, "\(table.errors)")
    for folder in ["again", "table"] {
      for figure in ["compare", "spiral", "hidden", "partition"] {
        #expect(
          try bytes("\(folder)/\(figure).svg") == bytes("first/\(figure).svg"),
          "\(folder) \(figure)")
      }
      #expect(
        try model("network", in: folder)["correct"] as? Int
          == model("network", in: "first")["correct"] as? Int)
      #expect(try bytes("\(folder)/data/points.csv") == bytes("first/data/points.csv"))
    }
  }

  @Test func `weights are not drawn over other points than theirs (L10)`() throws {
    try draw("tri.csv", "first")
    try write(Self.six.replacing("0.9", with: "0.8"), "other.csv")
    let other = try shell("$S --out o --weights first/data/weights.json --data other.csv")
    #expect(other.status == 65)
    #expect(other.errors.contains("other points"))
    _ = try shell("mkdir alone; cp first/data/weights.json alone/")
    let alone = try shell("$S --out o --weights alone/weights.json")
    #expect(alone.status == 65)
    #expect(alone.errors.contains("points.csv"))
    #expect(alone.errors.contains("give the table with --data"))
    _ = try shell("cp first/data/points.csv alone/; sed -i 's/0.9/0.7/' alone/points.csv")
    let changed = try shell("$S --out o --weights alone/weights.json")
    #expect(changed.status == 65)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("o")))
  }

  // MARK: Refusals

  @Test(arguments: [
    ("--data tri.csv --dataset moons", "--data and --dataset"), ("--x a", "Give --data <file>"),
    ("--skip-bad", "Give --data <file>"), ("--data tri.csv --noise 0.1", "--noise"),
    ("--data tri.csv --points 3", "--points"), ("--data tri.csv --classes 3", "--classes"),
    ("--data tri.csv --preset cs231n-notes", "--preset"),
    ("--dataset moons --classes 3", "--classes"), ("--holdout 1", "--holdout"),
    ("--dataset moons --preset cs231n-notes", "--preset"),
  ])
  func `settings that the data do not have are refused before work`(
    _ options: String, _ named: String
  ) throws {
    let outcome = try shell("$S --out out \(options)")
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `bad rows are listed, and left out where that is asked for (D11)`() throws {
    try write(Self.six + "oops,1,a\n2,,b\n", "bad.csv")
    let refused = try draw("bad.csv", "bad")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("line 8, column x"))
    #expect(refused.errors.contains("line 9, column y"))
    #expect(refused.errors.contains("--skip-bad"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("bad")))
    let skipped = try draw("bad.csv", "skipped", Self.quick + " --skip-bad")
    #expect(skipped.status == 0)
    #expect(skipped.errors.contains("2 of 8 rows were left out"))
    #expect(try model("linear", in: "skipped")["total"] as? Int == 6)
  }

  @Test func `a table that is not there cannot be opened`() throws {
    let outcome = try draw("none.csv", "out")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("'none.csv' cannot be opened"))
  }
}
