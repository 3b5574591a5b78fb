import StringMetrics
import TestSupport
import Testing

@Suite struct PreparedTextsTests {
  /// The instructions that this processor has.
  static let instructions = VectorInstructions.allCases.filter { $0 <= .widest }

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

  @Test(arguments: instructions)
  func agreesWithMatrixOnAllShortWords(_ instructions: VectorInstructions) {
    for words in [allWords(upTo: 4, letterCount: 3), allWords(upTo: 6, letterCount: 2)] {
      let texts = PreparedTexts(words, instructions: instructions)
      for pattern in words { expectOracles(pattern, words, texts) }
    }
  }

  @Test(arguments: instructions, [0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 130])
  func agreesWithMatrix(_ instructions: VectorInstructions, patternLength: Int) {
    var random = SplitMix64(seed: UInt64(patternLength))
    for letterCount in [2, 5, 26] {
      let texts = (0..<150).map { _ in
        word(length: .random(in: 0...200, using: &random), of: letterCount, using: &random)
      }
      let pattern = word(length: patternLength, of: letterCount, using: &random)
      expectOracles(pattern, texts, PreparedTexts(texts, instructions: instructions))
    }
  }

  @Test(arguments: instructions)
  func agreesWithMatrixOnTextsNearThePattern(_ instructions: VectorInstructions) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<10 {
      let pairs = (0..<40).map { _ in randomPair(using: &random) }
      let texts = pairs.map(\.1)
      let prepared = PreparedTexts(texts, instructions: instructions)
      for (pattern, _) in pairs.prefix(3) { expectOracles(pattern, texts, prepared) }
    }
  }

  @Test(arguments: instructions)
  func takesAllBytes(_ instructions: VectorInstructions) {
    var random = SplitMix64(seed: 8)
    let texts =
      (0..<300).map { index in
        (0..<index % 90).map { _ in UInt8.random(in: 0...255, using: &random) }
      } + [Array(0...255), Array((0...255).reversed())]
    let prepared = PreparedTexts(texts, instructions: instructions)
    for pattern in [texts[0], texts[50], texts[89], texts[300]] {
      expectEqualsOneByOne(pattern, texts, prepared)
    }
  }

  /// Names come in thousands, and many share their length.
  @Test(arguments: instructions)
  func agreesWithOneByOneOnManyNames(_ instructions: VectorInstructions) {
    var names = RandomNames(seed: 9)
    let texts = (0..<3_000).map { _ in Array(names.person().utf8) }
    let prepared = PreparedTexts(texts, instructions: instructions)
    for pattern in texts.prefix(5) + texts.suffix(5) + [Array("nobody".utf8)] {
      expectEqualsOneByOne(pattern, texts, prepared)
    }
  }

  private func word(
    length: Int, of letterCount: Int, using random: inout SplitMix64
  ) -> [UInt8] {
    (0..<length).map { _ in UInt8.random(in: 97..<97 + UInt8(letterCount), using: &random) }
  }

  private func expectOracles(_ pattern: [UInt8], _ texts: [[UInt8]], _ prepared: PreparedTexts) {
    let pattern = pattern
    #expect(
      prepared.levenshteinDistances(to: pattern.span)
        == texts.map { matrixDistance(pattern, $0) }, "\(pattern)")
    #expect(
      prepared.optimalStringAlignmentDistances(to: pattern.span)
        == texts.map { matrixDistance(pattern, $0, exchanging: true) }, "\(pattern)")
    #expect(
      prepared.indelDistances(to: pattern.span)
        == texts.map { matrixDistance(pattern, $0, replacing: 2) }, "\(pattern)")
    let similarities = prepared.jaroWinklerSimilarities(to: pattern.span)
    for (text, similarity) in zip(texts, similarities) {
      #expect(abs(similarity - prefixedJaro(pattern, text)) < 1e-12, "\(pattern) \(text)")
    }
  }

  private func expectEqualsOneByOne(
    _ pattern: [UInt8], _ texts: [[UInt8]], _ prepared: PreparedTexts
  ) {
    let levenshtein = Levenshtein(pattern: pattern.span)
    let alignment = OptimalStringAlignment(pattern: pattern.span)
    let indel = Indel(pattern: pattern.span)
    let jaroWinkler = JaroWinkler(pattern: pattern.span)
    #expect(
      prepared.levenshteinDistances(to: pattern.span)
        == texts.map { levenshtein.distance(to: $0.span) }, "\(pattern)")
    #expect(
      prepared.optimalStringAlignmentDistances(to: pattern.span)
        == texts.map { alignment.distance(to: $0.span) }, "\(pattern)")
    #expect(
      prepared.indelDistances(to: pattern.span)
        == texts.map { indel.distance(to: $0.span) }, "\(pattern)")
    #expect(
      prepared.jaroWinklerSimilarities(to: pattern.span)
        == texts.map { jaroWinkler.similarity(to: $0.span) }, "\(pattern)")
  }
}
