import Identity

/// The values of one row by their columns, from whichever format they come.
struct NamedValues: Sendable {
  /// The values of all columns, those of one column behind each other; from `end` on stand values that
  /// were removed, which keep their memory until others take their places.
  private var texts: [String] = []

  /// Where the values end in `texts`.
  private var end = 0

  /// The columns that have values, a bit each.
  private var filled: UInt64 = 0

  /// Where in `texts` the values of each column stand that has some.
  private var places: [Range<Int>] = Array(repeating: 0..<0, count: Column.allCases.count)

  /// The values of a column.
  subscript(column: Column) -> [String] { few(column).values }

  /// The same without memory for one value.
  func few(_ column: Column) -> Few<String> {
    switch count(column) {
    case 0: .none
    case 1: .one(texts[places[column.rawValue].lowerBound])
    default: .several(Array(values(column)))
    }
  }

  /// The first value of a column, if there is one.
  func first(_ column: Column) -> String? {
    has(column) ? texts[places[column.rawValue].lowerBound] : nil
  }

  /// How many values a column has.
  func count(_ column: Column) -> Int {
    has(column) ? places[column.rawValue].count : 0
  }

  /// Whether any of these columns has a value.
  func hasAny(of columns: ColumnSet) -> Bool {
    filled & columns.bits != 0
  }

  /// Calls `body` with each value of a column.
  @inline(__always)
  func forEachValue(of column: Column, _ body: (String) -> Void) {
    if !has(column) { return }
    for index in places[column.rawValue] { body(texts[index]) }
  }

  private func has(_ column: Column) -> Bool {
    filled & 1 << column.rawValue != 0
  }

  private func values(_ column: Column) -> ArraySlice<String> {
    has(column) ? texts[places[column.rawValue]] : []
  }

  /// Removes all values.
  mutating func removeAll() {
    end = 0
    filled = 0
  }

  /// Gives a column one value, or none, in place of those that it has.
  mutating func replace(_ column: Column, with value: String?) {
    filled &= ~(1 << column.rawValue)
    if let value { append(value: value, to: column) }
  }

  /// Adds one value of a column, unless it is empty.
  @inline(__always)
  mutating func append(value: consuming String, to column: Column) {
    if value.isEmpty { return }
    var start = end
    if has(column) {
      let place = places[column.rawValue]
      if place.upperBound < end {
        for index in place { put(texts[index]) }
      } else {
        start = place.lowerBound
      }
    }
    put(value)
    filled |= 1 << column.rawValue
    places[column.rawValue] = start..<end
  }

  /// Adds a text behind all others.
  @inline(__always)
  private mutating func put(_ text: consuming String) {
    if end < texts.count { texts[end] = text } else { texts.append(text) }
    end += 1
  }

  /// Adds what one cell or one JSON string says of a column, which may be several values.
  mutating func append(_ text: String, to column: Column) {
    guard column.holdsSeveral, text.utf8.contains(where: \.separatesValues) else {
      append(value: text, to: column)
      return
    }
    for piece in text.utf8.split(whereSeparator: \.separatesValues) {
      append(value: String(Substring(piece)).trimmed, to: column)
    }
  }

  /// The name, put together from its parts where it has no column of its own.
  var name: String? {
    if let name = first(.name) { return name }
    let parts = self[.givenName] + self[.middleName] + self[.familyName]
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The remarks, a line each.
  private var remarks: String {
    count(.remarks) > 1 ? self[.remarks].joined(separator: "\n") : first(.remarks) ?? ""
  }
}

extension NamedValues {
  /// The entry that the values make, under the name that they give.
  func entry(named name: String, line: Int) -> Entry {
    Entry(
      id: Entry.ID(rawValue: first(.id) ?? Entry.ID.text(ofLine: line)),
      kind: first(.kind).map(Entry.Kind.init(word:)) ?? .unknown,
      names: names(under: name),
      titles: self[.title],
      positions: self[.position],
      programs: self[.program],
      remarks: remarks,
      gender: first(.gender).flatMap(Gender.init(word:)),
      datesOfBirth: datesOfBirth,
      placesOfBirth: self[.placeOfBirth],
      nationalities: nationalities,
      countries: self[.country],
      addresses: self[.address],
      documents: documents,
      line: line)
  }

  private func names(under name: String) -> [EntryName] {
    var names: [EntryName] = []
    names.reserveCapacity(max(1, count(.name)) + count(.aliases) + count(.weakAliases))
    names.append(EntryName(name, quality: .primary))
    for name in values(.name).dropFirst() { names.append(EntryName(name, quality: .strong)) }
    for name in values(.aliases) { names.append(EntryName(name, quality: .strong)) }
    for name in values(.weakAliases) { names.append(EntryName(name, quality: .weak)) }
    return names
  }
}
