import Identity

/// The values of one row by their columns, from whichever format they come.
struct NamedValues: Sendable {
  private var values: [[String]] = Array(repeating: [], count: Column.allCases.count)

  /// The values of a column.
  subscript(column: Column) -> [String] {
    get { values[column.rawValue] }
    set { values[column.rawValue] = newValue }
  }

  /// Removes all values.
  mutating func removeAll() {
    for index in values.indices where !values[index].isEmpty { values[index] = [] }
  }

  /// Adds one value of a column, unless it is empty.
  mutating func append(value: String, to column: Column) {
    if !value.isEmpty { values[column.rawValue].append(value) }
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
    if let name = self[.name].first { return name }
    let parts = self[.givenName] + self[.middleName] + self[.familyName]
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Entry {
  /// An entry from named values, or `nil` where they lack a name.
  init?(_ values: NamedValues, line: Int) {
    guard let primary = values.name else { return nil }
    var names: [EntryName] = []
    names.reserveCapacity(
      1 + values[.name].dropFirst().count + values[.aliases].count + values[.weakAliases].count)
    names.append(EntryName(primary, quality: .primary))
    for name in values[.name].dropFirst() { names.append(EntryName(name, quality: .strong)) }
    for name in values[.aliases] { names.append(EntryName(name, quality: .strong)) }
    for name in values[.weakAliases] { names.append(EntryName(name, quality: .weak)) }
    self.init(
      id: ID(rawValue: values[.id].first ?? "#\(line)"),
      kind: values[.kind].first.map(Kind.init(word:)) ?? .unknown,
      names: names,
      titles: values[.title],
      positions: values[.position],
      programs: values[.program],
      remarks: values[.remarks].count == 1
        ? values[.remarks][0] : values[.remarks].joined(separator: "\n"),
      gender: values[.gender].first.flatMap(Gender.init(word:)),
      datesOfBirth: values.datesOfBirth,
      placesOfBirth: values[.placeOfBirth],
      nationalities: values.nationalities,
      countries: values[.country],
      addresses: values[.address],
      documents: values.documents,
      line: line)
  }
}
