/// A date whose year has two digits, as travel documents and messages of airlines give it, and of which
/// some may be unknown.
///
///     let birth = ShortDate("7408<<")
///     birth?.text(century: 19)  // "1974-08"
///
/// Unknown parts are filler or zeros. Nothing here asks what day it is: the century of a birth is found
/// from a later date that stands beside it.
public struct ShortDate: Hashable, Sendable {
  /// The last two digits of the year.
  public let year: Int
  /// The month, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?

  /// Reads six letters; `nil` where they are no date, or where the year or all is unknown.
  public init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 6 else { return nil }
    let start = bytes.startIndex
    func part(_ place: Int) -> (value: Int?, isRead: Bool) {
      let tens = bytes[start + place], ones = bytes[start + place + 1]
      if tens == UInt8(ascii: "<"), ones == UInt8(ascii: "<") { return (nil, true) }
      guard (0x30...0x39).contains(tens), (0x30...0x39).contains(ones) else { return (nil, false) }
      return (Int(tens - 0x30) * 10 + Int(ones - 0x30), true)
    }
    let year = part(0), month = part(2), day = part(4)
    guard let value = year.value, month.isRead, day.isRead else { return nil }
    self.year = value
    self.month = month.value == 0 ? nil : month.value
    self.day = day.value == 0 ? nil : day.value
    guard self.month ?? 1 <= 12 else { return nil }
    // A day without its month says nothing that could be compared.
    guard let ofMonth = self.month else {
      if self.day != nil { return nil }
      return
    }
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard self.day ?? 1 <= lengths[ofMonth - 1] else { return nil }
  }

  /// The date with its century, as in *1974-08-12*, *1974-08* or *1974*.
  public func text(century: Int) -> String {
    [century * 100 + year, month, day].compactMap { $0 }
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// The first day that the date may be, in a form that is greater for later days.
  public func order(century: Int) -> Int {
    ((century * 100 + year) * 100 + (month ?? 1)) * 100 + (day ?? 1)
  }

  /// The century of a date on which a document expires or a flight leaves: 20, or 19 for the years
  /// 70 to 99, in which the first documents of this kind were issued.
  public var centuryOfEvent: Int { year >= 70 ? 19 : 20 }

  /// The texts of a birth that lies before a later date, given in the form of ``order(century:)``.
  ///
  /// It is the last such day: whoever is older than a hundred years when the document expires is taken
  /// for a child. Without a later date, both centuries are given.
  public func births(before later: Int?) -> [String] {
    guard let later else { return [text(century: 19), text(century: 20)] }
    return [text(century: order(century: 20) <= later ? 20 : 19)]
  }
}
