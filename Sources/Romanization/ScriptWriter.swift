/// Writes the letters of one script in Latin, through ICU where it has rules for the script.
///
/// It has a transliterator, so one thread uses it at a time.
final class ScriptWriter {
  private let transliterator: Transliterator?
  private let before: Respelling
  private let after: Respelling
  private let silentVowels: SilentVowels?

  /// Opens the transliterator of `script` and reads its respellings from the table of letters.
  init(_ script: Script, _ table: DataTable) throws(RomanizationError) {
    if let identifier = script.transliteratorIdentifier {
      transliterator = try Transliterator(identifier)
    } else {
      transliterator = nil
    }
    before = Respelling("before", of: script, in: table)
    after = Respelling("after", of: script, in: table)
    silentVowels = SilentVowels(script)
  }

  /// Returns the scalars of a run of the script in Latin letters.
  ///
  /// Signs like the apostrophe, which transliterators write for soft signs and glottal stops, are
  /// left out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `run`.
  func written(_ run: ArraySlice<UInt32>) throws(RomanizationError) -> [UInt32] {
    var written: [UInt32] = []
    var rest = run
    while !rest.isEmpty {
      let piece = Self.nextPiece(of: rest)
      rest = rest.dropFirst(piece.count)
      let prepared = before.respelled(silentVowels?.marked(piece) ?? Array(piece))
      guard let transliterator else {
        written += prepared
        continue
      }
      let units = Array(String(scalars: prepared).utf16)
      let latin = ICU.scalars(of: try transliterator.transliterated(units))
      written += after.respelled(latin).filter {
        $0 != 0x27 && $0 != 0x2018 && $0 != 0x2019 && $0 != 0x60
      }
    }
    return written
  }

  /// Returns the beginning of a run that ICU gets at once: its cost grows faster than its text.
  private static func nextPiece(of run: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    let longest = 256
    guard run.count > longest else { return run }
    let piece = run.prefix(longest)
    return piece.lastIndex(of: 0x20).map { run[...$0] } ?? piece
  }
}

extension Script {
  /// The transliterator of ICU 72 that writes names most as they are spelled in English, or `nil`
  /// where it has none.
  ///
  /// None of them is `Any-Latin`, which opens the rules of all scripts.
  fileprivate var transliteratorIdentifier: String? {
    switch self {
    case .armenian: "Armenian-Latin/BGN"
    case .bengali: "Bengali-Latin"
    case .bopomofo: "Bopomofo-Latin"
    case .canadianAboriginal: "CanadianAboriginal-Latin"
    case .cyrillic: "Russian-Latin/BGN"
    case .devanagari: "Devanagari-Latin"
    case .ethiopic: "Ethiopic-Latin/Aethiopica"
    case .georgian: "Georgian-Latin/BGN"
    case .greek: "Greek-Latin/UNGEGN"
    case .gujarati: "Gujarati-Latin"
    case .gurmukhi: "Gurmukhi-Latin"
    case .han: "Han-Latin/Names"
    case .hangul: "Hangul-Latin"
    case .hebrew: "Hebrew-Latin"
    case .hiragana: "Hiragana-Latin"
    case .kannada: "Kannada-Latin"
    case .katakana: "Katakana-Latin"
    case .malayalam: "Malayalam-Latin"
    case .myanmar: "Myanmar-Latin"
    case .oriya: "Oriya-Latin"
    case .sinhala: "si-si_Latn"
    case .syriac: "Syriac-Latin"
    case .tamil: "Tamil-Latin"
    case .telugu: "Telugu-Latin"
    case .thaana: "Maldivian-Latin/BGN"
    case .thai: "Thai-Latin"
    case .arabic, .latin, .other, .tifinagh: nil
    }
  }
}
