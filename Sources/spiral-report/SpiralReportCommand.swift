import ArgumentParser

@main
struct SpiralReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "spiral-report")
}
