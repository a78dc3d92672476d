import ImageComparison
import PNGFixtures

/// Compares two fixtures.
func compare(_ baseline: PNGFixture, _ actual: PNGFixture, _ limits: Limits = .exact) -> Comparison
{
  Comparison(baseline: baseline.file, actual: actual.file, limits: limits)
}
