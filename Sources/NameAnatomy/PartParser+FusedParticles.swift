/// Words to which a particle or an article is written.
extension PartParser {
  /// Parts a particle from the word it is fused to, where that leaves a known Arabic name:
  /// *Albaghdadi*, *Ennaceur*, *Benomar*, *Berrabah*, *Bouzid*, *Belkacem*, بوزيد, بلقاسم, بنعمر.
  func fusedParticle(in letters: Letters) -> Part? {
    let lexicon = reader.lexicon
    let isName = lexicon.isName(letters)
    for (particle, minimum, effect) in letters.isArabic ? Self.fusedArabic : Self.fusedLatin
    where letters.starts(with: particle) && letters.count >= particle.count + minimum {
      let core = letters.suffix(from: particle.count)
      guard lexicon.isKnownArab(core) else { continue }
      var part: Part
      switch effect {
      case .article:
        // *Elham* and *Alam* are names of their own.
        if isName { continue }
        part = Compounds.fused(in: core) ?? Part(core)
        part.hasArticle = true
      case .fatherOf:
        part = Compounds.part(.fatherOf, before: core)
      case .motherOf:
        part = Compounds.part(.motherOf, before: core)
      default:
        part = Part(core, role: kind == .person ? .nasab : .name)
        part.particle = particle
      }
      part.fused = letters
      return part
    }
    return assimilated(in: letters)
  }

  /// Particles that are fused to names, with the fewest letters of a name behind them.
  private static let fusedLatin: [(Letters, Int, WordTables.Particle)] = [
    ("al", 4, .article), ("el", 4, .article), ("ben", 3, .son), ("bin", 4, .son),
    ("ibn", 3, .son), ("ould", 3, .son), ("bel", 4, .fatherOf), ("bou", 3, .fatherOf),
    ("oum", 4, .motherOf), ("umm", 4, .motherOf), ("l", 5, .article),
  ]
  private static let fusedArabic: [(Letters, Int, WordTables.Particle)] = [
    ("بن", 3, .son), ("بل", 4, .fatherOf), ("بو", 3, .fatherOf),
  ]

  /// Parts an article or a *ben* that has taken on the sound behind it: *Ennaceur*, *Essaid*,
  /// *Berrabah*.
  private func assimilated(in letters: Letters) -> Part? {
    let lexicon = reader.lexicon
    guard !letters.isArabic, letters.count >= 6, !lexicon.isName(letters) else { return nil }
    let bytes = letters.bytes
    let isSon = letters.starts(with: "berr") || letters.starts(with: "bell")
    let isArticle =
      (bytes[0] == UInt8(ascii: "e") || bytes[0] == UInt8(ascii: "a")) && bytes[1] == bytes[2]
      && Self.assimilating.contains(bytes[1])
    guard isSon || isArticle else { return nil }
    let core = letters.suffix(from: isSon ? 3 : 2)
    guard lexicon.isKnownArab(core),
      lexicon.frequency(of: core) >= Self.rarer * lexicon.frequency(of: letters)
    else { return nil }
    var part = Part(core, role: isSon && kind == .person ? .nasab : .name)
    if isSon { part.particle = "ben" } else { part.hasArticle = true }
    part.fused = letters
    return part
  }

  /// The letters whose sound an article takes on.
  private static let assimilating = Set("dnrstz".utf8)

  /// How much rarer the whole word is than the name in it: *Assaf* is no *al-Saf*.
  private static let rarer = 4

  /// *Alabdallah*: an article written to a compound of *Abd*.
  func fusedServant(in letters: Letters) -> Part? {
    guard letters.starts(with: "al") || letters.starts(with: "el"),
      var part = Compounds.fused(in: letters.suffix(from: 2)), part.compound == .servant
    else { return nil }
    part.hasArticle = true
    part.fused = letters
    return part
  }
}
