/// A range of documents that were stolen or lost as blanks, by their numbers.
///
///     let series = try DocumentSeries(
///       issuer: "UTO", type: "passport", prefix: "AB", from: "000100", to: "000199", count: 100)
///     series.contains("AB 000150")  // true
///     series.contains("AB 150")     // false: zeros before a number are part of it
///
/// Where the first number is shorter than the last, as 1 and 18000 are, none has zeros before it.
public struct DocumentSeries: Hashable, Sendable {
  /// Who issued the documents, or should have, as published.
  public let issuer: String
  /// What they are, as published.
  public let type: String
  /// What stands before the number of each, as published.
  public let prefix: String
  /// The first number, as published; it holds the prefix where the list repeats that there.
  public let from: String
  /// The last number, as published, or as the count tells it; empty where there is one document.
  public let to: String
  /// How many documents there are.
  public let count: Int
  /// The numbers, a span for each length.
  package let spans: [Span]

  /// Numbers with the same letters and as many digits.
  package struct Span: Hashable, Sendable {
    /// The first and the last number.
    package let first: SerialNumber
    package let last: UInt64
  }

  /// What is wrong with a range.
  public enum Fault: Error, Hashable, Sendable {
    /// A number does not end with a digit, or has more than 18 of them.
    case noNumber(field: String, found: String)
    /// The letters of the first number and the last differ.
    case otherLetters(from: String, to: String)
    /// Numbers of several lengths, some with zeros before them.
    case otherLength(from: String, to: String)
    /// The first number is above the last.
    case descending(from: String, to: String)
    /// The count is no number, or goes beyond the numbers that are read.
    case malformedCount(String)
    /// The count is not that of the numbers from the first to the last.
    case wrongCount(expected: Int, found: String)
  }

  /// Reads a range.
  ///
  /// - Parameters:
  ///   - to: the last number; that which the count tells, or else the first, where it is empty. It need not
  ///     repeat the letters of the first one.
  ///   - count: how many there are, as written, with or without separators between thousands; empty
  ///     where nobody says.
  public init(
    issuer: String = "", type: String = "", prefix: String = "", from: String, to: String = "",
    count: String = ""
  ) throws(Fault) {
    let told = try Self.number(count)
    let before = SerialNumber.letters(of: prefix)
    let first = try Self.serial(from, before, field: "from")
    var last = first
    if !to.isEmpty {
      last = try Self.serial(to, before, field: "to")
      if last.letters.isEmpty || last.letters == before, last.width == first.width {
        last = SerialNumber(letters: first.letters, width: last.width, value: last.value)
      }
    } else if let told, told > 0 {
      let end = first.value.addingReportingOverflow(UInt64(told - 1))
      let width = String(end.partialValue).utf8.count
      guard !end.overflow, width <= SerialNumber.mostDigits else {
        throw .malformedCount(count)
      }
      last = SerialNumber(
        letters: first.letters, width: max(width, first.width), value: end.partialValue)
    }
    guard first.letters == last.letters else { throw .otherLetters(from: from, to: to) }
    guard first.value <= last.value else { throw .descending(from: from, to: to) }
    spans = try Self.spans(first, last, from: from, to: to)
    let expected = Int(last.value - first.value) + 1
    if let told, told != expected { throw .wrongCount(expected: expected, found: count) }
    self.issuer = issuer
    self.type = type
    self.prefix = prefix
    self.from = from
    self.to = to.isEmpty && expected > 1 ? last.digits : to
    self.count = expected
  }

  /// Whether a document has a number of the range.
  public func contains(_ number: String) -> Bool {
    SerialNumber(number).map(contains) ?? false
  }

  package func contains(_ number: SerialNumber) -> Bool {
    // A number of which the prefix ends with digits has them before its own.
    spans.contains {
      $0.first.width == number.width && $0.first.letters == number.letters
        && $0.first.value <= number.value && number.value <= $0.last
    }
  }

  /// What the documents are, as far as the type tells.
  public var kind: IdentityDocument.Kind {
    type.utf8.count <= 2
      ? .init(code: type) : IdentityDocument(type: type, number: from).kind
  }
}

extension DocumentSeries: CustomStringConvertible {
  /// The range as a person reads it: *passport UTO AB000100–AB000199 (100)*.
  public var description: String {
    let numbers = to.isEmpty ? "\(prefix)\(from)" : "\(prefix)\(from)–\(prefix)\(to)"
    return ([type, issuer, numbers].filter { !$0.isEmpty } + ["(\(count))"])
      .joined(separator: " ")
  }
}

extension DocumentSeries.Fault: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .noNumber(_, let found):
      "expected a number that ends with at most \(SerialNumber.mostDigits) digits, found “\(found)”"
    case .otherLetters(let from, let to):
      "expected the same letters in the first and the last number, found “\(from)” and “\(to)”"
    case .otherLength(let from, let to):
      "expected numbers of one length, or without zeros before them, found “\(from)” and “\(to)”"
    case .descending(let from, let to):
      "expected the last number above the first, found “\(from)” and “\(to)”"
    case .malformedCount(let found): "expected a count, found “\(found)”"
    case .wrongCount(let expected, let found):
      "expected \(expected) from the first number to the last, found “\(found)”"
    }
  }

  /// The field to blame.
  public var field: String {
    switch self {
    case .noNumber(let field, _): field
    case .otherLetters, .otherLength, .descending: "to"
    case .malformedCount, .wrongCount: "count"
    }
  }
}

extension DocumentSeries {
  private static func number(_ written: String) throws(Fault) -> Int? {
    if written.isEmpty { return nil }
    let digits = written.utf8.filter { (0x30...0x39).contains($0) }
    let others = written.unicodeScalars.filter { !("0"..."9").contains($0) }
    let separators: [Unicode.Scalar] = [",", ".", "'", " ", "\u{A0}", "\u{202F}", "’"]
    guard others.allSatisfy(separators.contains),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { throw .malformedCount(written) }
    return number
  }

  /// A number behind its prefix, unless it holds that itself.
  ///
  /// The digits of the prefix are left to the letters here, since they are the same in each number.
  private static func serial(
    _ written: String, _ prefix: [UInt8], field: String
  ) throws(Fault) -> SerialNumber {
    var letters = SerialNumber.letters(of: written)
    if letters.starts(with: prefix), prefix.contains(where: { !(0x30...0x39).contains($0) }) {
      letters.removeFirst(prefix.count)
    }
    guard let own = SerialNumber(letters: letters[...]) else {
      throw .noNumber(field: field, found: written)
    }
    return SerialNumber(letters: prefix + own.letters, width: own.width, value: own.value)
  }

  /// The spans from the first number to the last, with the digits of the letters moved behind them, as they
  /// are in a number that is looked up.
  private static func spans(
    _ first: SerialNumber, _ last: SerialNumber, from: String, to: String
  ) throws(Fault) -> [Span] {
    if first.width != last.width {
      let isPadded = [first, last].contains { String($0.value).utf8.count != $0.width }
      if isPadded || first.width > last.width { throw .otherLength(from: from, to: to) }
    }
    var spans: [Span] = []
    for width in first.width...last.width {
      let lower = width == first.width ? first.value : power(width - 1)
      let upper = width == last.width ? last.value : power(width) - 1
      let letters = first.letters + Array(SerialNumber.padded(lower, to: width).utf8)
      guard let moved = SerialNumber(letters: letters[...]) else {
        throw .noNumber(field: "prefix", found: String(decoding: letters, as: UTF8.self))
      }
      spans.append(Span(first: moved, last: moved.value + (upper - lower)))
    }
    return spans
  }

  private static func power(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
