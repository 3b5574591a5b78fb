/// The consonants that all spellings of a part share, Arabic and Latin alike.
///
/// Vowels, *h*, *w* and *y* go, doubled letters become one, and letters that respelling confuses
/// become one letter: *Mohammed*, *Mehmet* and *محمد* are `mmt`, *Qasim*, *Kassem* and *قاسم* `ksm`.
package enum ConsonantSkeleton {
  /// Returns the skeleton of a part.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  package static func skeleton(of part: Letters) -> Letters {
    var skeleton: [UInt8] = []
    forEachConsonant(of: part, in: classes) { consonant, _ in skeleton.append(consonant) }
    return Letters(bytes: skeleton)
  }

  /// Returns a number that words share whose consonants may be the same sounds in any script: *Reza* and
  /// رضا, *Nejad* and نژاد. Of what the skeleton tells apart it takes *t* and *s* for one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of letters.
  package static func key(of part: Letters) -> UInt32 {
    var key: UInt32 = 0x811C_9DC5
    // An *l* is kept until it is known not to be an article's before a sun letter: *Shams al-Rahman*,
    // *Shamsurrahman*.
    var hasL = false
    func add(_ consonant: UInt8) { key = (key ^ UInt32(consonant)) &* 0x0100_0193 }
    forEachConsonant(of: part, in: wideClasses) { consonant, isBehindAnother in
      if hasL, !isBehindAnother || !sunLetters.contains(consonant) { add(UInt8(ascii: "l")) }
      hasL = consonant == UInt8(ascii: "l")
      if !hasL { add(consonant) }
    }
    if hasL { add(UInt8(ascii: "l")) }
    return key
  }

  /// Calls `body` with the class of each consonant, once for those of one class that follow each other, and with
  /// whether another consonant stands right before it.
  @inline(__always)
  private static func forEachConsonant(
    of part: Letters, in classes: Classes, _ body: (UInt8, Bool) -> Void
  ) {
    var before: UInt8 = 0
    let letters = part.bytes.span
    var index = 0
    while index < letters.count {
      let letter = Int(letters[index])
      index += 1
      var key = classes.ofLetter[letter]
      // sh, ch, kh, gh, th, dh, ph and zh are single sounds.
      if index < letters.count, letters[index] == UInt8(ascii: "h"), classes.beforeH[letter] != 0 {
        key = classes.beforeH[letter]
        index += 1
      }
      if key != 0, key != before { body(key, before != 0) }
      before = key
    }
  }

  /// The class of each letter, and of what it is before an *h* where the two are one sound; 0 for one that is
  /// not kept, or no such sound.
  private struct Classes {
    var ofLetter = [UInt8](repeating: 0, count: Letters.codeCount)
    var beforeH = [UInt8](repeating: 0, count: Letters.codeCount)
  }

  private static let classes: Classes = {
    var classes = Classes()
    for (key, letters): (Unicode.Scalar, Letters) in [
      ("b", "bpبپ"), ("t", "tdتثدذطضظ"), ("k", "kqcgxjجكقخغگ"), ("s", "szşçžسشصزژچ"),
      ("f", "fvفڤ"), ("l", "lل"), ("m", "mم"), ("n", "nن"), ("r", "rر"),
    ] {
      for letter in letters.bytes { classes.ofLetter[Int(letter)] = UInt8(ascii: key) }
    }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { classes.ofLetter[Int(digit)] = digit }
    for (key, letters): (Unicode.Scalar, Letters) in [
      ("s", "scz"), ("k", "kg"), ("t", "td"), ("f", "p"),
    ] {
      for letter in letters.bytes { classes.beforeH[Int(letter)] = UInt8(ascii: key) }
    }
    return classes
  }()

  /// The wide classes of the consonants to which the article's *l* is assimilated.
  private static let sunLetters = Set("snr".utf8)

  /// Sounds between *t* and *s* are *s*, those between *s* and *k* are *k*.
  private static let wideClasses: Classes = {
    var classes = Self.classes
    for letter in 0..<Letters.codeCount {
      for path in [\Classes.ofLetter, \Classes.beforeH]
      where classes[keyPath: path][letter] == UInt8(ascii: "t") {
        classes[keyPath: path][letter] = UInt8(ascii: "s")
      }
    }
    for letter in ("žژ" as Letters).bytes { classes.ofLetter[Int(letter)] = UInt8(ascii: "k") }
    classes.beforeH[Int(UInt8(ascii: "z"))] = UInt8(ascii: "k")
    return classes
  }()
}
