import Testing
import TextFormatting

struct ScientificTests {
  @Test(arguments: [
    (1e-5, "1e-5"), (1.1305e-8, "1.1e-8"), (4.0993e-9, "4.1e-9"), (0.00123, "1.2e-3"),
    (0.5, "5e-1"), (1, "1e0"), (123.4, "1.2e2"), (9.96, "1e1"), (9.94e-7, "9.9e-7"),
    (99_600, "1e5"), (-2.5e-300, "-2.5e-300"), (1.25e22, "1.3e22"), (0, "0"), (-0.0, "0"),
  ])
  func `a number has two digits and a power of ten`(_ number: Double, _ text: String) {
    #expect(number.scientific == text)
  }
}
