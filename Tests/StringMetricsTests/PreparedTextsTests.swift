import StringMetrics
import TestSupport
import Testing

@Suite struct PreparedTextsTests {
  @Test func comparesEachTextInItsOrder() {
    let texts = PreparedTexts(["sitting", "", "kitten", "mitten"])
    let pattern = "kitten".utf8.span
    #expect(texts.count == 4)
    #expect(texts.levenshteinDistances(to: pattern) == [3, 6, 0, 1])
    #expect(texts.optimalStringAlignmentDistances(to: "iktten".utf8.span) == [4, 6, 1, 2])
    #expect(texts.indelDistances(to: pattern) == [5, 6, 0, 2])
    let similarities = texts.jaroWinklerSimilarities(to: pattern)
    #expect(similarities.map { $0 == 1 } == [false, false, true, false])
  }

  @Test func hasNoResultsWithoutTexts() {
    let texts = PreparedTexts([[UInt8]]())
    #expect(texts.count == 0)
    #expect(texts.levenshteinDistances(to: "kitten".utf8.span) == [])
    #expect(texts.jaroWinklerSimilarities(to: "kitten".utf8.span) == [])
  }

  @Test func agreesWithMatrixOnAllShortWords() {
    for words in [allWords(upTo: 4, letterCount: 3), allWords(upTo: 6, letterCount: 2)] {
      let prepared = preparedInAllWays(words)
      for pattern in words { expectOracles(pattern, words, prepared) }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 130])
  func agreesWithMatrix(patternLength: Int) {
    var random = SplitMix64(seed: UInt64(patternLength))
    for letterCount in [2, 5, 26] {
      let texts = (0..<100).map { _ in
        word(length: .random(in: 0...200, using: &random), of: letterCount, using: &random)
      }
      let pattern = word(length: patternLength, of: letterCount, using: &random)
      expectOracles(pattern, texts, preparedInAllWays(texts))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func agreesWithMatrixOnTextsNearThePattern(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pairs = (0..<40).map { _ in randomPair(using: &random) }
    let texts = pairs.map(\.1)
    let prepared = preparedInAllWays(texts)
    for (pattern, _) in pairs.prefix(3) { expectEqualsOneByOne(pattern, texts, prepared) }
  }

  @Test func takesAllBytes() {
    var random = SplitMix64(seed: 8)
    var texts = (0..<300).map { index in
      (0..<index % 90).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    texts += [Array(0...255), (0...255).reversed()]
    let prepared = preparedInAllWays(texts)
    for pattern in [texts[0], texts[50], texts[89], texts[300]] {
      expectEqualsOneByOne(pattern, texts, prepared)
    }
  }

  /// Names come in thousands, and many share their length.
  @Test func agreesWithOneByOneOnManyNames() {
    var names = RandomNames(seed: 9)
    let texts = (0..<3_000).map { _ in Array(names.person().utf8) }
    let prepared = preparedInAllWays(texts)
    for pattern in texts.prefix(5) + texts.suffix(5) + [Array("nobody".utf8)] {
      expectEqualsOneByOne(pattern, texts, prepared)
    }
  }

  /// The texts for each kind of instructions that this processor has.
  private func preparedInAllWays(_ texts: [[UInt8]]) -> [PreparedTexts] {
    VectorInstructions.allCases.filter { $0 <= .widest }
      .map { PreparedTexts(texts, instructions: $0) }
  }

  private func word(
    length: Int, of letterCount: Int, using random: inout SplitMix64
  ) -> [UInt8] {
    (0..<length).map { _ in UInt8.random(in: 97..<97 + UInt8(letterCount), using: &random) }
  }

  private func expectOracles(_ pattern: [UInt8], _ texts: [[UInt8]], _ prepared: [PreparedTexts]) {
    let levenshtein = texts.map { matrixDistance(pattern, $0) }
    let alignment = texts.map { matrixDistance(pattern, $0, exchanging: true) }
    let indel = texts.map { matrixDistance(pattern, $0, replacing: 2) }
    let jaroWinkler = texts.map { prefixedJaro(pattern, $0) }
    for prepared in prepared {
      #expect(prepared.levenshteinDistances(to: pattern.span) == levenshtein, "\(pattern)")
      #expect(
        prepared.optimalStringAlignmentDistances(to: pattern.span) == alignment, "\(pattern)")
      #expect(prepared.indelDistances(to: pattern.span) == indel, "\(pattern)")
      let similarities = prepared.jaroWinklerSimilarities(to: pattern.span)
      let differences = zip(similarities, jaroWinkler).map { abs($0 - $1) }
      #expect(differences.allSatisfy { $0 < 1e-12 }, "\(pattern)")
    }
  }

  private func expectEqualsOneByOne(
    _ pattern: [UInt8], _ texts: [[UInt8]], _ prepared: [PreparedTexts]
  ) {
    let one = (
      levenshtein: Levenshtein(pattern: pattern.span),
      alignment: OptimalStringAlignment(pattern: pattern.span),
      indel: Indel(pattern: pattern.span),
      jaroWinkler: JaroWinkler(pattern: pattern.span)
    )
    let levenshtein = texts.map { one.levenshtein.distance(to: $0.span) }
    let alignment = texts.map { one.alignment.distance(to: $0.span) }
    let indel = texts.map { one.indel.distance(to: $0.span) }
    let jaroWinkler = texts.map { one.jaroWinkler.similarity(to: $0.span) }
    for prepared in prepared {
      #expect(prepared.levenshteinDistances(to: pattern.span) == levenshtein, "\(pattern)")
      #expect(
        prepared.optimalStringAlignmentDistances(to: pattern.span) == alignment, "\(pattern)")
      #expect(prepared.indelDistances(to: pattern.span) == indel, "\(pattern)")
      #expect(prepared.jaroWinklerSimilarities(to: pattern.span) == jaroWinkler, "\(pattern)")
    }
  }
}
