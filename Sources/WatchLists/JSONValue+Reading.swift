extension JSONValue {
  /// The text of a string or a number, without blanks around it; `nil` where there is none.
  var text: String? {
    switch self {
    case .string(let text):
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    case .number(let digits):
      return digits
    default:
      return nil
    }
  }

  /// The texts of a string, a number, or an array of them; other things in it are passed over.
  var texts: [String] {
    guard case .array(let elements) = self else { return text.map { [$0] } ?? [] }
    return elements.compactMap(\.text)
  }
}

extension [JSONValue.Member] {
  /// The value of a key; of two, the later one counts.
  subscript(key: String) -> JSONValue? {
    last { $0.key.isSame(as: key) }?.value
  }

  /// The text of a key that holds one, without blanks around it.
  func text(_ key: String) -> String? {
    self[key]?.text
  }

  /// The texts of a key that holds one, or an array of them; other things in it are passed over.
  func texts(_ key: String) -> [String] {
    self[key]?.texts ?? []
  }

  /// The objects of a key that holds one, or an array of them.
  func objects(_ key: String) -> [[JSONValue.Member]] {
    switch self[key] {
    case .object(let members)?: [members]
    case .array(let elements)?:
      elements.compactMap { if case .object(let members) = $0 { members } else { nil } }
    default: []
    }
  }
}
