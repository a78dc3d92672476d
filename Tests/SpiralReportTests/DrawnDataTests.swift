import SpiralCore
import Testing

@testable import SpiralReport

struct DrawnDataTests {
  private let english = Language.english

  private static let sources: [any DataSource] = [
    Spiral(), Moons(), Circles(), XOR(), Blobs(), Blobs(pointsPerClass: 1, classCount: 1, noise: 0),
  ]

  @Test(arguments: DataKind.drawn)
  func `a set is drawn by its settings, and as usual without them`(_ kind: DataKind) {
    var settings = RunSettings()
    let usual = kind.source(settings).settings
    #expect(usual.dataKind == kind)
    (settings.pointsPerClass, settings.classCount, settings.noise) = (7, 4, 0.25)
    let chosen = kind.source(settings).settings
    let hasClasses = !kind.foreignSettings.contains(.classCount)
    #expect((chosen.pointsPerClass, chosen.noise) == (7, 0.25))
    #expect(chosen.classCount == (hasClasses ? 4 : nil))
    #expect((usual.classCount == nil) == !hasClasses)
    #expect(usual.pointsPerClass == 100)
  }

  @Test(arguments: DataKind.drawn)
  func `settings are compared with the usual ones of their data`(_ kind: DataKind) throws {
    var plan = StudyPlan()
    plan.data = kind.source(RunSettings())
    func marked(_ plan: StudyPlan) throws -> [String] {
      let section = RunSettings(of: plan).section(data: [], of: plan.data)
      return try #require(section.tables.first).rows.filter(\.isMarked).map { english($0.cells[0]) }
    }
    let name = kind == .spiral ? [] : ["data set"]
    #expect(try marked(plan) == name)
    var settings = RunSettings()
    settings.noise = 0.25
    plan.data = kind.source(settings)
    #expect(try marked(plan) == name + ["noise"])
  }

  @Test func `names of data are told apart`() {
    #expect(Set(DataKind.all.map(\.name)).count == DataKind.all.count)
    #expect(DataKind.drawn.map(\.name) == ["spiral", "moons", "circles", "xor", "blobs"])
  }

  @Test func `each set says how many points it draws`() {
    for source in Self.sources {
      var random = RandomState(seed: 0)
      #expect(source.exampleCount == source.dataset(using: &random).exampleCount)
    }
  }

  @Test func `each set has a title of its own and words that fit`() {
    let words = Self.sources.map { $0.words(seed: 7) }
    #expect(Set(words.dropLast().map(\.title)).count == 5)
    for words in words {
      #expect(english(words.alternative).count <= 150)
      #expect(english(words.sentence).hasSuffix(", seed 7."))
      #expect(english(words.size).hasSuffix("seed 7"))
    }
  }

  @Test func `the words of blobs count`() {
    let words = Blobs(pointsPerClass: 1, classCount: 1, noise: 0).words(seed: 0)
    #expect(english(words.sentence) == "The data: a blob of 1 point, seed 0.")
    #expect(
      english(words.description) == """
        A scatter plot of 1 class of 1 point in the plane. The points of a class lie about a middle that was \
        drawn at random. There is no noise.
        """)
    #expect(
      english(Circles(pointsPerClass: 1000).words(seed: 0).description) == """
        A scatter plot of 2 classes of 1,000 points in the plane. Class 0 is a circle with the radius 1, and \
        class 1 one with the radius 0.8 about the same middle. Each coordinate has normal noise with the \
        standard deviation 0.05.
        """)
  }
}
