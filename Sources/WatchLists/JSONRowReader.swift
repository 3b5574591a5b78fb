/// Reads JSON objects, one a line or the elements of an array, by the names of their keys.
///
/// A value is a string, a number, or an array of them; `null` is no value. The objects of
/// FollowTheMoney, which keep most values in `properties`, are read too. Keys that stand for no column may
/// hold anything.
struct JSONRowReader: NamedRowReader {
  private var items: JSONItems
  private var meanings: KeyMeanings

  init(items: JSONItems, mapping: ColumnMapping) {
    self.items = items
    meanings = KeyMeanings(mapping)
  }

  mutating func next(from window: inout ByteWindow) throws(WatchListError) -> NamedRow? {
    switch try items.next(in: &window) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .object(let members, let line):
      do {
        return .values(try values(of: members), line: line)
      } catch {
        let reason = Refusal.Reason.wrongType(
          expected: "a string or an array of strings", found: error.found)
        return .refused(
          Refusal(path: window.path, line: line, field: error.key, reason: reason))
      }
    }
  }

  private struct WrongType: Error {
    var key: String
    var found: String
  }

  /// What is said of one column.
  private struct Saying {
    var rank = Int.max
    var key = ""
    var value = JSONValue.null
  }

  private mutating func values(of members: [JSONValue.Member]) throws(WrongType) -> NamedValues {
    // What is said twice, by two keys of one column, is taken from the more telling key.
    var sayings = [Saying](repeating: Saying(), count: Column.allCases.count)
    collect(members, in: &sayings)
    if case .object(let properties)? = members.last(where: { $0.key == "properties" })?.value {
      collect(properties, in: &sayings)
    }
    var values = NamedValues()
    for column in Column.allCases where sayings[column.rawValue].rank < Int.max {
      let saying = sayings[column.rawValue]
      try append(saying.value, of: saying.key, to: column, in: &values)
    }
    return values
  }

  private mutating func collect(_ members: [JSONValue.Member], in sayings: inout [Saying]) {
    for member in members where member.value != .null {
      guard let meaning = meanings[member.key] else { continue }
      let place = meaning.column.rawValue
      if meaning.rank <= sayings[place].rank {
        sayings[place] = Saying(rank: meaning.rank, key: member.key, value: member.value)
      }
    }
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
          values.append(value: text.trimmed, to: column)
        case .number(let text) where column != .name:
          values.append(value: text, to: column)
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

/// The columns that the keys of JSON objects stand for.
private struct KeyMeanings {
  /// A column, and how telling its key is, 0 first.
  struct Meaning {
    var column: Column
    var rank: Int
  }

  private var byFoldedKey: [String: Meaning] = [:]

  /// Keys as they are written, which are the same in line after line.
  private var byKey: [String: Meaning?] = [:]

  init(_ mapping: ColumnMapping) {
    for column in Column.allCases where mapping.headers[column] == nil {
      for (rank, header) in mapping.foldedHeaders(of: column).enumerated() {
        byFoldedKey[header] = Meaning(column: column, rank: rank)
      }
    }
    for (column, header) in mapping.headers {
      byFoldedKey[Column.folded(header)] = Meaning(column: column, rank: 0)
    }
  }

  /// What a key stands for; keys that stand for nothing have `nil`.
  subscript(key: String) -> Meaning? {
    mutating get {
      if let known = byKey[key] { return known }
      let meaning = byFoldedKey[Column.folded(key)]
      // A file could have new keys in each line.
      if byKey.count < 1_000 { byKey[key] = .some(meaning) }
      return meaning
    }
  }
}
