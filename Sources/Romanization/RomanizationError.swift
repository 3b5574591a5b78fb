/// What can go wrong when a name is folded or romanized.
public enum RomanizationError: Error, Equatable, Sendable {
  /// ICU has no transliterator of this identifier, or lacks the data for it.
  case transliteratorUnavailable(identifier: String, code: String)

  /// A call of ICU failed; `code` is ICU's name for the reason.
  case callFailed(call: String, code: String)

  /// The byte at `offset` is not part of UTF-8 text.
  case notUTF8(offset: Int)
}

extension RomanizationError: CustomStringConvertible {
  /// What happened, in words.
  public var description: String {
    switch self {
    case .transliteratorUnavailable(let identifier, let code):
      "ICU cannot open its transliterator \(identifier): \(code)"
    case .callFailed(let call, let code):
      "ICU failed to \(call): \(code)"
    case .notUTF8(let offset):
      "the byte at offset \(offset) is not UTF-8"
    }
  }
}
