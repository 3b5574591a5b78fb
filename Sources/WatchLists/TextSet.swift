/// Texts that differ; a few are compared one by one, more are looked up by their bytes.
struct TextSet {
  private static let fewCount = 12

  private var few: [String] = []
  private var many: Set<ByteKey> = []

  var isEmpty: Bool { few.isEmpty }

  /// Adds a text and returns whether it is new.
  mutating func insert(_ text: String) -> Bool {
    if few.contains(where: { $0.isSame(as: text) }) { return false }
    if few.count < Self.fewCount {
      few.append(text)
      return true
    }
    return many.insert(ByteKey(text)).inserted
  }
}
