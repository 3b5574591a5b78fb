/// Reads JSON objects, one a line or the elements of an array, by the names of their keys.
///
/// A value is a string, a number, or an array of them; `null` is no value. The objects of
/// FollowTheMoney, which keep most values in `properties`, are read too. Keys that stand for no column may
/// hold anything.
struct JSONRowReader: NamedRowReader {
  private static let columns = Column.allCases

  private var items: JSONItems
  private var meanings: KeyMeanings

  /// What is said twice, by two keys of one column, is taken from the more telling key; kept from row to
  /// row for its memory.
  private var sayings = [Saying](repeating: Saying(), count: columns.count)

  init(items: JSONItems, mapping: ColumnMapping) {
    self.items = items
    meanings = KeyMeanings(mapping)
  }

  mutating func next(
    from window: inout ByteWindow, into values: inout NamedValues
  ) throws(WatchListError) -> NamedRow? {
    switch try items.next(in: &window) {
    case nil:
      return nil
    case .refused(let refusal):
      return .refused(refusal)
    case .object(let members, let line):
      do {
        try readValues(of: members, into: &values)
        return .values(line: line)
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

  /// The member that says the most of one column.
  private struct Saying {
    var rank = Int.max
    var place = 0
    var isProperty = false
  }

  private mutating func readValues(
    of members: [JSONValue.Member], into values: inout NamedValues
  ) throws(WrongType) {
    for index in sayings.indices { sayings[index].rank = Int.max }
    collect(members, areProperties: false)
    var properties: [JSONValue.Member] = []
    if case .object(let inner)? = members["properties"] {
      properties = inner
      collect(properties, areProperties: true)
    }
    values.removeAll()
    for column in Self.columns where sayings[column.rawValue].rank < Int.max {
      let saying = sayings[column.rawValue]
      let member = saying.isProperty ? properties[saying.place] : members[saying.place]
      try Self.append(member.value, of: member.key, to: column, of: &values)
    }
  }

  private mutating func collect(_ members: [JSONValue.Member], areProperties: Bool) {
    for place in members.indices {
      if case .null = members[place].value { continue }
      guard let meaning = meanings[members[place].key] else { continue }
      let column = meaning.column.rawValue
      if meaning.rank <= sayings[column].rank {
        sayings[column] = Saying(rank: meaning.rank, place: place, isProperty: areProperties)
      }
    }
  }

  private static func append(
    _ value: JSONValue, of key: String, to column: Column, of values: inout NamedValues
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

  /// Keys as they are written, in the order in which they were first met.
  private var known: [(key: String, meaning: Meaning?)] = []

  private var placeByKey: [String: Int] = [:]

  /// Where the next key is expected, for lines have the same keys in the same order.
  private var expected = 0

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
      if expected < known.count, known[expected].key == key {
        expected += 1
        return known[expected - 1].meaning
      }
      if let place = placeByKey[key] {
        expected = place + 1
        return known[place].meaning
      }
      let meaning = byFoldedKey[Column.folded(key)]
      // A file could have new keys in each line.
      if known.count < 1_000 {
        placeByKey[key] = known.count
        known.append((key, meaning))
        expected = known.count
      }
      return meaning
    }
  }
}
