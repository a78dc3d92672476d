import FoundationEssentials
import SpiralCore
import TextFormatting

// The tables in `data/`, as comma-separated values. Doubles are the shortest decimals that read back to
// the same number.

extension OutputDocument {
  /// The points, see ``PointsFile``.
  static let points = OutputDocument(
    "data/points.csv", holds: "the points with their classes"
  ) { PointsFile.write($0.study) }

  /// The loss of the linear model, see ``LossTable``.
  static let linearLosses = OutputDocument(
    "data/loss-linear.csv", holds: "the loss of the linear model before every step",
    file: { $0.linearLossTable })

  /// The loss of the net, see ``LossTable``.
  static let networkLosses = OutputDocument(
    "data/loss-network.csv", holds: "the loss of the net before every step",
    file: { $0.networkLossTable })

  /// `seed,linear,network,total`: how many examples each model gets right, empty where it diverged.
  static let seeds = OutputDocument(
    "data/seeds.csv", holds: "how many points both models get right for each seed"
  ) { results in
    results.seeds.map { study in
      let rows = study.runs.map { run in
        let counts = [run.linearCorrect, run.networkCorrect].map { $0.map(String.init) ?? "" }
        return "\(run.seed),\(counts.joined(separator: ",")),\(study.exampleCount)\n"
      }
      return Data(("seed,linear,network,total\n" + rows.joined()).utf8)
    }
  }
}
