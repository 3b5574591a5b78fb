import NameAnatomy
import RespellingKernel
import TestSupport
import Testing

@testable import Matching

@Suite struct SkeletonCostsTests {
  static let model = try! NameComparer().parts.model
  private static let alphabets = ["aeiouhkqsyşmnbdt15", "ابحدكمنهويءس"]

  /// The cost of a string of classes, by the definition.
  private func cost(_ costs: SkeletonCosts.Scaled, _ skeleton: [UInt8]) -> Int {
    let classes = costs.insertions.count / (costs.rowCount + 1)
    var row = [0]
    for kind in skeleton { row.append(row[row.count - 1] + Int(costs.insertions[Int(kind)])) }
    for letter in 0..<costs.rowCount {
      var next = [row[0] + Int(costs.deletions[letter])]
      for (column, kind) in skeleton.enumerated() {
        next.append(
          min(
            row[column] + Int(costs.substitutions[classes * letter + Int(kind)]),
            row[column + 1] + Int(costs.deletions[letter]),
            next[column] + Int(costs.insertions[classes * (letter + 1) + Int(kind)])))
      }
      row = next
    }
    return min(255, row[skeleton.count])
  }

  /// What skeletons and classes of all letters cost is never more than what words cost, in all directions.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func neverCostMoreThanWords(seed: UInt64) {
    var names = RandomNames(seed: seed)
    for round in 0..<60 {
      // Some have more letters than a table of costs has rows.
      let length = round % 20 == 0 ? 28...40 : 1...9
      let part = Letters(names.word(of: names.pick(Self.alphabets), length: length))
      let word = Letters(names.word(of: names.pick(Self.alphabets), length: length))
      let script: PartDictionary.Script = word.isArabic ? .arabic : .latin
      let search = Self.model.search(for: part, against: script)
      let exact = Self.model.cost(of: part, as: word)
      for (costs, classes) in [
        (search.costs, SkeletonClasses.of(script)),
        (search.letterCosts, SkeletonClasses.ofLetters(script)),
      ] {
        let scaled = costs.scaled(limit: round % 20 == 0 ? 60_000 : 12_000)
        let skeleton = classes.skeleton(of: word.bytes.span)
        let least = RespellingModel.Cost(cost(scaled, skeleton)) * scaled.unit
        #expect(least <= exact, "\(part.text) \(word.text)")
      }
    }
  }

  /// The kernel finds the skeletons within the limits of their lengths and no others, and tells what each
  /// costs, wide registers or not, however little room there is at a time.
  @Test(arguments: 0..<40 as Range<UInt64>, [1, 30, 90, 254] as [UInt8])
  func findsJustTheSkeletonsWithinTheLimits(seed: UInt64, limit: UInt8) {
    var names = RandomNames(seed: seed)
    let skeletons = Set(
      (0..<200).map { _ in
        (0..<Int.random(in: 0...16, using: &names.random)).map { _ in
          UInt8.random(in: 1...15, using: &names.random)
        }
      }
    ).sorted { one, two in
      one.count == two.count ? one.lexicographicallyPrecedes(two) : one.count < two.count
    }
    let part = Letters(names.word(of: Self.alphabets[0], length: 1...9))
    let scaled = Self.model.search(for: part, against: .latin).costs.scaled(limit: 3_000)
    let lengths = skeletons.map { _ in Int.random(in: 0...15, using: &names.random) }
    // Longer words may cost no less.
    let limits = (0...15).map { _ in UInt8.random(in: 0...limit, using: &names.random) }.sorted()
    var blocks = SkeletonBlocks()
    for (number, skeleton) in skeletons.enumerated() {
      blocks.append(skeleton, words: [UInt32(number)], longest: lengths[number])
    }
    blocks.finish()
    let expected = skeletons.indices.filter { cost(scaled, skeletons[$0]) <= limits[lengths[$0]] }
    for isPlain in [false, true] {
      let found = unsafe near(scaled, blocks, limits, room: 32 + Int(seed), isPlain: isPlain)
      let words = found.flatMap { number, cost in
        blocks.words[Int(blocks.wordStarts[number])..<Int(blocks.wordStarts[number + 1])].map {
          (word: Int($0), cost: cost)
        }
      }
      #expect(words.map(\.word).sorted() == expected)
      #expect(words.allSatisfy { $0.cost == cost(scaled, skeletons[$0.word]) })
    }
  }

  @unsafe private func near(
    _ scaled: SkeletonCosts.Scaled, _ blocks: SkeletonBlocks, _ limits: [UInt8], room: Int,
    isPlain: Bool
  ) -> [(number: Int, cost: Int)] {
    let arena = FlatArena()
    var kernelLimits = nisba_skeleton_limits()
    unsafe withUnsafeMutableBytes(of: &kernelLimits.limits) { unsafe $0.copyBytes(from: limits) }
    let starts = FlatTable(blocks.blockStarts, in: arena)
    let classes = FlatTable(blocks.blocks, in: arena)
    let lengths = FlatTable(blocks.lengths, in: arena)
    var dictionary = unsafe nisba_skeletons(
      block_starts: starts.elements, blocks: classes.elements, lengths: lengths.elements)
    var numbers = [UInt32](repeating: 0, count: room)
    var costs = [UInt8](repeating: 0, count: room)
    var place = nisba_skeleton_place()
    var found: [(number: Int, cost: Int)] = []
    while true {
      let count = unsafe scaled.withKernelCosts { word in
        isPlain
          ? unsafe nisba_near_skeletons_plain(
            &dictionary, word, &kernelLimits, &place, &numbers, &costs, Int32(room))
          : unsafe nisba_near_skeletons(
            &dictionary, word, &kernelLimits, &place, &numbers, &costs, Int32(room))
      }
      if count == 0 { return found }
      for index in 0..<Int(count) { found.append((Int(numbers[index]), Int(costs[index]))) }
    }
  }

  /// What words cost by the classes of their letters, by the definition, wide registers or not; nothing where they
  /// are too long.
  @Test func wordsCostWhatTheirClassesDo() {
    var names = RandomNames(seed: 4)
    let classes = SkeletonClasses.latinLetters
    for _ in 0..<50 {
      let part = Letters(names.word(of: Self.alphabets[0], length: 1...9))
      let scaled = Self.model.search(for: part, against: .latin).letterCosts.scaled(limit: 4_000)
      let words = (0..<Int.random(in: 1...80, using: &names.random)).map { _ in
        Letters(names.word(of: Self.alphabets[0], length: names.isOne(in: 9) ? 20...30 : 1...16))
          .bytes
      }
      let expected = words.map { word in
        word.count > Int(nisba_longest_classed) ? 0 : cost(scaled, word.map { classes[$0] })
      }
      for isPlain in [false, true] {
        let packed = words.map { classes.packed(of: $0) }
        let numbers = words.indices.map { UInt32($0) }
        var costs = [UInt8](repeating: 0, count: words.count)
        unsafe scaled.withKernelCosts { word in
          let count = Int32(numbers.count)
          if isPlain {
            unsafe nisba_costs_of_words_plain(packed, word, numbers, count, &costs)
          } else {
            unsafe nisba_costs_of_words(packed, word, numbers, count, &costs)
          }
        }
        #expect(costs.map { Int($0) } == expected)
      }
    }
  }
}
