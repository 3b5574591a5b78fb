/// A date in OFAC's advanced XML, of a year, a month and a day as far as they are known.
struct OFACDate: Equatable {
  private let year: Int
  private let month: Int?
  private let day: Int?

  /// The date in the form *1960-01-12*, *1960-01* or *1960*.
  var text: String {
    PlainDate.text(year: "\(year)", month: month, day: day)
  }

  init?(_ element: XMLElement) {
    guard let year = element["Year"].flatMap({ Int($0) }) else { return nil }
    self.year = year
    month = element["Month"].flatMap { Int($0) }
    day = element["Day"].flatMap { Int($0) }
  }

  /// The year, where `self` is its first day and `end` its last one.
  fileprivate func wholeYear(to end: OFACDate) -> String? {
    let isWhole =
      (month ?? 1, day ?? 1) == (1, 1) && (end.month ?? 12, end.day ?? 31) == (12, 31)
    return isWhole && year == end.year ? "\(year)" : nil
  }

  /// The month, where `self` is its first day and `end` its last one or thereabouts.
  fileprivate func wholeMonth(to end: OFACDate) -> String? {
    guard year == end.year, let month, month == end.month, day == 1, end.day ?? 31 >= 28 else {
      return nil
    }
    return PlainDate.text(year: "\(year)", month: month, day: nil)
  }

  /// The year alone, where a range begins with it as a whole.
  fileprivate var yearAtStart: String? {
    (month ?? 1, day ?? 1) == (1, 1) ? "\(year)" : nil
  }

  fileprivate var yearAtEnd: String? {
    (month ?? 12, day ?? 31) == (12, 31) ? "\(year)" : nil
  }
}

/// A period in OFAC's advanced XML.
///
/// OFAC writes a day as a period from that day to that day, a year as one from its first to its last day,
/// and *circa* as a mark on both ends.
struct OFACPeriod {
  /// The period in the form *1960-01-12*, *1960*, *circa 1960*, *1955 to 1958* or *1960-01-12 to
  /// 1960-03-01*.
  let text: String

  init?(_ period: XMLElement) {
    let ends = [period.first("Start"), period.first("End")].compactMap { $0 }
    let dates = ends.flatMap { end in
      [end.first("From"), end.first("To")].compactMap { $0 }.compactMap(OFACDate.init)
    }
    guard let first = dates.first, let last = dates.last else { return nil }
    let circa = ends.contains { $0.attribute("Approximate") == "true" } ? "circa " : ""
    if first == last {
      text = circa + first.text
    } else if let whole = first.wholeYear(to: last) ?? first.wholeMonth(to: last) {
      text = circa + whole
    } else if let from = first.yearAtStart, let to = last.yearAtEnd {
      text = "\(circa)\(from) to \(to)"
    } else {
      text = "\(circa)\(first.text) to \(last.text)"
    }
  }
}
