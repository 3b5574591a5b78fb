extension Entry {
  /// Puts the primary name first, if there is one.
  mutating func movePrimaryNameToFront() {
    guard let place = names.firstIndex(where: { $0.quality == .primary }), place > 0 else { return }
    names.insert(names.remove(at: place), at: 0)
  }

  /// Makes the first name the primary one, where the list does not tell which it is.
  mutating func ensurePrimaryName() {
    if names[0].quality != .primary { names[0] = EntryName(names[0].written, quality: .primary) }
  }
}
