/// The names in one text of the Canadian list, which separates them in many ways.
///
///     Kolya Sample, Belarusian: Коля Сэмпл; Russian: Коля Сэмпл or Сампл
///     Sample Works JSC/ OAO "Sample"
///     Katya or Kate Sample
///
/// Semicolons, ends of line, slashes and the names of languages always part names, and *or* does. Commas
/// do unless they part a legal form (*Завод, АО*), stand within quotes or parentheses, or go on in small
/// letters; *and* does between words of another script than Latin. Of persons, a single word is another
/// spelling of the first or the last word of the name beside it: *Katya Sample*, *Kate Sample*.
struct CanadaNames {
  let names: [String]

  /// The most pieces of a text, and the most words of one, that are given each other's words.
  private static let mostPieces = 20

  private static let languages: Set<String> = [
    "arabic", "belarusian", "belarussian", "burmese", "chinese", "english", "farsi", "french",
    "hebrew", "persian", "romanian", "russian", "spanish", "ukrainian",
  ]

  private static let legalForms: Set<String> = [
    "ао", "ооо", "оао", "зао", "пао", "сао", "мк", "ук", "фгуп", "нпао", "ано", "llc", "jsc",
    "ojsc", "pjsc", "cjsc", "ltd", "ltd.", "inc", "inc.", "co", "co.", "corp.", "fsue", "limited",
    "gmbh", "s.a.", "sa", "plc",
  ]

  init(aliases text: String, arePersons: Bool) {
    guard Self.mayPartNames(text) else {
      names = [text]
      return
    }
    var names: [String] = []
    for part in Self.parts(of: text) {
      let pieces = Self.pieces(of: part)
      names += arePersons ? Self.completed(pieces) : pieces
    }
    self.names = names
  }

  /// The English and the French form of a text that has both: *Iranian Army/Armée iranienne*.
  static func bilingual(_ text: String) -> [String] {
    if !text.utf8.contains(UInt8(ascii: "/")) { return text.isEmpty ? [] : [text] }
    let parts = text.pieces { $0 == UInt8(ascii: "/") }.map { cleaned($0) }
      .filter { !$0.isEmpty }
    return parts.isEmpty ? [text] : parts
  }

  /// Whether a text holds anything that may part two names, or that a cut may leave.
  private static func mayPartNames(_ text: String) -> Bool {
    let isMark = { (byte: UInt8) in
      switch byte {
      case .comma, .semicolon, UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        true
      default: false
      }
    }
    if text.utf8.contains(where: isMark) { return true }
    return text.words.contains { $0 == "or" || $0 == "and" }
  }

  /// Splits where names part whatever they are.
  private static func parts(of text: String) -> [[Substring]] {
    var parts: [[Substring]] = []
    for part in text.pieces(separatedBy: { $0 == .semicolon || $0 == UInt8(ascii: "/") }) {
      var words: [Substring] = []
      let all = part.words
      for (place, word) in all.enumerated() where word != ":" {
        let label = word.utf8.first == UInt8(ascii: "(") ? word.dropFirst() : word
        let isLabel =
          label.utf8.last == UInt8(ascii: ":") || place + 1 < all.count && all[place + 1] == ":"
        if isLabel, languages.contains(label.prefix { $0 != ":" }.lowercased()) {
          parts.append(words)
          words = []
        } else {
          words.append(word)
        }
      }
      parts.append(words)
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Splits the words of a part at *or*, at *and* and at commas, where these part names.
  private static func pieces(of words: [Substring]) -> [String] {
    var pieces: [[Substring]] = [[]]
    var nesting = Nesting()
    for (place, word) in words.enumerated() {
      let next = place + 1 < words.count ? words[place + 1] : ""
      if word == "or" || word == "and" && partsNames(pieces[pieces.count - 1].last, next) {
        pieces.append([])
        continue
      }
      let isInside = nesting.isInside(after: word)
      if word.utf8.last == .comma, !isInside, !continues(pieces[pieces.count - 1], word, next) {
        pieces[pieces.count - 1].append(word.dropLast())
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(word)
      }
    }
    return pieces.map { cleaned($0.joined(separator: " ")[...]) }.filter { !$0.isEmpty }
  }

  /// Whether *and* between these words is a word of the list, and not of a name.
  private static func partsNames(_ before: Substring?, _ after: Substring) -> Bool {
    guard let before else { return true }
    return isForeign(before) || isForeign(after)
  }

  private static func isForeign(_ word: Substring) -> Bool {
    word.unicodeScalars.first(where: \.properties.isAlphabetic).map { $0.value >= 0x250 } ?? false
  }

  /// Whether the name goes on behind the comma that ends `word`.
  private static func continues(
    _ piece: [Substring], _ word: Substring, _ next: Substring
  ) -> Bool {
    let form = next.utf8.last == .comma ? next.dropLast() : next
    if legalForms.contains(form.lowercased()) { return true }
    if piece.isEmpty, legalForms.contains(word.dropLast().lowercased()) { return true }
    return next.first?.isLowercase == true && next != "or" && next != "and"
  }

  /// Gives single words the rest of the name beside them.
  private static func completed(_ pieces: [String]) -> [String] {
    // More or longer ones are no names; completing them would make much of little.
    let words = pieces.map(\.words)
    if words.count > mostPieces || words.contains(where: { $0.count > mostPieces }) {
      return pieces
    }
    guard words.contains(where: { $0.count > 1 }) else {
      // *SAMPLE, John* is one name; *Batya, Kazak* are two.
      let isInverted =
        pieces.count == 2 && pieces[0].count > 1 && pieces[0].allSatisfy(\.isUppercase)
      return isInverted ? [pieces.joined(separator: ", ")] : pieces
    }
    return words.enumerated().map { place, name in
      guard name.count == 1 else { return pieces[place] }
      if let full = words[place...].first(where: { $0.count > 1 }),
        !words[..<place].contains(where: { $0.count > 1 })
      {
        return (name + full.dropFirst()).joined(separator: " ")
      }
      let full = words[..<place].last { $0.count > 1 } ?? []
      return (full.dropLast() + name).joined(separator: " ")
    }
  }

  /// Drops blanks, commas and parentheses that a cut left over.
  private static func cleaned(_ text: Substring) -> String {
    var view = text.utf8
    while let last = view.last, isLeftOver(last) { view.removeLast() }
    while let first = view.first, isLeftOver(first) { view.removeFirst() }
    let open = UInt8(ascii: "("), close = UInt8(ascii: ")")
    if view.first == open, !view.contains(close) { view.removeFirst() }
    if view.last == close, !view.contains(open) { view.removeLast() }
    return String(Substring(view))
  }

  private static func isLeftOver(_ byte: UInt8) -> Bool {
    byte == .space || byte == .comma || byte == UInt8(ascii: ":")
  }

  /// Whether a place is within quotes or parentheses.
  private struct Nesting {
    private var depth = 0

    mutating func isInside(after word: Substring) -> Bool {
      for letter in word.unicodeScalars {
        switch letter {
        case "(", "«", "“": depth += 1
        case ")", "»", "”": depth = max(0, depth - 1)
        default: break
        }
      }
      return depth > 0
    }
  }
}
