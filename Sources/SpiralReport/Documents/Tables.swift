import SpiralCore
import TextFormatting

/// The tables in `data/`, as comma-separated values. Doubles are the shortest decimals that read
/// back to the same number.
enum Tables {
  /// `x,y,label`, one row an example.
  static func points(_ dataset: Dataset) -> String {
    let rows = zip(dataset.points, dataset.labels).map { point, label in
      "\(point.x.withoutNegativeZero),\(point.y.withoutNegativeZero),\(dataset.classNames[label])\n"
    }
    return "x,y,label\n" + rows.joined()
  }

  /// `step,total,data,penalty`, one row a step, recorded before its update.
  static func losses(_ history: LossHistory) -> String {
    let rows = history.enumerated().map { step, loss in
      "\(step),\(loss.total),\(loss.data),\(loss.penalty.withoutNegativeZero)\n"
    }
    return "step,total,data,penalty\n" + rows.joined()
  }

  /// `seed,linear,network,total`: how many examples each model gets right, empty where it diverged.
  static func seeds(_ study: SeedStudy) -> String {
    let rows = study.runs.map { run in
      let counts = [run.linearCorrect, run.networkCorrect].map { $0.map(String.init) ?? "" }
      return "\(run.seed),\(counts.joined(separator: ",")),\(study.exampleCount)\n"
    }
    return "seed,linear,network,total\n" + rows.joined()
  }
}
