/// Reads a JSON object a line, by the names of its keys.
///
/// A value is a string, a number, or an array of them; `null` is no value. The objects of
/// FollowTheMoney, which keep most values in `properties`, are read too. Keys that stand for no column may
/// hold anything.
struct JSONLinesReader: NamedRowReader {
  private var lines: LineSplitter
  private let mapping: ColumnMapping

  /// For each folded key, its column and how telling it is, 0 first.
  private let keys: [String: (column: Column, rank: Int)]

  init(lines: LineSplitter, mapping: ColumnMapping) {
    self.lines = lines
    self.mapping = mapping
    var keys: [String: (column: Column, rank: Int)] = [:]
    for column in Column.allCases where mapping.headers[column] == nil {
      for (rank, header) in mapping.foldedHeaders(of: column).enumerated() {
        keys[header] = (column, rank)
      }
    }
    for (column, header) in mapping.headers {
      keys[Column.folded(header)] = (column, 0)
    }
    self.keys = keys
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> NamedRow? {
    while try lines.next(in: &window) {
      if let row = row(in: window) { return row }
    }
    return nil
  }

  /// Returns the row of the current line, or `nil` where it is blank.
  private func row(in window: borrowing ByteWindow) -> NamedRow? {
    let line = lines.number
    let range = 0..<lines.length
    if lines.isTooLong { return .refused(window.refusal(line, .tooLong(limit: lines.limit))) }
    if range.allSatisfy({ window.byte(at: $0)?.isBlank == true }) { return nil }
    if lines.hasNUL { return .refused(window.refusal(line, .nulByte)) }
    if !lines.isASCII, let offset = window.firstInvalidOffset(range) {
      return .refused(window.refusal(line, .notUTF8(offset: offset)))
    }
    let object: JSONValue
    do {
      let bytes = window.storage.span
      object = try JSONParser.value(
        bytes.extracting(window.start..<window.start + lines.length))
    } catch {
      return .refused(
        window.refusal(line, .malformedJSON(column: error.index + 1, expected: error.expected)))
    }
    guard case .object(let members) = object else {
      return .refused(window.refusal(line, .notAnObject(found: object.noun)))
    }
    do {
      return .values(try values(of: members), line: line)
    } catch {
      let reason = Refusal.Reason.wrongType(
        expected: "a string or an array of strings", found: error.found)
      return .refused(
        Refusal(path: window.path, line: line, field: error.key, reason: reason))
    }
  }

  private struct WrongType: Error {
    var key: String
    var found: String
  }

  private func values(of members: [JSONValue.Member]) throws(WrongType) -> NamedValues {
    // What is said twice, by two keys of one column, is taken from the more telling key.
    var best: [(rank: Int, member: JSONValue.Member)?] =
      Array(repeating: nil, count: Column.allCases.count)
    func collect(_ members: [JSONValue.Member]) {
      for member in members {
        guard let (column, rank) = keys[Column.folded(member.key)], member.value != .null else {
          continue
        }
        if let earlier = best[column.rawValue], earlier.rank < rank { continue }
        best[column.rawValue] = (rank, member)
      }
    }
    collect(members)
    if case .object(let properties)? = members.last(where: { $0.key == "properties" })?.value {
      collect(properties)
    }
    var values = NamedValues()
    for column in Column.allCases {
      guard let (_, member) = best[column.rawValue] else { continue }
      try append(member.value, of: member.key, to: column, in: &values)
    }
    return values
  }

  private func append(
    _ value: JSONValue, of key: String, to column: Column, in values: inout NamedValues
  ) throws(WrongType) {
    switch value {
    case .string(let text):
      values.append(text.trimmed, to: column)
    case .number(let text) where column != .name:
      values.append(text, to: column)
    case .array(let elements):
      for element in elements {
        switch element {
        case .string(let text):
          // An array tells its values apart by itself.
          if !text.trimmed.isEmpty { values[column].append(text.trimmed) }
        case .number(let text) where column != .name:
          values[column].append(text)
        case .null:
          break
        default:
          throw WrongType(key: key, found: "an array with \(element.noun)")
        }
      }
    default:
      throw WrongType(key: key, found: value.noun)
    }
  }
}
