/// The names that one name element of the United Nations list holds.
///
/// Most hold one. Some hold several between semicolons, or a name with its other spellings or its other
/// script in parentheses:
///
///     Fazel Rahim; Fazil Rahim
///     حسن غول (Hassan Ghul; Hassan Gul; Hasan Gul)
///     Abdelali Abou Dher (عبد العالي ابو ذر)
///
/// Other parentheses stay: *Al-Qaida in Yemen (AQY)*. So do commas, for *Majid, Abdul* is one name.
struct UNNames {
  /// The longest text, in bytes, that is split; there are none so long, but splitting is recursive.
  private static let limit = 4_096

  /// The names in their order; the first has the quality of the element, the others are strong at
  /// most.
  let names: [EntryName]

  init(_ text: String, of quality: EntryName.Quality) {
    let others: EntryName.Quality = quality == .weak ? .weak : .strong
    let text = text.withSingleSpaces
    let isWhole = text.utf8.count > Self.limit || !Self.mayHoldSeveral(text)
    let pieces = isWhole ? (text.isEmpty ? [] : [text]) : Self.split(text)
    names = pieces.enumerated().map { position, name in
      EntryName(name, quality: position == 0 ? quality : others)
    }
  }

  /// Returns a name in its original script without the language noted after it: *ፍትዊ (Tigrinya)*.
  static func withoutLanguage(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      isLatin(text[open...]) == true, isLatin(text[..<open]) == false
    else { return text }
    return cleaned(text[..<open])
  }

  /// Whether a text holds a mark that parts names or that a cut leaves over.
  private static func mayHoldSeveral(_ text: String) -> Bool {
    return text.utf8.first == .comma || text.utf8.last == .comma
      || text.utf8.contains {
        $0 == .semicolon || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
      }
  }

  private static func split(_ text: String) -> [String] {
    var names: [String] = []
    for piece in pieces(of: text) {
      let (outside, groups) = groupsThatAreNames(in: piece)
      for name in [cleaned(outside)] + groups.flatMap({ split($0) }) where !name.isEmpty {
        names.append(name)
      }
    }
    return names
  }

  /// Splits at semicolons and at marks such as *b)* that stand outside of parentheses.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(":
        depth += 1
      case ")" where depth > 0:
        depth -= 1
      case ")":
        if let mark = startOfMark(before: index, from: start, in: text) {
          pieces.append(text[start..<mark])
          start = text.index(after: index)
        }
      case ";" where depth == 0:
        pieces.append(text[start..<index])
        start = text.index(after: index)
      default:
        break
      }
    }
    return pieces + [text[start...]]
  }

  /// Returns where the mark *b* before a closing parenthesis begins, if a small letter stands there
  /// alone.
  private static func startOfMark(
    before index: String.Index, from start: String.Index, in text: String
  ) -> String.Index? {
    guard index > start else { return nil }
    let letter = text.index(before: index)
    guard ("a"..."z").contains(text[letter]) else { return nil }
    guard letter > start else { return letter }
    return text[text.index(before: letter)] == " " ? letter : nil
  }

  /// Takes out the outermost parentheses that hold names: several, or one in another script.
  private static func groupsThatAreNames(in piece: Substring) -> (Substring, [String]) {
    var outside = Substring()
    var groups: [String] = []
    var rest = piece
    while let open = rest.firstIndex(of: "("), let close = end(ofGroupAt: open, in: rest) {
      let group = rest[rest.index(after: open)..<close]
      let before = outside + rest[..<open]
      let isOtherScript =
        isLatin(group).flatMap { group in isLatin(before).map { $0 != group } } ?? false
      if group == "original script" {
        outside = before
      } else if group.contains(";") || isOtherScript {
        outside = before
        groups.append(String(withoutLabel(group)))
      } else {
        outside = before + rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return (outside + rest, groups)
  }

  private static func end(
    ofGroupAt open: String.Index, in text: Substring
  ) -> String.Index? {
    var depth = 0
    for index in text[open...].indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func withoutLabel(_ group: Substring) -> Substring {
    let label = "original script:"
    return group.hasPrefix(label) ? group.dropFirst(label.count) : group
  }

  /// Whether the first letter is Latin; `nil` where there is no letter.
  private static func isLatin(_ text: Substring) -> Bool? {
    withoutLabel(text).unicodeScalars.first(where: \.properties.isAlphabetic)
      .map { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) }
  }

  /// Drops blanks, and the commas and parentheses that a cut left over.
  private static func cleaned(_ name: Substring) -> String {
    var name = name
    while let last = name.last, last == " " || last == "," || last == ";" { name.removeLast() }
    while let first = name.first, first == " " || first == ")" || first == "," {
      name.removeFirst()
    }
    return String(name)
  }
}
