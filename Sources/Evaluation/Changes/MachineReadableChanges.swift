extension Change {
  /// Names as the machine-readable zone of a travel document prints them.
  static func machineReadable(_ tools: ChangeTools) -> [Change] {
    [
      Change(
        .machineReadable, "passport, whole",
        "Family name << given names, within the 39 places of a passport."
      ) { name, _ in
        guard let zone = MachineReadableName(name), !zone.isCut(39) else { return nil }
        return zone.field(39)
      }
    ]
      + [39, 31, 30].map { places in
        Change(
          .machineReadable, "cut to \(places) places",
          "A name that is longer than the \(places) places of \(places == 39 ? "a passport" : places == 31 ? "a document of size TD2" : "an identity card") is cut."
        ) { name, _ in
          guard let zone = MachineReadableName(name), zone.isCut(places) else { return nil }
          return zone.field(places)
        }
      }
  }
}

/// A person's name as ICAO Doc 9303 prints it, parts 3 to 6.
struct MachineReadableName: Equatable {
  private let primary: [String]
  private let secondary: [String]

  /// The name of a person in Latin letters; `nil` for any other, or where a letter has no code.
  init?(_ name: ListedName) {
    guard let words = name.ordered else { return nil }
    self.init(
      family: words.family.joined(separator: " "), given: words.given.joined(separator: " "))
  }

  /// A name of both sides, in letters that Doc 9303 has a code for.
  init?(family: String, given: String) {
    guard let primary = Self.words(family), let secondary = Self.words(given) else { return nil }
    self.primary = primary
    self.secondary = secondary
  }

  private var whole: String {
    primary.joined(separator: "<") + "<<" + secondary.joined(separator: "<")
  }

  /// Whether the name does not fit into so many places.
  func isCut(_ places: Int) -> Bool { whole.count > places }

  /// The name in so many places: filled up, or cut so that the last place is a letter, which tells that
  /// something may be missing.
  ///
  /// A family name that would leave no place for the given names is itself cut, so that the first letter
  /// of them stands behind it.
  func field(_ places: Int) -> String {
    if !isCut(places) { return whole + String(repeating: "<", count: places - whole.count) }
    var primary = primary.joined(separator: "<")
    if primary.count > places - 3 { primary = Self.cut(primary, to: places - 3) }
    return Self.cut(primary + "<<" + secondary.joined(separator: "<"), to: places)
  }

  /// The text cut to a length, its last letter kept off the filler by shortening the word before.
  private static func cut(_ text: String, to length: Int) -> String {
    if text.count <= length { return text }
    var letters = Array(text.prefix(length + 1))
    if letters[length - 1] == "<", letters[length - 2] != "<" {
      letters.remove(at: length - 2)
    }
    return String(letters.prefix(length))
  }

  /// The words of one side in capitals; apostrophes are dropped, hyphens part words.
  private static func words(_ text: String) -> [String]? {
    var printed = ""
    for character in text.uppercased() {
      if character.isASCII, character.isLetter {
        printed.append(character)
      } else if character.isWhitespace || character == "-" {
        printed.append(" ")
      } else if let code = codes[character] {
        printed += code
      } else if character.isLetter {
        let plain = String(character).withoutMarks
        guard plain.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        printed += plain
      } else if character.isNumber {
        return nil
      }
    }
    let words = printed.split(separator: " ").map(String.init)
    return words.isEmpty ? nil : words
  }

  /// The letters that become several, of Doc 9303 part 3, section 6.A; others lose their marks.
  private static let codes: [Character: String] = [
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ö": "OE", "Ø": "OE", "Œ": "OE", "Ü": "UE", "ẞ": "SS",
    "Þ": "TH",
    "Đ": "D", "Ð": "D", "Ħ": "H", "İ": "I", "Ĳ": "IJ", "Ł": "L", "Ŋ": "N", "Ŧ": "T",
  ]
}
