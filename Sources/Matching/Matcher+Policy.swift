extension Matcher {
  /// Returns a matcher of the same lists that has another threshold and another limit; nothing is read
  /// anew.
  ///
  /// - Complexity: O(1).
  package func with(threshold: Score, limit: Int) -> Matcher {
    var matcher = self
    matcher.policy.threshold = threshold
    matcher.policy.limit = limit
    return matcher
  }
}
