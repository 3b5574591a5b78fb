import ArgumentParser
import Nisba

/// From which score on a candidate is a hit.
struct ThresholdOption: ParsableArguments {
  @Option(help: "The lowest score that is a hit, 0 to 1.")
  var threshold: Double?

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("--threshold \(threshold): expected a number from 0 to 1")
    }
  }

  /// Sets the threshold of a policy, where one was given.
  func apply(to policy: inout Policy) {
    if let threshold { policy.threshold = Score(threshold) }
  }
}

/// How many hits one name may bring.
struct LimitOption: ParsableArguments {
  @Option(help: "The most hits for one name; the best are kept.")
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
  }
}

/// What decides which candidates of a watch list are hits.
struct PolicyOptions: ParsableArguments {
  @OptionGroup var thresholdOption: ThresholdOption
  @OptionGroup var limitOption: LimitOption

  @Flag(
    name: .customLong("no-weak-aliases"),
    help: "Leave out the aliases that a list calls weak.")
  var leavesOutWeakAliases = false

  @Flag(
    name: .customLong("exhaustive"),
    help: "Compare every name with every listed one: the same hits, slowly.")
  var scansAll = false

  /// The standard policy with what was given.
  var policy: Policy {
    var policy = Policy.standard
    thresholdOption.apply(to: &policy)
    policy.limit = limitOption.limit ?? policy.limit
    policy.matchesWeakAliases = !leavesOutWeakAliases
    policy.scansAll = scansAll
    return policy
  }
}
