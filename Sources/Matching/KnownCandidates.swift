import NameAnatomy

/// What words of queries may be, for as many words as there is room; those that were not asked for the
/// longest make place.
struct KnownCandidates {
  struct Key: Hashable {
    let part: Part
    let use: PartCandidateFinder.Use
  }

  private let room: Int
  /// What was asked for lately, and what was before that.
  private var recent: [Key: PartCandidates] = [:]
  private var former: [Key: PartCandidates] = [:]
  /// About how many bytes `recent` takes.
  private var size = 0

  /// - Parameter room: about how many bytes may be taken.
  init(room: Int = 64 << 20) {
    self.room = room
  }

  /// How many words are known.
  var count: Int { recent.count + former.count }

  /// What a word may be, if it is known.
  subscript(key: Key) -> PartCandidates? {
    mutating get {
      if let found = recent[key] { return found }
      guard let found = former.removeValue(forKey: key) else { return nil }
      keep(found, key)
      return found
    }
  }

  /// Keeps what a word may be.
  mutating func keep(_ found: PartCandidates, _ key: Key) {
    size += Self.overhead + 4 * found.numbers.count + found.bounds.count
    if size > room / 2 {
      former = recent
      recent = [:]
      size = Self.overhead + 4 * found.numbers.count + found.bounds.count
    }
    recent[key] = found
  }

  /// About how many bytes a word takes beside its candidates.
  private static let overhead = 512
}
