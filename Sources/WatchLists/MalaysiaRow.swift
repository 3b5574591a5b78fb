import Identity

/// A row of the Malaysian list: of thirteen cells for a person, of seven for a group.
struct MalaysiaRow {
  /// The cells, each on one line; a cell that holds nothing holds a dash.
  private let cells: [String]
  private let line: Int

  private static let personCount = 13, groupCount = 7

  init(cells: [String], line: Int) {
    self.cells = cells.map { Self.isDash($0) ? "" : Self.rejoined($0) }
    self.line = line
  }

  private static func isDash(_ cell: String) -> Bool {
    cell.utf8.count <= 3 && (cell == "-" || cell == "–" || cell == "—")
  }

  /// The entry of the row, or why there is none.
  func item(in path: String, _ documents: inout DocumentReader) -> Result<Entry, Refusal> {
    guard cells.count == Self.personCount || cells.count == Self.groupCount else {
      let expected = cells.count < 10 ? Self.groupCount : Self.personCount
      return .failure(
        Refusal(
          path: path, line: line, reason: .raggedRow(expected: expected, found: cells.count)))
    }
    let isPerson = cells.count == Self.personCount
    let aliases = isPerson ? Self.items(cells[7]) : Self.items(cells[3]) + Self.items(cells[4])
    var names: [EntryName] = []
    for name in Self.alternatives(cells[2]) {
      names.append(EntryName(name, quality: names.isEmpty ? .primary : .strong))
    }
    for name in aliases.lazy.flatMap(Self.alternatives) {
      names.append(EntryName(name, quality: .strong))
    }
    let reference = cells[1].words.joined()
    guard
      var entry = Entry(
        id: reference.isEmpty ? nil : reference, kind: isPerson ? .person : .organization,
        names: cells[2].isEmpty ? [] : names, line: line)
    else {
      return .failure(Refusal(path: path, line: line, field: "3", reason: .emptyName))
    }
    entry.listedOn = cells[cells.count - 1].isEmpty ? nil : cells[cells.count - 1]
    let addresses = cells[cells.count - 2]
    for address in Self.items(addresses) { entry.addresses.appendIfTold(address) }
    if isPerson { readPerson(to: &entry, &documents) }
    return .success(entry)
  }

  /// Joins what the end of a line cut behind a hyphen: *al- Sample*.
  private static func rejoined(_ cell: String) -> String {
    if !holdsCut(cell) { return cell }
    var words: [String] = []
    for word in cell.words {
      if let last = words.last, last.utf8.count > 1, last.utf8.last == UInt8(ascii: "-") {
        words[words.count - 1] += word
      } else {
        words.append(String(word))
      }
    }
    return words.joined(separator: " ")
  }

  private static func holdsCut(_ cell: String) -> Bool {
    let bytes = cell.utf8Span.span
    let space = ByteScan.firstIndex(of: .space, in: bytes, 0..<bytes.count)
    for index in space..<bytes.count where bytes[index] == .space {
      if index > 0, bytes[index - 1] == UInt8(ascii: "-") { return true }
    }
    return false
  }

  private func readPerson(to entry: inout Entry, _ documents: inout DocumentReader) {
    for title in Self.items(cells[3]) { entry.titles.append(title) }
    for position in Self.items(cells[4]) { entry.positions.append(position) }
    for date in cells[5].words where date.utf8.contains(where: \.isDigit) {
      entry.datesOfBirth.appendIfTold(PlainDate.fromDotted(String(date)))
    }
    for place in Self.items(cells[6]) { entry.placesOfBirth.appendIfTold(place) }
    for country in Self.items(cells[8]) { entry.nationalities.appendIfTold(country) }
    for (cell, type) in [(9, "Passport"), (10, "Identity card")] {
      for number in Self.items(cells[cell]).flatMap({ $0.pieces { $0 == UInt8(ascii: "/") } }) {
        let number = String(number).trimmed
        if number.isEmpty { continue }
        entry.documents.append(documents.document(type: type, number: number))
      }
    }
  }

  /// The items of a cell that numbers them: *a) One b) Two*, *(a) One (b) Two*.
  private static func items(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    if !cell.utf8.contains(UInt8(ascii: ")")) { return [cell] }
    var items: [String] = []
    var item = ""
    var letter = UInt8(ascii: "a")
    for word in cell.words {
      let length = word.utf8.first == UInt8(ascii: "(") ? 3 : 2
      if word.utf8.count == length, word.utf8.last == UInt8(ascii: ")"),
        word.utf8.dropLast().last == letter
      {
        letter = letter < UInt8(ascii: "z") ? letter + 1 : letter
        if !item.isEmpty { items.append(item) }
        item = ""
      } else {
        if !item.isEmpty { item += " " }
        item += word
      }
    }
    if !item.isEmpty { items.append(item) }
    return items
  }

  /// What a name ends in from a word for *son of* or *daughter of* on.
  private static func filiation(in name: String) -> String? {
    let text = name.utf8Span
    for word in filiationWords {
      if let place = text.span.firstIndex(of: word) { return text.text(place..<text.count) }
    }
    return nil
  }

  private static let filiationWords: [StaticString] = [
    " bin ", " binti ", " bte. ", " bte ", " bt. ",
  ]

  /// The names on both sides of *@*, which is *alias* in Malaysia.
  ///
  /// Where a single name stands before it, the name of the father behind it belongs to both: *Mansor @
  /// Termizi bin Hussin* is *Mansor bin Hussin* too.
  private static func alternatives(_ name: String) -> [String] {
    if !name.utf8.contains(UInt8(ascii: "@")) { return name.isEmpty ? [] : [name] }
    var names = name.pieces { $0 == UInt8(ascii: "@") }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard (2...10).contains(names.count), let last = names.last else { return names }
    guard let father = filiation(in: last) else { return names }
    for index in names.indices.dropLast() where !names[index].utf8.contains(.space) {
      names[index] += father
    }
    return names
  }
}
