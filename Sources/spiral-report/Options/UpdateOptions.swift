import ArgumentParser

/// The options that say whether the baseline is brought up to date.
struct UpdateOptions: ParsableArguments {
  @Flag(help: "Copy pictures that fail over their baselines, and add those that have none.")
  var update = false

  @Flag(help: "Also remove baselines that are no longer made.")
  var prune = false

  @Flag(help: "Say what an update would do, and do nothing.")
  var dryRun = false

  @Flag(help: "Allow an update where CI is set.")
  var updateInCi = false

  func validate() throws {
    if !update && (prune || dryRun || updateInCi) {
      throw ValidationError(
        "--prune, --dry-run and --update-in-ci say how to --update. Give that too.")
    }
    if update && Environment.isContinuousIntegration && !updateInCi && !dryRun {
      throw ValidationError(
        "CI is set, and --update would approve pictures that nobody has looked at. "
          + "Run it where you can look at them, or add --update-in-ci.")
    }
  }
}
