extension IdentityDocument.Kind {
  /// The kind of document that a code of ICAO Doc 9303 or of PAXLST stands for, such as `P`, `PD`, `V` or
  /// `AC`.
  ///
  /// I is printed on identity cards and A and C on whatever else a state issues in their sizes, such as
  /// residence permits and certificates of crew members; IP is a passport card.
  public init(code: String) {
    switch code.utf8.first.map({ $0 & 0xDF }) {
    case UInt8(ascii: "P"): self = .passport
    case UInt8(ascii: "V"): self = .visa
    case UInt8(ascii: "I"): self = code.uppercased() == "IP" ? .passport : .nationalID
    case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "F"): self = .travelDocument
    default: self = .other
    }
  }
}
