extension TravelDocument {
  /// The sizes of machine-readable travel documents.
  public enum Format: String, CaseIterable, Sendable {
    /// Three lines of 30, of cards.
    case td1 = "TD1"
    /// Two lines of 36.
    case td2 = "TD2"
    /// Two lines of 44, of passports.
    case td3 = "TD3"
    /// Two lines of 44, of large visas.
    case mrvA = "MRV-A"
    /// Two lines of 36, of small visas.
    case mrvB = "MRV-B"

    /// How many lines the zone has.
    public var lineCount: Int { self == .td1 ? 3 : 2 }

    /// How many letters a line has.
    public var lineLength: Int {
      switch self {
      case .td1: 30
      case .td2, .mrvB: 36
      case .td3, .mrvA: 44
      }
    }

    /// The format whose first line has this length and begins with this letter.
    public init?(firstLetter: UInt8, length: Int) {
      switch (firstLetter, length) {
      case (UInt8(ascii: "P"), 44): self = .td3
      case (UInt8(ascii: "V"), 44): self = .mrvA
      case (UInt8(ascii: "V"), 36): self = .mrvB
      case (UInt8(ascii: "I"), 36), (UInt8(ascii: "A"), 36), (UInt8(ascii: "C"), 36),
        (UInt8(ascii: "P"), 36):
        self = .td2
      case (UInt8(ascii: "I"), 30), (UInt8(ascii: "A"), 30), (UInt8(ascii: "C"), 30):
        self = .td1
      default: return nil
      }
    }
  }

  /// What stands in a zone.
  public enum Field: String, CaseIterable, Sendable {
    case documentCode = "document code"
    case issuer = "issuing state"
    case name
    case number = "document number"
    case nationality
    case birth = "date of birth"
    case sex
    case expiry = "date of expiry"
    case personalNumber = "personal number"
    case optionalData = "optional data"
    /// What one check digit says of several fields.
    case composite = "composite check digit"
  }

  /// A stretch of a line, in numbers from 0.
  struct Place: Equatable, Sendable {
    let line: Int
    let range: Range<Int>
  }
}

extension TravelDocument.Format {
  /// Where a field stands, where the format has it.
  func place(of field: TravelDocument.Field) -> TravelDocument.Place? {
    switch (self, field) {
    case (_, .documentCode): .init(line: 0, range: 0..<2)
    case (_, .issuer): .init(line: 0, range: 2..<5)
    case (.td1, .name): .init(line: 2, range: 0..<30)
    case (_, .name): .init(line: 0, range: 5..<lineLength)
    case (.td1, .number): .init(line: 0, range: 5..<14)
    case (.td1, .birth): .init(line: 1, range: 0..<6)
    case (.td1, .sex): .init(line: 1, range: 7..<8)
    case (.td1, .expiry): .init(line: 1, range: 8..<14)
    case (.td1, .nationality): .init(line: 1, range: 15..<18)
    case (.td1, .optionalData): .init(line: 0, range: 15..<30)
    case (.td1, .composite): .init(line: 1, range: 29..<30)
    case (_, .number): .init(line: 1, range: 0..<9)
    case (_, .nationality): .init(line: 1, range: 10..<13)
    case (_, .birth): .init(line: 1, range: 13..<19)
    case (_, .sex): .init(line: 1, range: 20..<21)
    case (_, .expiry): .init(line: 1, range: 21..<27)
    case (.td3, .personalNumber): .init(line: 1, range: 28..<42)
    case (.td3, .composite): .init(line: 1, range: 43..<44)
    case (.td2, .optionalData): .init(line: 1, range: 28..<35)
    case (.td2, .composite): .init(line: 1, range: 35..<36)
    case (.mrvA, .optionalData), (.mrvB, .optionalData):
      .init(line: 1, range: 28..<lineLength)
    case (.td1, .personalNumber), (.td2, .personalNumber), (.mrvA, .personalNumber),
      (.mrvB, .personalNumber), (.td3, .optionalData), (.mrvA, .composite), (.mrvB, .composite):
      nil
    }
  }

  /// What stands between the fields with names: the optional data of the second line of TD1.
  var secondOptionalData: TravelDocument.Place? {
    self == .td1 ? .init(line: 1, range: 18..<29) : nil
  }

  /// The stretches over which the composite check digit runs.
  var compositePlaces: [TravelDocument.Place] {
    switch self {
    case .td1:
      [
        .init(line: 0, range: 5..<30), .init(line: 1, range: 0..<7),
        .init(line: 1, range: 8..<15), .init(line: 1, range: 18..<29),
      ]
    case .td2: [10, 20, 35].enumerated().map { .init(line: 1, range: [0, 13, 21][$0]..<$1) }
    case .td3: [10, 20, 43].enumerated().map { .init(line: 1, range: [0, 13, 21][$0]..<$1) }
    case .mrvA, .mrvB: []
    }
  }
}
