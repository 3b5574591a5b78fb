extension [String] {
  /// Appends a text that is not among the last ones.
  ///
  /// Looking at all would take quadratic time for an entry with a million facts.
  mutating func appendIfNew(_ text: String) {
    for earlier in suffix(100) where earlier.isSame(as: text) { return }
    append(text)
  }
}

extension String {
  /// Whether two texts are equal; lengths that differ tell at once that they are not.
  func isSame(as other: String) -> Bool {
    utf8.count == other.utf8.count && self == other
  }
}
