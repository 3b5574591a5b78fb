/// What the objects of a JSON file are written for, as its beginning shows.
enum JSONDialect {
  /// Entities of FollowTheMoney, the model of OpenSanctions.
  case followTheMoney

  /// Records of Senzing.
  case senzing

  /// Any objects with a name.
  case plain

  /// How many bytes are looked at.
  private static let probeSize = 1 << 16

  /// Looks at the first bytes, whether or not they are well-formed.
  init(_ window: inout ByteWindow) throws(WatchListError) {
    while window.count < Self.probeSize, try window.fetch() {}
    var bytes: [UInt8] = []
    for index in 0..<min(window.count, Self.probeSize) {
      if let byte = window.byte(at: index) { bytes.append(byte) }
    }
    // The first object is enough, and is the whole of a short file.
    let first = bytes.firstIndex(of: .newline).map { bytes[...$0] } ?? bytes[...]
    let start = first.count > 64 ? first : bytes[...]
    func holds(_ key: String) -> Bool { start.firstRange(of: Array("\"\(key)\"".utf8)) != nil }
    if holds("schema"), holds("properties") {
      self = .followTheMoney
    } else if holds("RECORD_ID") || holds("DATA_SOURCE") {
      self = .senzing
    } else {
      self = .plain
    }
  }
}
