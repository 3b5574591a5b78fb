/// What the machine-readable zone of a travel document says.
///
///     let document = TravelDocument(.td3, lines: [
///       "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
///       "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
///     ])
///     document.name         // "ERIKSSON<<ANNA<MARIA"
///     document.birthDates   // ["1974-08-12"]
///
/// A field is what it should be or it is not there: where its check digit or a letter is wrong, it is
/// left out and ``faults`` tell why. The name has no check digit, and one misread digit of a number is
/// no reason not to look for its bearer, so the others stand. The composite check digit tells only that
/// something is wrong; it is looked at where all other check digits are right, and then the optional data,
/// which have no digit of their own, are left out. Source: ICAO Doc 9303, parts 3 to 7.
public struct TravelDocument: Equatable, Sendable {
  /// The size of the document.
  public let format: Format
  /// The code of the kind of document, such as `P`.
  public private(set) var code = ""
  /// The code of the state or organization that issued it, as printed.
  public private(set) var issuer = ""
  /// The name field without the filler after it; empty where nothing can be read.
  ///
  /// A name of one word keeps one filler, by which it is known for a name of the zone.
  public private(set) var name = ""
  /// The number of the document, however long.
  public private(set) var number = ""
  /// The code of the nationality, as printed.
  public private(set) var nationality = ""
  /// The date of birth, as far as it is known.
  public private(set) var birth: ShortDate?
  /// The sex, where the document says it.
  public private(set) var gender: Gender?
  /// The last day on which the document is good.
  public private(set) var expiry: ShortDate?
  /// The number that a state gave the holder, of passports.
  public private(set) var personalNumber = ""
  /// What else the issuer printed, field by field.
  public private(set) var optionalData: [String] = []
  /// What is wrong, in the order of the fields; empty where all is well.
  public private(set) var faults: [Fault] = []

  private var lines: [[UInt8]]

  private static let filler = UInt8(ascii: "<")

  /// Reads the lines of a zone; small letters count as capital ones.
  ///
  /// - Complexity: O(*n*) for *n* letters.
  public init(_ format: Format, lines: [String]) {
    self.format = format
    self.lines = lines.map { $0.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 } }
    checkLengths()
    code = words(.documentCode) ?? ""
    issuer = words(.issuer) ?? ""
    name = nameField()
    let isLong = readNumber()
    nationality = words(.nationality) ?? ""
    birth = date(.birth)
    gender = sex()
    expiry = date(.expiry)
    if let checked = checked(.personalNumber) { personalNumber = Self.text(checked) }
    readOptionalData(skippingNumber: isLong)
  }

  /// The dates of birth that are meant, in the form of ISO 8601.
  ///
  /// A birth lies before the day on which the document expires; see ``ShortDate/births(before:)``.
  public var birthDates: [String] {
    birth?.births(before: expiry.map { $0.order(century: $0.centuryOfEvent) }) ?? []
  }

  /// What the document says of its bearer beside the name.
  public var identity: IdentityFields {
    var documents: [IdentityDocument] = []
    if !number.isEmpty {
      documents.append(
        IdentityDocument(kind: .init(code: code), number: number, issuer: issuer))
    }
    if !personalNumber.isEmpty {
      documents.append(
        IdentityDocument(kind: .nationalID, number: personalNumber, issuer: issuer))
    }
    return IdentityFields(
      gender: gender, datesOfBirth: birthDates,
      nationalities: nationality.isEmpty ? [] : [nationality], documents: documents)
  }
}

// MARK: Fields

extension TravelDocument {
  /// Empties the lines that have another length, save the one of the name, which comes last.
  private mutating func checkLengths() {
    for line in 0..<format.lineCount {
      if line == lines.count { lines.append([]) }
      guard lines[line].count != format.lineLength else { continue }
      let reason: Fault.Reason =
        lines[line].isEmpty
        ? .missing : .wrongLength(expected: format.lineLength, found: lines[line].count)
      faults.append(Fault("line \(line + 1)", line: line + 1, position: 1, reason))
      if format.place(of: .name)?.line != line { lines[line] = [] }
    }
  }

  /// The letters of a place; `nil` where the line is not there.
  private func letters(_ place: Place) -> ArraySlice<UInt8>? {
    let line = lines[place.line]
    return place.range.upperBound <= line.count ? line[place.range] : nil
  }

  private mutating func blame(_ field: Field, _ place: Place, at index: Int, _ reason: Fault.Reason)
  {
    faults.append(Fault(field, line: place.line + 1, position: index + 1, reason))
  }

  private static func text(_ letters: some Sequence<UInt8>) -> String {
    let words = letters.split(separator: filler).map { String(decoding: $0, as: UTF8.self) }
    return words.joined(separator: " ")
  }

  private static func character(_ byte: UInt8) -> Character {
    byte < 0x80 ? Character(Unicode.Scalar(byte)) : "\u{FFFD}"
  }

  /// A field of letters and filler.
  private mutating func words(_ field: Field) -> String? {
    guard let place = format.place(of: field), let letters = letters(place) else { return nil }
    for index in letters.indices where !Self.isLetterOrFiller(letters[index]) {
      blame(field, place, at: index, .wrongLetter(Self.character(letters[index])))
      return nil
    }
    return Self.text(letters)
  }

  private static func isLetterOrFiller(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || byte == filler
  }

  /// The name field, in which what stands for a letter is read as one.
  private mutating func nameField() -> String {
    guard let place = format.place(of: .name) else { return "" }
    // The fields before the name end where they should, whatever the length of the line.
    var letters = Array(lines[place.line].dropFirst(place.range.lowerBound))
    for index in letters.indices where !Self.isLetterOrFiller(letters[index]) {
      let found = Self.character(letters[index])
      let position = place.range.lowerBound + index
      guard let read = LookAlikeDigit.letter(of: letters[index]) else {
        blame(.name, place, at: position, .wrongLetter(found))
        return ""
      }
      blame(
        .name, place, at: position, .digitForLetter(found: found, read: Self.character(read)))
      letters[index] = read
    }
    while letters.last == Self.filler { letters.removeLast() }
    while letters.first == Self.filler { letters.removeFirst() }
    guard !letters.isEmpty else {
      blame(.name, place, at: place.range.lowerBound, .missing)
      return ""
    }
    if !letters.contains(Self.filler) { letters.append(Self.filler) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// A field with a check digit behind it, where both are right.
  private mutating func checked(_ field: Field) -> ArraySlice<UInt8>? {
    guard let place = format.place(of: field), let letters = letters(place) else { return nil }
    let digit = lines[place.line][place.range.upperBound]
    return check(letters, digit, field, place, at: place.range.upperBound) ? letters : nil
  }

  private mutating func check(
    _ letters: some Collection<UInt8>, _ digit: UInt8, _ field: Field, _ place: Place,
    at digitIndex: Int
  ) -> Bool {
    for (offset, letter) in letters.enumerated() where CheckDigit.value(of: letter) == nil {
      blame(
        field, place, at: place.range.lowerBound + offset, .wrongLetter(Self.character(letter)))
      return false
    }
    guard let expected = CheckDigit.digit(of: letters) else { return false }
    // Of a field of mere filler the digit may be filler too.
    if digit == expected || digit == Self.filler && letters.allSatisfy({ $0 == Self.filler }) {
      return true
    }
    blame(
      field, place, at: digitIndex,
      .wrongCheckDigit(expected: Self.character(expected), found: Self.character(digit)))
    return false
  }

  /// Reads the number and returns whether it goes on in the optional data, as long ones of TD1 and TD2
  /// do: there filler stands in place of the check digit, which follows the rest.
  private mutating func readNumber() -> Bool {
    guard let place = format.place(of: .number), let first = letters(place) else { return false }
    let line = lines[place.line]
    if format == .td1 || format == .td2, line[place.range.upperBound] == Self.filler,
      first.last != Self.filler, let more = format.place(of: .optionalData),
      let optional = letters(more)
    {
      let rest = optional.prefix { $0 != Self.filler }
      if let digit = rest.last, rest.count > 1 {
        let whole = Array(first + rest.dropLast())
        if check(whole, digit, .number, place, at: rest.endIndex - 1) {
          number = Self.text(whole)
        }
        return true
      }
    }
    if let letters = checked(.number) { number = Self.text(letters) }
    return false
  }

  private mutating func date(_ field: Field) -> ShortDate? {
    guard let place = format.place(of: field), let letters = checked(field) else { return nil }
    if letters.allSatisfy({ $0 == Self.filler }) { return nil }
    if let date = ShortDate(letters) { return date }
    // A date of which the year is unknown says nothing that could be compared.
    let isWithoutYear = letters.prefix(2).allSatisfy { $0 == Self.filler }
    if !isWithoutYear {
      blame(
        field, place, at: place.range.lowerBound,
        .notADate(String(decoding: letters, as: UTF8.self)))
    }
    return nil
  }

  private mutating func sex() -> Gender? {
    guard let place = format.place(of: .sex), let letter = letters(place)?.first else { return nil }
    switch letter {
    case UInt8(ascii: "F"): return .female
    case UInt8(ascii: "M"): return .male
    case Self.filler, UInt8(ascii: "X"): return nil
    default:
      blame(.sex, place, at: place.range.lowerBound, .wrongLetter(Self.character(letter)))
      return nil
    }
  }

  /// Reads what has no check digit of its own, where the composite one vouches for it.
  private mutating func readOptionalData(skippingNumber isLong: Bool) {
    guard checkComposite() else { return }
    for place in [format.place(of: .optionalData), format.secondOptionalData] {
      guard let place, var letters = letters(place) else { continue }
      if isLong, place == format.place(of: .optionalData) {
        letters = letters.drop { $0 != Self.filler }
      }
      if let wrong = letters.indices.first(where: { CheckDigit.value(of: letters[$0]) == nil }) {
        blame(.optionalData, place, at: wrong, .wrongLetter(Self.character(letters[wrong])))
        continue
      }
      let text = Self.text(letters)
      if !text.isEmpty { optionalData.append(text) }
    }
  }

  private mutating func checkComposite() -> Bool {
    guard let place = format.place(of: .composite) else { return true }
    guard lines.allSatisfy({ !$0.isEmpty }), let digit = letters(place)?.first,
      !faults.contains(where: { $0.isOfCheckedField })
    else { return false }
    let covered = format.compositePlaces.flatMap { letters($0) ?? [] }
    guard let expected = CheckDigit.digit(of: covered) else {
      // A letter of the optional data is to blame, which is told with them.
      return true
    }
    if digit == expected { return true }
    blame(
      .composite, place, at: place.range.lowerBound,
      .wrongCheckDigit(expected: Self.character(expected), found: Self.character(digit)))
    return false
  }
}

extension TravelDocument.Fault {
  /// Whether a check digit already tells what is wrong.
  fileprivate var isOfCheckedField: Bool {
    let fields: [TravelDocument.Field] = [.number, .birth, .expiry, .personalNumber]
    return fields.contains { $0.rawValue == field } || field == "line \(line)"
  }
}
