import Identity
import WatchLists

/// Entries and what is known of their lists as bytes, so that a compiled list can keep them.
enum EntryCode {
  private static let kinds = Entry.Kind.allCases
  private static let qualities: [EntryName.Quality] = [.primary, .strong, .weak]
  private static let genders: [Gender] = [.female, .male]

  /// Adds an entry.
  static func write(_ entry: Entry, to writer: inout ByteWriter) {
    writer.add(entry.id.rawValue)
    writer.add(code(of: entry.kind, in: kinds))
    writer.add(entry.names.count)
    for name in entry.names {
      writer.add(code(of: name.quality, in: qualities))
      writer.add(name.written)
    }
    writer.add(entry.gender.map { code(of: $0, in: genders) + 1 } ?? 0)
    writer.add(entry.line)
    writer.add(entry.remarks)
    writer.add(entry.listedOn)
    writer.add(entry.updatedOn)
    for path in textPaths { writer.add(entry[keyPath: path]) }
    writer.add(entry.documents.count)
    for document in entry.documents {
      writer.add(code(of: document.kind, in: IdentityDocument.Kind.allCases))
      writer.add(document.number)
      writer.add(document.issuer)
      writer.add(document.written)
    }
    if let series = entry.series {
      writer.add([series.issuer, series.type, series.prefix, series.from, series.to])
      writer.add("\(series.count)")
    } else {
      writer.add([])
    }
  }

  /// Reads an entry.
  static func entry(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Entry {
    let id = Entry.ID(rawValue: try reader.text())
    let kind = kinds[try reader.number(below: kinds.count)]
    let count = try reader.number()
    var names: [EntryName] = []
    for _ in 0..<count {
      let quality = qualities[try reader.number(below: qualities.count)]
      names.append(EntryName(try reader.text(), quality: quality))
    }
    guard !names.isEmpty else { throw ByteReader.Malformed() }
    var entry = Entry(id: id, kind: kind, names: names)
    let gender = try reader.number(below: genders.count + 1)
    entry.gender = gender == 0 ? nil : genders[gender - 1]
    entry.line = try reader.number()
    entry.remarks = try reader.text()
    entry.listedOn = try reader.optionalText()
    entry.updatedOn = try reader.optionalText()
    for path in textPaths { entry[keyPath: path] = try reader.texts() }
    let documentCount = try reader.number()
    for _ in 0..<documentCount { entry.documents.append(try document(&reader)) }
    entry.series = try series(&reader)
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return entry
  }

  private static func series(
    _ reader: inout ByteReader
  ) throws(ByteReader.Malformed) -> DocumentSeries? {
    let texts = try reader.texts()
    if texts.isEmpty { return nil }
    guard texts.count == 5 else { throw ByteReader.Malformed() }
    let count = try reader.text()
    do {
      return try DocumentSeries(
        issuer: texts[0], type: texts[1], prefix: texts[2], from: texts[3], to: texts[4],
        count: count)
    } catch {
      throw ByteReader.Malformed()
    }
  }

  private static func document(
    _ reader: inout ByteReader
  ) throws(ByteReader.Malformed) -> IdentityDocument {
    let kinds = IdentityDocument.Kind.allCases
    let kind = kinds[try reader.number(below: kinds.count)]
    let number = try reader.text(), issuer = try reader.text()
    return IdentityDocument(
      kind: kind, number: number, issuer: issuer, written: try reader.text())
  }

  /// Adds what is known of a list.
  static func write(_ summary: WatchList.Summary, to writer: inout ByteWriter) {
    writer.add(summary.name)
    writer.add(summary.path)
    writer.add(summary.format.rawValue)
    writer.add(summary.date)
    for number in [
      summary.byteCount, summary.entryCount, summary.nameCount, summary.refusalCount,
    ] {
      writer.add(number)
    }
  }

  /// Reads what is known of a list.
  static func summary(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> WatchList.Summary
  {
    let name = try reader.text(), path = try reader.text()
    guard let format = WatchListFormat(rawValue: try reader.text()) else {
      throw ByteReader.Malformed()
    }
    let date = try reader.optionalText()
    let summary = WatchList.Summary(
      name: name, path: path, format: format, date: date, byteCount: try reader.number(),
      entryCount: try reader.number(), nameCount: try reader.number(),
      refusalCount: try reader.number())
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return summary
  }

  private static var textPaths: [WritableKeyPath<Entry, [String]>] {
    [
      \.titles, \.positions, \.programs, \.datesOfBirth, \.placesOfBirth, \.nationalities,
      \.countries, \.addresses, \.references,
    ]
  }

  private static func code<Value: Equatable>(of value: Value, in values: [Value]) -> Int {
    guard let code = values.firstIndex(of: value) else {
      preconditionFailure("no code for \(value)")
    }
    return code
  }
}
