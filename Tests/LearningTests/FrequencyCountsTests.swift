import Learning
import NameAnatomy
import Testing

@Suite struct FrequencyCountsTests {
  private func counts() throws -> FrequencyCounts {
    var counts = FrequencyCounts(reader: try NameReader(lexicon: NameLexicon(isLearned: false)))
    for (name, isArab) in [
      ("Karim al-Qathrabi", true), ("Karim Karim", true), ("Dr. Karim Zajlaf", false),
      ("Abd al-Karim Zajlaf", false), ("K. Abdulkarim", false),
    ] {
      try counts.add(name, from: .latin(isArab: isArab))
    }
    for name in ["كريم القثرب", "عبد الكريم"] { try counts.add(name, from: .arabicScript) }
    return counts
  }

  @Test func countsPartsOncePerName() throws {
    let rows = try counts().rows(fewest: 1)
    func row(_ word: String) -> [Int]? {
      rows.first { $0.word == word }.map { [$0.general, $0.arab] }
    }
    #expect(row("karim") == [600_000, 1_000_000])
    #expect(row("abdulkarim") == [400_000, 0])
    #expect(row("zajlaf") == [400_000, 0])
    #expect(row("qathrabi") == [200_000, 500_000])
    #expect(row("كريم") == [500_000, 500_000])
    #expect(row("عبدالكريم") == [500_000, 500_000])
    #expect(row("قثرب") == [500_000, 500_000])
    #expect(rows.count == 7)
  }

  @Test func leavesOutRareWords() throws {
    #expect(try counts().rows(fewest: 2).map(\.word) == ["abdulkarim", "karim", "zajlaf"])
    #expect(try counts().rows(fewest: 4).isEmpty)
  }
}
