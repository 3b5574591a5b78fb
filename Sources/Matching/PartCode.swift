import NameAnatomy

/// Parts written as bytes, so that an index can keep them in a file.
///
/// A part is a byte with its role, one with its flags, one with its compound, and one with the length
/// of each run of letters before the letters themselves.
enum PartCode {
  private static let roles: [Part.Role] = [
    .name, .given, .family, .nasab, .kunya, .nisba, .initial, .title, .particle, .generational,
    .placeholder, .organizationType, .number,
  ]
  private static let compounds: [Part.Compound] = [
    .servant, .religion, .god, .fatherOf, .motherOf, .possessor,
  ]

  /// The number of a role.
  static func code(of role: Part.Role) -> UInt8 {
    guard let code = roles.firstIndex(of: role) else { preconditionFailure("no code for \(role)") }
    return UInt8(code)
  }

  /// The role of a number.
  static func role(_ code: UInt8) -> Part.Role {
    precondition(Int(code) < roles.count, "no role has the number \(code)")
    return roles[Int(code)]
  }

  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let hasArticle = Flags(rawValue: 1)
    static let mayBeTruncated = Flags(rawValue: 2)
    static let hasParticle = Flags(rawValue: 4)
    static let hasFused = Flags(rawValue: 8)
    static let hasConsonants = Flags(rawValue: 16)
    static let hasWord = Flags(rawValue: 32)
  }

  /// Returns a part as bytes; its worth is no part of them.
  static func bytes(of part: Part) -> [UInt8] {
    var flags: Flags = []
    if part.hasArticle { flags.insert(.hasArticle) }
    if part.mayBeTruncated { flags.insert(.mayBeTruncated) }
    if part.particle != nil { flags.insert(.hasParticle) }
    if part.fused != nil { flags.insert(.hasFused) }
    if part.consonants != nil { flags.insert(.hasConsonants) }
    if part.word != nil { flags.insert(.hasWord) }
    let compound = part.compound.flatMap { compounds.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
    var bytes = [code(of: part.role), flags.rawValue, compound]
    append(part.core.lowerBound, to: &bytes)
    append(part.core.upperBound, to: &bytes)
    append(part.letters.bytes, to: &bytes)
    for letters in [part.particle, part.fused, part.consonants] {
      if let letters { append(letters.bytes, to: &bytes) }
    }
    if let word = part.word { append(Array(word.utf8), to: &bytes) }
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(number & 0xFF))
    bytes.append(UInt8(number >> 8))
  }

  private static func append(_ run: [UInt8], to bytes: inout [UInt8]) {
    append(run.count, to: &bytes)
    bytes += run
  }

  /// Returns the part that a list of bytes is.
  static func part(_ lists: FlatLists<UInt8>, _ number: Int) -> Part {
    var place = lists.range(number).lowerBound
    let table = lists.elements
    func nextByte() -> UInt8 {
      defer { place += 1 }
      return table[place]
    }
    func nextNumber() -> Int {
      let low = Int(nextByte())
      return low | Int(nextByte()) << 8
    }
    func nextBytes() -> [UInt8] {
      let count = nextNumber()
      defer { place += count }
      return (place..<place + count).map { table[$0] }
    }
    func nextRun() -> [UInt8] {
      let run = nextBytes()
      // Kernels look letters up in tables of as many.
      precondition(run.allSatisfy { $0 < Letters.codeCount }, "the compiled list is damaged")
      return run
    }
    let role = role(nextByte())
    let flags = Flags(rawValue: nextByte())
    let compound = nextByte()
    let lower = nextNumber(), upper = nextNumber()
    var part = Part(Letters(bytes: nextRun()), role: role)
    part.compound = compound == 0 ? nil : compounds[Int(compound) - 1]
    part.core = lower..<upper
    part.hasArticle = flags.contains(.hasArticle)
    part.mayBeTruncated = flags.contains(.mayBeTruncated)
    if flags.contains(.hasParticle) { part.particle = Letters(bytes: nextRun()) }
    if flags.contains(.hasFused) { part.fused = Letters(bytes: nextRun()) }
    if flags.contains(.hasConsonants) { part.consonants = Letters(bytes: nextRun()) }
    if flags.contains(.hasWord) { part.word = String(decoding: nextBytes(), as: UTF8.self) }
    return part
  }
}
