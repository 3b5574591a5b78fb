import FoundationEssentials

/// JSON that can stand in a page.
enum ReportJSON {
  /// Returns a value as JSON without `<`, so that nothing in it ends the element that holds it or
  /// begins a comment.
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("strings and finite numbers can be encoded")
    }
    // In JSON the sign stands in strings alone.
    return String(decoding: data, as: UTF8.self).replacing("<", with: #"\u003c"#)
  }
}
