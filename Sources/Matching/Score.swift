/// How alike two names are, from 0, nothing in common, to 1, the same name.
///
/// Scores are made with additions, multiplications and divisions alone, which give the same bits
/// on every machine.
public struct Score: Hashable, Comparable, Sendable, Codable {
  /// The number, 0 to 1.
  public let value: Double

  /// A score of the given number, which is brought into 0 to 1.
  public init(_ value: Double) {
    self.value = min(max(value, 0), 1)
  }

  /// Whether one score is lower than another.
  public static func < (first: Score, second: Score) -> Bool {
    first.value < second.value
  }
}

extension Score: ExpressibleByFloatLiteral {
  /// A score of a literal number.
  public init(floatLiteral value: Double) {
    self.init(value)
  }
}

extension Score: CustomStringConvertible {
  /// The score with four decimals, the last one rounded: `0.8312`.
  public var description: String { value.fourDecimals }
}

extension Double {
  /// The number, 0 or more, with four decimals, the last one rounded.
  var fourDecimals: String {
    let parts = Int((self * 10_000).rounded())
    let decimals = String(parts % 10_000)
    return "\(parts / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}
