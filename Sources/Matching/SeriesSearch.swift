import Identity

/// Finds the series of stolen blank documents that the documents of a query belong to.
struct SeriesSearch {
  private let index: DocumentSeriesIndex
  private let entries: EntryStore

  init(_ index: DocumentSeriesIndex, _ entries: EntryStore) {
    self.index = index
    self.entries = entries
  }

  /// Returns what is found of each entry that is such a series, the best of all documents.
  ///
  /// A number counts as it stands; with its last digit taken for the check digit of the others, where it is
  /// that; and with one letter or digit taken for one that looks alike.
  func findings(_ documents: [IdentityDocument]) -> [Int32: IdentityFinding] {
    var found: [Int32: IdentityFinding] = [:]
    guard !index.isEmpty else { return found }
    for document in documents {
      for (entry, membership) in memberships(of: document.number) {
        let listed = entries[entry].series
        guard let series = listed, let said = series.judgement(of: document, membership) else {
          continue
        }
        let place = Int32(entry)
        // What is found first stands, unless it may be misread and this is not.
        if let other = found[place], other.judgement == .agrees || said.judgement != .agrees {
          continue
        }
        found[place] = IdentityFinding(
          .document, said.judgement, query: document.written, entry: series.description,
          note: said.note)
      }
    }
    return found
  }

  private func memberships(
    of number: String
  ) -> [(entry: Int, membership: DocumentSeries.Membership)] {
    let given = CheckedNumber(number)
    var found = ranges(of: given.number).map { entry in
      (
        entry,
        given.digit.map { given.isRight ? .number(checkDigit: $0) : .wrongCheckDigit($0) }
          ?? DocumentSeries.Membership.number(checkDigit: nil)
      )
    }
    if given.digit == nil, let shorter = given.withoutCheckDigit {
      found += ranges(of: shorter.number).map { ($0, .number(checkDigit: shorter.digit)) }
    }
    for near in index.near(given.number) {
      found.append((near.range, .lookAlike(near.number)))
    }
    return found.map { (entry: $0.0, membership: $0.1) }
  }

  /// The entries in whose ranges a number is.
  private func ranges(of number: String) -> [Int] {
    guard let serial = SerialNumber(number) else { return [] }
    // What is found by a sum of letters is compared.
    return index.ranges(of: serial.key).filter { entries[$0].series?.contains(serial) == true }
  }
}

/// A number, and the check digit of ICAO Doc 9303 that is given with it.
struct CheckedNumber: Equatable {
  /// The number without its check digit, in capitals.
  let number: String
  /// The check digit, where filler before it shows that it is one.
  let digit: Character?
  /// Whether the check digit is that of the number; true where there is none.
  let isRight: Bool

  /// Reads a number such as *L898902C36* or *AB2134<<<5*.
  init(_ written: String) {
    let filler = UInt8(ascii: "<")
    let capitals = written.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, filler: byte
      case 0x61...0x7A: byte & 0xDF
      default: nil
      }
    }
    guard written.utf8.allSatisfy({ $0 < 0x80 }), let last = capitals.last,
      (0x30...0x39).contains(last), capitals.dropLast().last == filler
    else {
      self.init(number: String(decoding: SerialNumber.letters(of: written), as: UTF8.self))
      return
    }
    let number = String(decoding: capitals.filter { $0 != filler }.dropLast(), as: UTF8.self)
    let digit = Character(Unicode.Scalar(last))
    self.init(number: number, digit: digit, isRight: CheckDigit.digit(of: number) == digit)
  }

  private init(number: String, digit: Character? = nil, isRight: Bool = true) {
    self.number = number
    self.digit = digit
    self.isRight = isRight
  }

  /// The number without its last digit, where that is the check digit of the others.
  var withoutCheckDigit: CheckedNumber? {
    let shorter = String(number.dropLast())
    guard let last = number.last, !shorter.isEmpty, CheckDigit.digit(of: shorter) == last else {
      return nil
    }
    return CheckedNumber(number: shorter, digit: last)
  }
}
