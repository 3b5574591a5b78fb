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

  /// What skeletons and outlines cost is never more than what words cost, in all directions.
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
        (search.outlineCosts, SkeletonClasses.ofOutlines(script)),
      ] {
        let scaled = costs.scaled(limit: round % 20 == 0 ? 60_000 : 12_000)
        let skeleton = classes.skeleton(of: word.bytes.span)
        let least = RespellingModel.Cost(cost(scaled, skeleton)) * scaled.unit
        #expect(least <= exact, "\(part.text) \(word.text)")
      }
    }
  }

  /// The kernel finds the skeletons within the limits of their lengths and no others, and tells what each
  /// costs, wide registers or not.
  @Test(arguments: 0..<40 as Range<UInt64>, [1, 30, 90, 254] as [UInt8])
  func findsJustTheSkeletonsWithinTheLimits(seed: UInt64, limit: UInt8) {
    var names = RandomNames(seed: seed)
    let skeletons = Set(
      (0..<200).map { _ in
        (0..<Int.random(in: 0...16, using: &names.random)).map { _ in
          UInt8.random(in: 1...15, using: &names.random)
        }
      })
    let byMask = Dictionary(grouping: skeletons) { $0.reduce(UInt16(0)) { $0 | 1 << UInt16($1) } }
    var masks: [UInt16] = [], starts: [UInt32] = [], all: [[UInt8]] = []
    for mask in byMask.keys.sorted() {
      masks.append(mask)
      starts.append(UInt32(all.count))
      all += byMask[mask, default: []]
    }
    starts.append(UInt32(all.count))
    let part = Letters(names.word(of: Self.alphabets[0], length: 1...9))
    let scaled = Self.model.search(for: part, against: .latin).costs.scaled(limit: 3_000)
    let lengths = all.indices.map { _ in UInt8.random(in: 0...15, using: &names.random) }
    // Longer words may cost no less.
    let limits = (0...15).map { _ in UInt8.random(in: 0...limit, using: &names.random) }.sorted()
    let expected = all.indices.filter { cost(scaled, all[$0]) <= limits[Int(lengths[$0])] }
    for isPlain in [false, true] {
      let found = unsafe near(
        scaled, masks: masks, starts: starts, skeletons: all, lengths: lengths, limits,
        isPlain: isPlain)
      #expect(found.map(\.number).sorted() == expected)
      #expect(found.allSatisfy { $0.cost == cost(scaled, all[$0.number]) })
    }
    let numbers = (0..<70).map { _ in UInt32.random(in: 0..<UInt32(all.count), using: &names.random)
    }
    for isPlain in [false, true] {
      let costs = unsafe costs(scaled, of: numbers, skeletons: all, isPlain: isPlain)
      #expect(costs.map(Int.init) == numbers.map { cost(scaled, all[Int($0)]) })
    }
  }

  @unsafe private func near(
    _ scaled: SkeletonCosts.Scaled, masks: [UInt16], starts: [UInt32], skeletons: [[UInt8]],
    lengths: [UInt8], _ limits: [UInt8], isPlain: Bool
  ) -> [(number: Int, cost: Int)] {
    let arena = FlatArena()
    let maskLengths = FlatTable(
      zip(starts, starts.dropFirst()).map { lengths[Int($0)..<Int($1)].max() ?? 0 }, in: arena)
    let lengthTable = FlatTable(lengths, in: arena)
    var kernelLimits = nisba_skeleton_limits()
    unsafe withUnsafeMutableBytes(of: &kernelLimits.limits) { unsafe $0.copyBytes(from: limits) }
    let maskTable = FlatTable(masks, in: arena)
    let startTable = FlatTable(starts, in: arena)
    let skeletonTable = table(of: skeletons, in: arena)
    var dictionary = unsafe nisba_skeletons(
      mask_count: UInt32(masks.count), masks: maskTable.elements, starts: startTable.elements,
      skeletons: skeletonTable.elements, mask_lengths: maskLengths.elements,
      lengths: lengthTable.elements)
    var numbers = [UInt32](repeating: 0, count: skeletons.count)
    var costs = [UInt8](repeating: 0, count: skeletons.count)
    let count = unsafe scaled.withKernelCosts { word in
      isPlain
        ? unsafe nisba_near_skeletons_plain(&dictionary, word, &kernelLimits, &numbers, &costs)
        : unsafe nisba_near_skeletons(&dictionary, word, &kernelLimits, &numbers, &costs)
    }
    return (0..<Int(count)).map { (Int(numbers[$0]), Int(costs[$0])) }
  }

  @unsafe private func costs(
    _ scaled: SkeletonCosts.Scaled, of numbers: [UInt32], skeletons: [[UInt8]], isPlain: Bool
  ) -> [UInt8] {
    let arena = FlatArena()
    let table = table(of: skeletons, in: arena)
    var costs = [UInt8](repeating: 0, count: numbers.count)
    let count = Int32(numbers.count)
    unsafe scaled.withKernelCosts { word in
      isPlain
        ? unsafe nisba_skeleton_costs_of_plain(table.elements, word, numbers, count, &costs)
        : unsafe nisba_skeleton_costs_of(table.elements, word, numbers, count, &costs)
    }
    return costs
  }

  /// Skeletons as the kernel reads them.
  private func table(of skeletons: [[UInt8]], in arena: FlatArena) -> FlatTable<UInt8> {
    FlatTable(
      skeletons.flatMap { $0 + [UInt8](repeating: 0, count: 16 - $0.count) }, in: arena)
  }

  /// What the rest of a word costs against the rest of an outline, by the definition, wide registers or not.
  @Test func restsOfOutlinesCostWhatTheyShould() {
    var names = RandomNames(seed: 4)
    let classes = SkeletonClasses.latinOutline
    for _ in 0..<50 {
      let part = Letters(names.word(of: Self.alphabets[0], length: 1...9))
      let scaled = Self.model.search(for: part, against: .latin).outlineCosts.scaled(limit: 4_000)
      let words = (0..<Int.random(in: 1...32, using: &names.random)).map { _ in
        Letters(names.word(of: Self.alphabets[0], length: 1...16)).bytes
      }
      for isPlain in [false, true] {
        let rests = unsafe rests(scaled, words, classes, isPlain: isPlain)
        for (lane, word) in words.enumerated() {
          let outline = word.map { classes[$0] }
          for row in 0...scaled.rowCount {
            for letter in 0...outline.count {
              let place = (row * Int(nisba_rest_width) + letter) * Int(nisba_outlines_at_once)
              let expected = cost(scaled.dropping(row), Array(outline[letter...]))
              #expect(Int(rests[place + lane]) == expected)
            }
          }
        }
      }
    }
  }

  @unsafe private func rests(
    _ scaled: SkeletonCosts.Scaled, _ words: [[UInt8]], _ classes: SkeletonClasses, isPlain: Bool
  ) -> [UInt8] {
    let arena = FlatArena()
    let tables = words.map { FlatTable($0, in: arena) }
    let letters = unsafe tables.map { unsafe Optional($0.elements) }
    let lengths = words.map { UInt8($0.count) }
    // Wide registers are stored at whole multiples of their size.
    return unsafe withUnsafeTemporaryAllocation(byteCount: Int(nisba_rests), alignment: 32) {
      let rests = unsafe $0.bindMemory(to: UInt8.self)
      unsafe rests.initialize(repeating: 0)
      let (places, count) = unsafe (classes.classes.elements, Int32(words.count))
      unsafe scaled.withKernelCosts { word in
        isPlain
          ? unsafe nisba_outline_rests_plain(
            word, places, letters, lengths, count, rests.baseAddress)
          : unsafe nisba_outline_rests(word, places, letters, lengths, count, rests.baseAddress)
      }
      return unsafe Array(rests)
    }
  }
}

extension SkeletonCosts.Scaled {
  /// The costs of the word without its first rows.
  fileprivate func dropping(_ rows: Int) -> SkeletonCosts.Scaled {
    let classes = insertions.count / (rowCount + 1)
    return SkeletonCosts.Scaled(
      rowCount: rowCount - rows, unit: unit,
      substitutions: Array(substitutions[(rows * classes)...]),
      insertions: Array(insertions[(rows * classes)...]), deletions: Array(deletions[rows...]))
  }
}
