import NameAnatomy

/// What is known of a word of a query.
struct KnownWord: Sendable {
  /// What it may be as a part, where that was asked for.
  var candidates: PartCandidates?
  /// The parts of the index that tables tie to it.
  let tied: [Int32]
  /// The joined words of the index that are like it.
  let joined: [JoinedWord]
}

/// What is known of words of queries, for as many words as there is room; those that were not asked for the
/// longest make place.
struct KnownWords {
  private let room: Int
  /// What was asked for lately, and what was before that.
  private var recent: [Part: KnownWord] = [:]
  private var former: [Part: KnownWord] = [:]
  /// About how many bytes `recent` takes.
  private var size = 0

  /// - Parameter room: about how many bytes may be taken.
  init(room: Int = 64 << 20) {
    self.room = room
  }

  /// How many words are known.
  var count: Int { recent.count + former.count }

  /// What is known of a word, if anything is.
  subscript(part: Part) -> KnownWord? {
    mutating get {
      if let word = recent[part] { return word }
      guard let word = former.removeValue(forKey: part) else { return nil }
      keep(word, of: part)
      return word
    }
  }

  /// Keeps what is known of a word.
  mutating func keep(_ word: KnownWord, of part: Part) {
    var bytes =
      Self.overhead + MemoryLayout<JoinedWord>.stride * word.joined.count + 4 * word.tied.count
    if let candidates = word.candidates { bytes += Self.arrays + 5 * candidates.numbers.count }
    if size + bytes > room / 2 {
      former = recent
      recent = [:]
      size = 0
    }
    size += bytes
    recent[part] = word
  }

  /// About how many bytes a word takes, and two arrays.
  private static let overhead = 800
  private static let arrays = 128
}
