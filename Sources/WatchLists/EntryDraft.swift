import Identity

/// An entry of which the rows are still being read.
struct EntryDraft {
  /// What is known so far; the names stand in the order in which they came.
  private(set) var entry: Entry

  private var places: [ByteKey: Int] = [:]
  private var remarks = TextSet()

  init(id: String, line: Int) {
    entry = Entry(unnamed: Entry.ID(rawValue: id), line: line)
  }

  /// Goes on with an entry that seemed to be whole.
  init(_ whole: Entry) {
    entry = whole
    entry.names = []
    for name in whole.names { add(name: name.written, name.quality) }
    for remark in CellValues.split(whole.remarks, at: .newline) { _ = remarks.insert(remark) }
  }

  /// Adds all that is said in another entry, which need not have names.
  mutating func add(_ other: Entry) {
    set(other.kind)
    for name in other.names { add(name: name.written, name.quality) }
    for list in Self.textLists {
      for text in other[keyPath: list] { add(text, to: list) }
    }
    for document in other.documents { add(document) }
    for remark in CellValues.split(other.remarks, at: .newline) { add(remark: remark) }
    if let gender = other.gender { entry.gender = gender }
    entry.listedOn = entry.listedOn ?? other.listedOn
    entry.updatedOn = other.updatedOn ?? entry.updatedOn
  }

  private static var textLists: [WritableKeyPath<Entry, [String]>] {
    [
      \.titles, \.positions, \.programs, \.datesOfBirth, \.placesOfBirth, \.nationalities,
      \.countries, \.addresses, \.references,
    ]
  }

  /// Adds a name; of one that is said twice, the better quality counts.
  ///
  /// A second primary name becomes a strong alias.
  mutating func add(name: String, _ quality: EntryName.Quality) {
    guard !name.isEmpty else { return }
    let hasPrimary = quality == .primary && entry.names.contains { $0.quality == .primary }
    let name = EntryName(name, quality: hasPrimary ? .strong : quality)
    guard let place = place(of: name.written) else {
      if entry.names.count >= Self.fewNames { places[ByteKey(name.written)] = entry.names.count }
      entry.names.append(name)
      if entry.names.count == Self.fewNames {
        for (place, name) in entry.names.enumerated() { places[ByteKey(name.written)] = place }
      }
      return
    }
    if name.quality.rank < entry.names[place].quality.rank { entry.names[place] = name }
  }

  /// Up to so many names are compared one by one.
  private static let fewNames = 32

  private func place(of name: String) -> Int? {
    entry.names.count < Self.fewNames
      ? entry.names.firstIndex { $0.written.isSame(as: name) } : places[ByteKey(name)]
  }

  /// Adds a text to a list of them, unless it is empty or there already.
  mutating func add(_ text: String, to list: WritableKeyPath<Entry, [String]>) {
    if !text.isEmpty { entry[keyPath: list].appendIfNew(text) }
  }

  /// Adds free text on a line of its own, unless it is empty or there already.
  mutating func add(remark: String) {
    if remark.isEmpty { return }
    if entry.remarks.isEmpty {
      entry.remarks = remark
      return
    }
    // Most entries have one remark, for which no set is made.
    if remarks.isEmpty { _ = remarks.insert(entry.remarks) }
    guard remarks.insert(remark) else { return }
    entry.remarks += "\n"
    entry.remarks += remark
  }

  /// Adds a remark under a heading, as in *Instrument: Regulation 7*.
  mutating func add(_ heading: String, remark: String) {
    if remark.isEmpty { return }
    // Without interpolation, which takes memory even for a short text.
    var text = heading
    text += ": "
    text += remark
    add(remark: text)
  }

  /// Adds a document, unless its number is empty or it is there already.
  mutating func add(_ document: IdentityDocument) {
    if !document.number.isEmpty, !entry.documents.suffix(100).contains(document) {
      entry.documents.append(document)
    }
  }

  /// Sets the kind where it is not yet known.
  mutating func set(_ kind: Entry.Kind) {
    if entry.kind == .unknown { entry.kind = kind }
  }

  /// Sets since when the party is listed, where it is told; the first row that tells it counts.
  mutating func set(listedOn date: String) {
    if entry.listedOn == nil, !date.isEmpty { entry.listedOn = date }
  }

  /// Sets the gender where it is told.
  mutating func set(gender word: String) {
    if let gender = Gender(word: word) { entry.gender = gender }
  }

  /// The entry with its names, the primary one first where the list tells which it is; `nil` where
  /// there are none.
  func finished() -> Entry? {
    var draft = self
    var finished: Entry?
    return draft.finish(into: &finished) ? finished : nil
  }

  /// Moves the entry to where it belongs, as ``finished()`` gives it, and leaves an empty draft; false
  /// where the entry has no name.
  mutating func finish(into place: inout Entry?) -> Bool {
    if entry.names.isEmpty { return false }
    entry.movePrimaryNameToFront()
    var finished = Entry(unnamed: "", line: 0)
    swap(&finished, &entry)
    place = consume finished
    return true
  }
}

extension EntryName.Quality {
  /// How far a name is trusted, the primary one first.
  var rank: Int {
    switch self {
    case .primary: 0
    case .strong: 1
    case .weak: 2
    }
  }
}
