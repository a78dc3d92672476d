import Foundation
import TestSupport
import Testing

/// Reports of the user's own points.
struct OwnDataTests: OwnReports {
  let scratch: Scratch
  let program = Program(name: "spiral-report")

  init() throws {
    scratch = try Scratch()
    try write(Self.six, "tri.csv")
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

  /// The line between two classes, and the rings of each class, of the linear model.
  private func regions(
    _ folder: String
  ) throws -> (boundary: [[Double]], rings: [String: [[Double]]]) {
    let document = try JSONSerialization.jsonObject(
      with: bytes("\(folder)/data/boundary-linear.json"))
    let parts = try #require(document as? [String: Any])
    let lines = try #require(parts["boundaries"] as? [[String: Any]])
    let classes = try #require(parts["classes"] as? [[String: Any]])
    return (
      lines.flatMap { $0["points"] as? [[Double]] ?? [] },
      Dictionary(
        uniqueKeysWithValues: classes.map {
          ($0["name"] as? String ?? "", ($0["rings"] as? [[[Double]]] ?? []).flatMap(\.self))
        })
    )
  }

  @Test func `x runs to the right and y upwards (B01)`() throws {
    func table(_ name: String, _ side: (Double, Double) -> String) throws {
      var text = "x,y,side\n"
      for column in 0..<16 {
        for row in 0..<5 {
          let (x, y) = (Double(column) * 2, Double(row) * 2.5)
          text += "\(x),\(y),\(side(x, y))\n"
        }
      }
      try write(text, name)
    }
    let options = "--linear-steps 2000 --steps 1 --figures boundary-linear --formats svg"
    try table("x.csv") { x, _ in x < 15 ? "1" : "2" }
    try draw("x.csv", "across", options)
    let across = try regions("across")
    #expect(across.boundary.allSatisfy { abs($0[0] - 15) < 1 })
    let reach = across.boundary.map { $0[1] }
    #expect((reach.min() ?? 0) < 0 && (reach.max() ?? 0) > 10, "over the full height")
    #expect(try #require(across.rings["1"]).contains { $0[0] < 0 })
    #expect(try #require(across.rings["2"]).contains { $0[0] > 30 })
    try table("y.csv") { _, y in y < 4 ? "low" : "high" }
    try draw("y.csv", "up", options)
    let up = try regions("up")
    #expect(try #require(up.rings["high"]).contains { $0[1] > 10 })
    #expect(try #require(up.rings["low"]).contains { $0[1] < 0 })
    // In the picture y runs down: the first class that is painted is `low`, whose corners are lower.
    let heights = try paths("up/boundary-linear.svg").map { path in
      let corners = path.matches(of: /[ML]([0-9.]+) ([0-9.]+)/).compactMap { Double($0.output.2) }
      return corners.reduce(0, +) / Double(corners.count)
    }
    #expect(heights.count == 2 && heights[0] > heights[1])
  }

  @Test func `a large range takes no more memory than a small one (B06)`() throws {
    let rows = (0..<60).map { "\($0 * 16_949),\(($0 * 7 % 60) * 16_949),\($0 % 2)\n" }
    try write("x,y,label\n" + rows.joined(), "wide.csv")
    let outcome = try shell(
      "ulimit -v 3000000; $S --out wide --data wide.csv \(Self.quick) --documents none")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  // MARK: Counting

  @Test func `each misclassified point is one hollow symbol (B10)`() throws {
    _ = try shell("$S --out net --steps 300 --figures boundary-network --formats svg")
    let text = String(decoding: try bytes("net/boundary-network.svg"), as: UTF8.self)
    let hollow = text.matches(of: /<g fill="#fff"[^>]*>((?:(?!<\/g>)[\s\S])*)<\/g>/)
      .reduce(0) { $0 + $1.output.1.matches(of: /<path/).count }
    let model = try model("network", in: "net")
    let correct = try #require(model["correct"] as? Int)
    #expect(correct < 300)
    #expect(hollow == 300 - correct)
    let words = try #require(try report("net")["figures"] as? [[String: Any]])
    #expect("\(words)".contains("\(correct) of 300 points right"))
  }

  @Test func `classes that share colours are told of (B11)`() throws {
    let rows = (0..<48).map { "\($0 % 7),\($0 % 5),\($0 % 12)\n" }
    try write("x,y,label\n" + rows.joined(), "many.csv")
    let outcome = try draw("many.csv", "many")
    #expect(outcome.errors.contains("12 classes share the 10 colours of the palette petroff"))
  }

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
}
