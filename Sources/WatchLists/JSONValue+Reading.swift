extension [JSONValue.Member] {
  /// The value of a key; of two, the later one counts.
  subscript(key: String) -> JSONValue? {
    last { $0.key == key }?.value
  }

  /// The text of a key that holds one, without blanks around it.
  func text(_ key: String) -> String? {
    switch self[key] {
    case .string(let text)?: text.trimmed.isEmpty ? nil : text.trimmed
    case .number(let digits)?: digits
    default: nil
    }
  }

  /// The texts of a key that holds one, or an array of them; other things in it are passed over.
  func texts(_ key: String) -> [String] {
    guard let value = self[key] else { return [] }
    guard case .array(let elements) = value else { return text(key).map { [$0] } ?? [] }
    return elements.compactMap { element in
      switch element {
      case .string(let text): text.trimmed.isEmpty ? nil : text.trimmed
      case .number(let digits): digits
      default: nil
      }
    }
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
