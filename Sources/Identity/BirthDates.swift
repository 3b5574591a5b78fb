/// Dates of birth as written and as read.
///
///     let listed = BirthDates(["circa 1961", "12 Jan 1960"])
///     BirthDates(["1960-12-01"]).compared(with: listed).note  // "day and month swapped"
public struct BirthDates: Hashable, Sendable {
  /// What one text says.
  public struct Statement: Hashable, Sendable {
    /// The text as written.
    public let written: String
    /// The dates that it may mean; empty where none can be read.
    public let dates: [PartialDate]
  }

  /// What each text says.
  public let statements: [Statement]

  /// Reads dates in any form that lists and papers have.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  public init(_ written: [String]) {
    statements = written.map { Statement(written: $0, dates: DateReader.dates(in: $0)) }
  }

  /// The texts of which no date can be read.
  public var unread: [String] {
    statements.filter(\.dates.isEmpty).map(\.written)
  }

  /// All dates that may be meant.
  public var dates: [PartialDate] { statements.flatMap(\.dates) }

  /// Compares these dates with others: the pair that agrees best tells, since any of several may be the
  /// true one.
  ///
  /// - Complexity: O(*n* · *m*) for *n* and *m* dates.
  public func compared(with other: BirthDates) -> DateComparison {
    var best: DateComparison?
    for one in statements {
      for two in other.statements {
        for date in one.dates {
          for otherDate in two.dates {
            var comparison = DateComparison(date, otherDate)
            if let best, !comparison.isBetter(than: best) { continue }
            comparison.written = one.written
            comparison.otherWritten = two.written
            best = comparison
          }
        }
      }
    }
    return best ?? DateComparison(unknown: statements, other.statements)
  }
}
