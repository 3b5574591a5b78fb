/// What folding writes for each scalar, read from `Data/letters.tsv` and from ICU.
///
/// The scalars of the scripts that lists are full of lie in one flat array. An entry is what the
/// scalar becomes *after* normalization; where normalization depends on its neighbors, the entry
/// says so, and the whole text goes through ICU first.
struct LetterTable: Sendable {
  /// What is done with a scalar.
  enum Role: UInt8 {
    case letter, digit, mark, apostrophe, space, nothing
    /// Several letters; the value is an index into `sequences`.
    case sequence
    /// ئ, which at the start of a word may only carry the vowel after it.
    case hamzaCarrier
    /// A vowel sign, virama or the like that belongs to the letter before it.
    case attached
  }

  /// The scripts that a word is judged by.
  struct Group: OptionSet {
    let rawValue: UInt8
    static let latin = Group(rawValue: 1)
    static let cyrillic = Group(rawValue: 2)
    static let greek = Group(rawValue: 4)
    static let arabic = Group(rawValue: 8)
    static let digit = Group(rawValue: 16)
    static let lookAlike: Group = [.latin, .cyrillic, .greek]
  }

  /// What becomes of one scalar.
  struct Entry {
    var role: Role
    var group: Group = []
    /// Whether a text with this scalar goes through ICU before entries are looked up.
    var needsNormalizing = false
    /// Whether the scalar and the next may together be one letter.
    var beginsPair = false
    /// The folded scalar, or an index.
    var value: UInt32 = 0
  }

  /// The entries of the scalars that `flatIndex(of:)` knows.
  private(set) var flat: [Entry] = []
  /// The letters of the entries whose role is `sequence`.
  private(set) var sequences: [[Entry]] = []

  private var rows: [UInt32: Entry] = [:]
  private var pairs: [UInt64: Entry] = [:]
  private var firstsOfPairs: Set<UInt32> = []

  /// Reads the rows `keep`, `letter` and `mark` of a table.
  init(_ table: DataTable) throws(RomanizationError) {
    for row in table.rows {
      switch row[0] {
      case "letter": add(Self.scalars(row[1]), Self.scalars(row[2]).map(Self.letter))
      case "mark": add(Self.scalars(row[1]), Self.scalars(row[2]).map(Self.mark))
      case "keep": for scalar in Self.scalars(row[1]) { rows[scalar] = Self.letter(scalar) }
      default: break
      }
    }
    // The seat of hamza folds as its row says, except at the start of a word.
    rows[0x626]?.role = .hamzaCarrier
    flat = try flatEntries()
  }

  /// Returns where in `flat` the entry of a scalar lies, or `nil` where it is not there: Latin,
  /// Greek, Cyrillic, Armenian, Hebrew and Arabic with their extensions, and general punctuation.
  static func flatIndex(of scalar: UInt32) -> Int? {
    if scalar < 0x800 { return Int(scalar) }
    return scalar >= 0x1E00 && scalar < 0x2100 ? Int(scalar) - 0x1E00 + 0x800 : nil
  }

  /// Returns the entry of a scalar of normalized text.
  func entry(of scalar: UInt32) throws(RomanizationError) -> Entry {
    if !flat.isEmpty, let index = Self.flatIndex(of: scalar) { return flat[index] }
    var entry: Entry
    if let row = rows[scalar] { entry = row } else { entry = try entryWithoutRow(of: scalar) }
    entry.beginsPair = firstsOfPairs.contains(scalar)
    return entry
  }

  /// Returns the entry of two scalars that together are one letter, or `nil`.
  func entry(ofPair first: UInt32, _ second: UInt32) -> Entry? {
    pairs[UInt64(first) << 32 | UInt64(second)]
  }

  /// Reads a field as a text of scalars: `U+0331` or `U+0020 U+0301` by number, all else as it is.
  static func scalars(_ field: Substring) -> [UInt32] {
    if field == "nothing" { return [] }
    if !field.utf8.contains(UInt8(ascii: " ")) { return scalars(ofPart: field) }
    return field.utf8.split(separator: UInt8(ascii: " ")).flatMap { scalars(ofPart: Substring($0)) }
  }

  private static func scalars(ofPart part: Substring) -> [UInt32] {
    guard part.utf8.starts(with: "U+".utf8) else { return part.unicodeScalars.map(\.value) }
    return [UInt32(String(Substring(part.utf8.dropFirst(2))), radix: 16)!]
  }

  private static func letter(_ scalar: UInt32) -> Entry {
    let group: Group =
      switch Script(of: scalar) {
      case .latin: .latin
      case .cyrillic: .cyrillic
      case .greek: .greek
      case .arabic: .arabic
      default: []
      }
    return Entry(role: .letter, group: group, value: scalar)
  }

  private static func mark(_ scalar: UInt32) -> Entry {
    Entry(role: scalar == 0x27 ? .apostrophe : .mark, value: scalar)
  }

  private mutating func add(_ source: [UInt32], _ target: [Entry]) {
    var entry: Entry
    switch target.count {
    case 0: entry = Entry(role: .nothing)
    case 1: entry = target[0]
    default:
      entry = Entry(role: .sequence, value: UInt32(sequences.count))
      sequences.append(target)
    }
    if source.count == 1 {
      rows[source[0]] = entry
    } else {
      precondition(source.count == 2, "a row of letters.tsv is for one letter or two")
      pairs[UInt64(source[0]) << 32 | UInt64(source[1])] = entry
      firstsOfPairs.insert(source[0])
    }
  }

  private func entryWithoutRow(of scalar: UInt32) throws(RomanizationError) -> Entry {
    if scalar >= 0x61 && scalar <= 0x7A {
      return Entry(role: .letter, group: .latin, value: scalar)
    }
    switch ICU.kind(of: scalar) {
    case .letter: return try letterEntry(of: scalar)
    case .mark: return markEntry(of: scalar)
    case .dash: return Self.mark(0x2D)
    case .other: return Entry(role: .space)
    case .digit:
      return Entry(role: .digit, group: .digit, value: 0x30 + (ICU.digitValue(of: scalar) ?? 0))
    }
  }

  /// A letter that has no row: Latin, Greek and Cyrillic lose their marks; what is then still no
  /// letter of ours, or is shared by scripts, stands for no sound that a name is found by.
  private func letterEntry(of scalar: UInt32) throws(RomanizationError) -> Entry {
    switch Script(of: scalar) {
    case .latin, .greek, .cyrillic:
      if let base = try ICU.decomposition(of: scalar)?.first { return try entry(of: base) }
      let plain = Self.letter(scalar)
      return plain.group == .latin ? Entry(role: .nothing) : plain
    case .arabic, nil:
      return Entry(role: .nothing)
    default:
      let isLaterJamo =
        (0x1160...0x11FF).contains(scalar) || (0xD7B0...0xD7FF).contains(scalar)
      return Entry(role: isLaterJamo ? .attached : .letter, value: scalar)
    }
  }

  /// A mark without a row: those of alphabets go, those of scripts whose vowels are marks stay.
  private func markEntry(of scalar: UInt32) -> Entry {
    switch Script(of: scalar) {
    case nil, .latin, .greek, .cyrillic, .arabic, .hebrew, .syriac: Entry(role: .nothing)
    default: Entry(role: .attached, value: scalar)
    }
  }

  private func flatEntries() throws(RomanizationError) -> [Entry] {
    let scalars = [UInt32](0..<0x800) + [UInt32](0x1E00..<0x2100)
    // One call of ICU normalizes them all: a control character keeps neighbors apart.
    let separator: UInt16 = 1
    let units = scalars.flatMap { [$0 == 1 ? 2 : UInt16($0), separator] }
    let pieces = try ICU.caseFolded(units).split(
      separator: separator, omittingEmptySubsequences: false)

    var entries: [Entry] = []
    entries.reserveCapacity(scalars.count)
    for piece in pieces.prefix(scalars.count) {
      guard let unit = piece.first else {
        entries.append(Entry(role: .nothing))
        continue
      }
      let scalar = UInt32(unit)
      var entry = try entry(of: scalar)
      let mayCompose = ICU.kind(of: scalar) == .mark && !Self.isPlainArabicMark(scalar)
      let mayBePaired = entry.beginsPair && scalar >= 0x80
      entry.needsNormalizing = piece.count > 1 || mayCompose || mayBePaired
      entries.append(entry)
    }
    return entries
  }

  /// Whether a scalar is an Arabic sign that composes with no letter: all but madda and hamza.
  private static func isPlainArabicMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x610...0x61A, 0x64B...0x652, 0x656...0x65F, 0x670, 0x6D6...0x6ED: true
    default: false
    }
  }
}
