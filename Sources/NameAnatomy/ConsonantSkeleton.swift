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
    var keyBefore: UInt8 = 0
    var rest = part.bytes[...]
    while let letter = rest.first {
      rest = rest.dropFirst()
      var key = classes[Int(letter)]
      // sh, ch, kh, gh, th, dh, ph and zh are single sounds.
      if rest.first == UInt8(ascii: "h"), let digraph = digraphs[letter] {
        rest = rest.dropFirst()
        key = digraph
      }
      if key != 0, key != keyBefore { skeleton.append(key) }
      keyBefore = key
    }
    return Letters(bytes: skeleton)
  }

  private static let digraphs: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: [
      ("s", "s"), ("c", "s"), ("z", "s"), ("k", "k"), ("g", "k"), ("t", "t"), ("d", "t"),
      ("p", "f"),
    ].map { (letter: Unicode.Scalar, key: Unicode.Scalar) in
      (UInt8(ascii: letter), UInt8(ascii: key))
    })

  /// The key of each letter, 0 for one that is not kept.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: Letters.codeCount)
    for (key, letters): (Unicode.Scalar, Letters) in [
      ("b", "bpبپ"), ("t", "tdتثدذطضظ"), ("k", "kqcgxjجكقخغگ"), ("s", "szşçžسشصزژچ"),
      ("f", "fvفڤ"), ("l", "lل"), ("m", "mم"), ("n", "nن"), ("r", "rر"),
    ] {
      for letter in letters.bytes { classes[Int(letter)] = UInt8(ascii: key) }
    }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { classes[Int(digit)] = digit }
    return classes
  }()
}
