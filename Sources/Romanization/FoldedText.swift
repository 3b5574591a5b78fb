/// A folded text while it is written, scalar by scalar.
///
/// What depends on neighbors is decided here: spaces, apostrophes, signs that need their letter,
/// and, at the end of each word, letters of another script and a reversed *Allah*.
struct FoldedText {
  private typealias Entry = LetterTable.Entry

  private var scalars: [UInt32] = []
  private let sequences: [[Entry]]
  private let lookAlikes: LookAlikes

  private var needsSpace = false
  private var isInWord = false
  private var wordStart = 0
  private var groupsOfWord: LetterTable.Group = []
  private var needsApostrophe = false
  private var needsHamzaCarrier = false
  /// Whether the last scalar of the source is one that a sign can belong to.
  private var takesSign = false

  /// Starts a text of about `capacity` scalars; `sequences` are those of the table of letters.
  init(capacity: Int, sequences: [[LetterTable.Entry]], lookAlikes: LookAlikes) {
    self.sequences = sequences
    self.lookAlikes = lookAlikes
    scalars.reserveCapacity(capacity + 1)
  }

  /// Appends what an entry says.
  mutating func append(_ entry: LetterTable.Entry) {
    switch entry.role {
    case .letter, .digit:
      if isInWord && !needsHamzaCarrier && !needsApostrophe {
        scalars.append(entry.value)
        groupsOfWord.formUnion(entry.group)
      } else {
        appendLetter(entry)
      }
      takesSign = entry.role == .letter && entry.group.isEmpty
      return
    case .attached:
      if takesSign { scalars.append(entry.value) }
      return
    case .sequence:
      for letter in sequences[Int(entry.value)] { appendLetter(letter) }
    case .hamzaCarrier:
      if isInWord {
        appendLetter(entry)
      } else {
        beginWord()
        needsHamzaCarrier = true
      }
    case .apostrophe:
      if needsHamzaCarrier { writeHamzaCarrier() }
      needsApostrophe = isInWord
    case .mark:
      endWord()
      writeSpace()
      scalars.append(entry.value)
    case .space:
      endWord()
      needsSpace = !scalars.isEmpty
    case .nothing:
      break
    }
    takesSign = false
  }

  /// Returns the text.
  mutating func finished() -> String {
    endWord()
    return String(scalars: scalars)
  }

  private mutating func appendLetter(_ letter: LetterTable.Entry) {
    var value = letter.value
    if !isInWord { beginWord() }
    if needsHamzaCarrier {
      switch value {
      case _ where letter.role == .hamzaCarrier: writeHamzaCarrier()
      case 0x627, 0x648, 0x64A, 0x6D5: needsHamzaCarrier = false  // The vowels ا و ي ە.
      case 0x647:
        // ه is how ە is typed where it is lacking.
        needsHamzaCarrier = false
        value = 0x6D5
      default: writeHamzaCarrier()
      }
    }
    if needsApostrophe {
      scalars.append(0x27)
      needsApostrophe = false
    }
    scalars.append(value)
    groupsOfWord.formUnion(letter.group)
  }

  private mutating func beginWord() {
    writeSpace()
    isInWord = true
    wordStart = scalars.count
    groupsOfWord = []
  }

  private mutating func writeSpace() {
    if needsSpace { scalars.append(0x20) }
    needsSpace = false
  }

  private mutating func writeHamzaCarrier() {
    needsHamzaCarrier = false
    scalars.append(0x64A)
    groupsOfWord.formUnion(.arabic)
  }

  private mutating func endWord() {
    guard isInWord else { return }
    if needsHamzaCarrier { writeHamzaCarrier() }
    if needsApostrophe {
      // Chat writes some Arabic letters with a digit and an apostrophe, also at the end.
      if let last = scalars.last, last >= 0x30 && last <= 0x39 { scalars.append(0x27) }
      needsApostrophe = false
    }
    let alphabets = groupsOfWord.intersection(.lookAlike)
    if alphabets.rawValue.nonzeroBitCount > 1 || groupsOfWord.isSuperset(of: [.cyrillic, .digit]) {
      lookAlikes.unify(&scalars[wordStart...])
    }
    if groupsOfWord.contains(.arabic) { turnReversedAllah() }
    isInWord = false
  }

  /// Turns هللا at the end of a word into الله: extraction from PDF reverses its ligature.
  private mutating func turnReversedAllah() {
    let reversed: [UInt32] = [0x647, 0x644, 0x644, 0x627]
    guard scalars.count - wordStart >= 4, scalars.suffix(4).elementsEqual(reversed) else { return }
    scalars.replaceSubrange((scalars.count - 4)..., with: reversed.reversed())
  }
}

extension String {
  /// Creates a string from the values of Unicode scalars.
  init(scalars: [UInt32]) {
    var count = 0
    for scalar in scalars {
      count += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }
    // Safe because `count` is exactly what the loop writes, and it writes well-formed UTF-8: the
    // values come from the scalars of strings.
    unsafe self.init(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for scalar in scalars {
        if scalar < 0x80 {
          unsafe bytes[end] = UInt8(truncatingIfNeeded: scalar)
          end += 1
          continue
        }
        let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        var rest = scalar
        for index in stride(from: end + length - 1, to: end, by: -1) {
          unsafe bytes[index] = UInt8(truncatingIfNeeded: rest & 0x3F | 0x80)
          rest >>= 6
        }
        let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
        unsafe bytes[end] = UInt8(truncatingIfNeeded: rest | lead)
        end += length
      }
      return end
    }
  }
}
