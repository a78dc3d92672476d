import Testing

@testable import ImageRegression

struct PairingTests {
  private func states(_ baseline: [String], _ actual: [String]) -> [String] {
    Pairing(baseline: baseline, actual: actual).images.map {
      "\($0.path)\($0.isInBaseline ? " baseline" : "")\($0.isInActual ? " actual" : "")"
    }
  }

  @Test func `every image of either folder is there once, sorted by bytes`() {
    #expect(
      states(["b.png", "a/x.png", "old.png", "Z.png"], ["Z.png", "neu.png", "b.png", "a/x.png"])
        == [
          "Z.png baseline actual", "a/x.png baseline actual", "b.png baseline actual",
          "neu.png actual", "old.png baseline",
        ])
  }

  @Test func `files that are no PNG by name are listed apart`() {
    let pairing = Pairing(
      baseline: ["a.png", "b.svg", "notes"], actual: ["a.PnG", "c.txt", ".png"])
    #expect(pairing.ignored == ["b.svg", "c.txt", "notes"])
    #expect(pairing.images.map(\.path) == [".png", "a.PnG", "a.png"])
  }

  @Test func `a mark that joins the dot of a name leaves it an image`() {
    #expect("z\u{600}.png".isPNGPath && "x\u{301}.png".isPNGPath)
    #expect(!"png".isPNGPath && !"a.png/b".isPNGPath && !"a.pn".isPNGPath)
  }

  @Test func `names that differ only in case clash, wherever they stand`() {
    let pairing = Pairing(baseline: ["Loss.png", "a.PNG"], actual: ["loss.png", "a.PNG"])
    #expect(pairing.caseClashes == [["Loss.png", "loss.png"]])
  }

  @Test func `a name that is spelled with other bytes is another file`() {
    let pairing = Pairing(baseline: ["caf\u{E9}.png"], actual: ["cafe\u{301}.png"])
    #expect(pairing.images.map(\.isInBaseline) == [false, true])
    #expect(pairing.caseClashes.count == 1)
  }

  @Test func `the result does not depend on the order of the lists`() {
    let names = (0..<60).map { "\($0).png" }
    #expect(states(names, names.shuffled()) == states(names.reversed(), names))
  }
}
