/// A writing system, as far as the engine tells them apart.
///
/// The raw value is the code of ISO 15924, or `Zzzz` for any other script.
package enum Script: String, CaseIterable, Hashable, Sendable {
  case arabic = "Arab"
  case armenian = "Armn"
  case bengali = "Beng"
  case bopomofo = "Bopo"
  case canadianAboriginal = "Cans"
  case cyrillic = "Cyrl"
  case devanagari = "Deva"
  case ethiopic = "Ethi"
  case georgian = "Geor"
  case greek = "Grek"
  case gujarati = "Gujr"
  case gurmukhi = "Guru"
  case han = "Hani"
  case hangul = "Hang"
  case hebrew = "Hebr"
  case hiragana = "Hira"
  case kannada = "Knda"
  case katakana = "Kana"
  case latin = "Latn"
  case malayalam = "Mlym"
  case myanmar = "Mymr"
  case oriya = "Orya"
  case sinhala = "Sinh"
  case syriac = "Syrc"
  case tamil = "Taml"
  case telugu = "Telu"
  case thaana = "Thaa"
  case thai = "Thai"
  case tifinagh = "Tfng"
  case other = "Zzzz"

  /// The script of each of ICU's script numbers; `nil` where scripts share the character.
  private static let byNumber: [Script?] = {
    let shared = ["Zyyy", "Zinh"].compactMap { ICU.scriptNumber(named: $0) }
    var scripts = [Script?](repeating: .other, count: 256)
    for number in shared { scripts[Int(number)] = nil }
    for script in allCases {
      if let number = ICU.scriptNumber(named: script.rawValue) { scripts[Int(number)] = script }
    }
    return scripts
  }()

  /// The script of a scalar, or `nil` where scripts share it, as they do digits and spaces.
  init?(of scalar: UInt32) {
    let number = Int(ICU.scriptNumber(of: scalar))
    let script = Self.byNumber.indices.contains(number) ? Self.byNumber[number] : .other
    guard let script else { return nil }
    self = script
  }

  /// Returns the scripts of a text, in the order in which they first occur.
  ///
  ///     Script.scripts(in: "Иван (Ivan)")  // [.cyrillic, .latin]
  ///
  /// - Complexity: O(*n*), where *n* is the number of scalars.
  package static func scripts(in text: String) -> [Script] {
    var scripts: [Script] = []
    for scalar in text.unicodeScalars {
      guard let script = Script(of: scalar.value), !scripts.contains(script) else { continue }
      scripts.append(script)
    }
    return scripts
  }
}
