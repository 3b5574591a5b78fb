/// So many of so many, with the range in which the true share lies.
package struct Share: Sendable, Equatable {
  /// How many there were of what is counted.
  package let count: Int
  /// Of how many.
  package let total: Int

  /// `count` of `total`.
  package init(_ count: Int, of total: Int) {
    precondition((0...max(0, total)).contains(count), "a share is of a whole")
    self.count = count
    self.total = total
  }

  /// The share, or `nil` of nothing.
  package var value: Double? {
    total == 0 ? nil : Double(count) / Double(total)
  }

  /// The 95 % interval of E. B. Wilson (*Journal of the American Statistical Association* 22, 1927),
  /// which holds for small samples and for shares near 0 and 1; all that is possible of nothing.
  package var interval: ClosedRange<Double> {
    guard let value else { return 0...1 }
    let z = 1.959963984540054
    let n = Double(total)
    let middle = value + z * z / (2 * n)
    let reach = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // Of none and of all the interval ends there, whatever the last bit of the root says.
    let lower = count == 0 ? 0 : max(0, (middle - reach) / scale)
    let upper = count == total ? 1 : min(1, (middle + reach) / scale)
    return lower...upper
  }
}

extension Share: Encodable {
  private enum CodingKeys: String, CodingKey {
    case count, total, share, lowest, highest
  }

  /// The counts, the share and both ends of its interval.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(count, forKey: .count)
    try values.encode(total, forKey: .total)
    try values.encode(value, forKey: .share)
    try values.encode(interval.lowerBound, forKey: .lowest)
    try values.encode(interval.upperBound, forKey: .highest)
  }
}
