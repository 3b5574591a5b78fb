import NameAnatomy
import RespellingKernel
import TestSupport
import Testing

@testable import Matching

@Suite struct AlignedWordsTests {
  static let model = try! NameComparer().parts.model
  private static let alphabets = ["aeiouhkqsyşmn15", "ابحدكمنهويء"]

  /// Words one after the other, many of which begin alike, cost what each costs alone, wide registers or not, and are
  /// not reached beyond a limit.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func costWhatTheyCostAlone(seed: UInt64) {
    var names = RandomNames(seed: seed)
    for round in 0..<12 {
      let part = Letters(
        names.word(of: names.pick(Self.alphabets), length: round == 0 ? 16...40 : 1...9))
      let alphabet = names.pick(Self.alphabets)
      var words = (0..<30).map { _ in Letters(names.word(of: alphabet, length: 1...9)) }
      words += words.prefix(20).map { $0 + Letters(names.word(of: alphabet, length: 1...3)) }
      words += [part.isArabic == words[0].isArabic ? part : words[0]]
      words += [Letters(names.word(of: alphabet, length: 33...50))]
      if names.isOne(in: 2) { words.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) } }
      let limits = (0...20).map {
        RespellingModel.Cost($0 * Int.random(in: 0...900, using: &names.random))
      }
      let script: PartDictionary.Script = words[0].isArabic ? .arabic : .latin
      let search = Self.model.search(for: part, against: script)
      let expected = words.map { word in
        let cost = Self.model.cost(of: part, as: word)
        return cost <= limits[min(part.count + word.count, 20)] ? cost : nil
      }
      for isPlain in [false, true] {
        let costs = unsafe costs(
          search.laidOut, words, words.map { limits[min(part.count + $0.count, 20)] },
          isPlain: isPlain)
        #expect(
          costs.map { $0 < RespellingPattern.unreachable ? $0 : nil } == expected, "\(part.text)")
      }
    }
  }

  @unsafe private func costs(
    _ pattern: RespellingPattern, _ words: [Letters], _ limits: [RespellingModel.Cost],
    isPlain: Bool
  ) -> [RespellingModel.Cost] {
    let arena = FlatArena()
    let letters = FlatLists(words.map(\.bytes), in: arena)
    let limitTable = FlatTable(limits, in: arena)
    let numbers = FlatTable(words.indices.map { UInt32($0) }, in: arena)
    var costs = [RespellingModel.Cost](repeating: 0, count: words.count)
    unsafe pattern.withKernelPattern(longestWord: 50) { edits, pattern, cells in
      var chosen = unsafe nisba_chosen_words(
        letters: letters.elements.elements, starts: letters.starts.elements,
        words: numbers.elements, count: Int32(words.count), limits: limitTable.elements)
      if isPlain {
        unsafe nisba_align_words_plain(edits, pattern, &chosen, &costs, cells)
      } else {
        unsafe nisba_align_words(edits, pattern, &chosen, &costs, cells)
      }
    }
    return costs
  }
}
