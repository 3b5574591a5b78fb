extension [String] {
  /// Appends a text that is not among the last ones.
  ///
  /// Looking at all would take quadratic time for an entry with a million facts.
  mutating func appendIfNew(_ text: String) {
    if !suffix(100).contains(text) { append(text) }
  }
}
