import Foundation
import TestSupport
import Testing

/// Runs on the user's own points: held-out points, weights drawn again, and what is refused.
struct OwnDataRunTests: OwnReports {
  let scratch: Scratch
  let program = Program(name: "spiral-report")

  init() throws {
    scratch = try Scratch()
    try write(Self.six, "tri.csv")
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

  @Test func `names that look like parts of a table come back with the points`() throws {
    let names = ["7;8;9", "a|b|c", "\"\"q\"\", r", "#1"]
    let rows = names.enumerated().flatMap { place, name in
      (0..<3).map { "\(place),\($0),\"\(name)\"\n" }
    }
    try write("x,y,label\n" + rows.joined(), "odd.csv")
    #expect(try draw("odd.csv", "first").status == 0)
    let again = try shell(
      "$S --out again --weights first/data/weights.json --figures compare --formats svg")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try bytes("again/compare.svg") == bytes("first/compare.svg"))
  }

  @Test func `weights are not drawn over other points than theirs (L10)`() throws {
    try draw("tri.csv", "first")
    try write(Self.six.replacing("0.9", with: "0.8"), "other.csv")
    let other = try shell("$S --out o --weights first/data/weights.json --data other.csv")
    #expect(other.status == 65)
    #expect(other.errors.contains("differ from those of the given table"))
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
