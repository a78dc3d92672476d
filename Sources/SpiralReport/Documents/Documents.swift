import DecisionPlot
import FoundationEssentials
import Plotting
import SpiralCore

/// The files of a report that are not pictures.
struct Documents {
  /// Data files, then `report.json`, which is written last.
  let files: [ReportFile]

  /// The names that files other than pictures may have.
  static let names = [
    "data/points.csv", "data/loss-linear.csv", "data/loss-network.csv", "data/seeds.csv",
    "data/boundary-linear.json", "data/boundary-network.json",
    "data/weights.json", "report.json",
  ]

  init(
    _ study: Study, _ figures: FigureMaker, options: ReportOptions, warnings: [String]
  ) throws(ReportError) {
    let entries = options.figures.map { name in
      let figure = figures.figure(name, for: .outlines)
      let notes = figures.notes(for: name)
      return ReportDocument.FigureEntry(
        name: name.rawValue, files: options.files(of: name), title: figure.title,
        caption: notes.caption, alt: notes.alt, description: figure.description)
    }
    let report = ReportDocument(
      study, command: options.command, figures: entries, warnings: warnings)
    func boundary(_ model: TitledModel) throws -> Data {
      try JSON.encode(
        BoundaryDocument(model.evaluated.regions, classNames: study.dataset.classNames),
        isPretty: false)
    }
    do {
      files = [
        ReportFile("data/points.csv", text: Tables.points(study.dataset)),
        study.linear.history.map {
          ReportFile("data/loss-linear.csv", text: Tables.losses($0))
        },
        study.network.history.map {
          ReportFile("data/loss-network.csv", text: Tables.losses($0))
        },
        figures.seeds.map { ReportFile("data/seeds.csv", text: Tables.seeds($0)) },
        ReportFile("data/boundary-linear.json", try boundary(figures.linearModel)),
        ReportFile("data/boundary-network.json", try boundary(figures.networkModel)),
        ReportFile("data/weights.json", try JSON.encode(WeightsDocument(study), isPretty: false)),
        ReportFile("report.json", try JSON.encode(report, isPretty: true)),
      ].compactMap(\.self)
    } catch {
      // Only a number that is not finite cannot be encoded, and training refuses those.
      throw .writeFailed(path: "report.json", reason: "\(error)")
    }
  }
}
