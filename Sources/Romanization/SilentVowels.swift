/// The vowel *a* that the consonants of northern Indic scripts imply, where it is not spoken.
///
/// मोहम्मद is *Mohammad*, though by its letters *Mohammada*: the vowel of the last consonant is
/// silent unless two consonants are joined before it, as in नरेन्द्र *Narendra*.
struct SilentVowels {
  /// Where the block of the script begins; all of them have their signs at the same places.
  private let block: UInt32

  /// Creates the rule for `script`, or `nil` where the vowel is spoken.
  init?(_ script: Script) {
    switch script {
    case .devanagari: block = 0x900
    case .bengali: block = 0x980
    case .gurmukhi: block = 0xA00
    case .gujarati: block = 0xA80
    default: return nil
    }
  }

  /// Returns `text` with a virama after each last consonant whose vowel is silent.
  func marked(_ text: ArraySlice<UInt32>) -> [UInt32] {
    let virama = block + 0x4D
    let consonants = (block + 0x15)...(block + 0x39)
    var marked: [UInt32] = []
    marked.reserveCapacity(text.count + 8)
    for index in text.indices {
      marked.append(text[index])
      let endsWord = index + 1 == text.endIndex || text[index + 1] < block
      guard endsWord, consonants.contains(text[index]), index > text.startIndex else { continue }
      let previous = text[index - 1]
      if previous > block, previous != virama { marked.append(virama) }
    }
    return marked
  }
}
