/// A text that is found again by its bytes.
///
/// `String` compares letters, for which it normalizes what is not ASCII each time it is hashed.
struct ByteKey: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (first: ByteKey, second: ByteKey) -> Bool {
    first.text.utf8.elementsEqual(second.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8Span.span
    // Safe because the buffer is read where it lives.
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
