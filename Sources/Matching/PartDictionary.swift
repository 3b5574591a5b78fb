import NameAnatomy
import RespellingKernel

/// A dictionary of words that finds those which are near a given word.
///
/// Words with the same consonant skeleton stand together, and skeletons with the same classes of
/// letters. A search passes by the sets of classes that cannot be near, works out for the skeletons
/// of the others what they cost at least, and aligns only the words of those that are left. So it
/// finds just what aligning all words would find.
package struct PartDictionary: Sendable {
  /// The scripts that the respelling model tells apart.
  package enum Script: Sendable {
    case latin, arabic
  }

  /// Keeps the tables.
  private let arena: FlatArena
  /// The script of its words.
  let script: Script
  /// The letters of each word.
  private let letters: FlatLists<UInt8>
  /// How many letters of each word do not count for its length.
  private let extras: FlatTable<UInt8>
  /// The number that each word was given.
  private let numbers: FlatTable<Int32>
  /// The words of each skeleton.
  private let wordStarts: FlatTable<UInt32>
  /// The sets of classes, and the skeletons of each.
  private let masks: FlatTable<UInt16>
  private let skeletonStarts: FlatTable<UInt32>
  /// The skeleton of each word, but of those that are too long; none where words are not looked for.
  private let skeletonOfWord: FlatTable<UInt32>
  /// The skeletons, 16 bytes each.
  private let skeletons: FlatTable<UInt8>
  /// The length of the longest word of each set of classes and of each skeleton, as the kernel has it.
  private let maskLengths: FlatTable<UInt8>
  private let skeletonLengths: FlatTable<UInt8>
  /// The first of the words whose skeletons are too long for the kernel; all behind it are.
  private let firstLong: Int
  /// Where each word is; `nil` where words are not looked for.
  private let slots: WordSlots?
  /// The length of the longest word.
  private let longest: Int
  /// The most words of one skeleton.
  private let largestGroup: Int

  private static var width: Int { Int(nisba_longest_skeleton) }
  /// The length that stands for all longer ones where limits go by it.
  private static var mostTold: Int { 15 }

  /// Lays out words, each with a number of its own.
  ///
  /// - Precondition: the words are distinct, not empty and of the given script.
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  package init(_ words: [(letters: Letters, number: Int)], script: Script) {
    self.init(words, script: script, isPlaced: true, in: FlatArena())
  }

  /// Lays out words, each with a number of its own, in an arena.
  ///
  /// - Parameters:
  ///   - extras: how many letters of the word of each number do not count for its length; none where it is
  ///     empty.
  ///   - isPlaced: whether words are also looked for, and told from others, by their places.
  init(
    _ words: [(letters: Letters, number: Int)], script: Script, extras: [UInt8] = [],
    isPlaced: Bool, in arena: FlatArena
  ) {
    self.arena = arena
    let classes = SkeletonClasses.of(script)
    struct Keyed {
      let mask: UInt16
      let skeleton: [UInt8]
      let word: [UInt8]
      let number: Int32
    }
    let keyed = words.map { word, number in
      let skeleton = classes.skeleton(of: word.bytes.span)
      return Keyed(
        mask: skeleton.reduce(0) { $0 | 1 << UInt16($1) }, skeleton: skeleton, word: word.bytes,
        number: Int32(number))
    }.sorted { one, two in
      let isLong = one.skeleton.count > Self.width
      if isLong != (two.skeleton.count > Self.width) { return !isLong }
      if one.mask != two.mask { return one.mask < two.mask }
      if one.skeleton != two.skeleton {
        return one.skeleton.lexicographicallyPrecedes(two.skeleton)
      }
      return one.word.lexicographicallyPrecedes(two.word)
    }
    var wordStarts: [UInt32] = [], skeletons: [UInt8] = []
    var masks: [UInt16] = [], skeletonStarts: [UInt32] = []
    firstLong = keyed.firstIndex { $0.skeleton.count > Self.width } ?? keyed.count
    var last: Keyed?
    for (place, key) in keyed[..<firstLong].enumerated() {
      if last?.skeleton != key.skeleton {
        if last?.mask != key.mask {
          masks.append(key.mask)
          skeletonStarts.append(UInt32(wordStarts.count))
        }
        wordStarts.append(UInt32(place))
        skeletons += key.skeleton
        skeletons += [UInt8](repeating: 0, count: Self.width - key.skeleton.count)
      }
      last = key
    }
    skeletonStarts.append(UInt32(wordStarts.count))
    wordStarts.append(UInt32(firstLong))
    largestGroup = zip(wordStarts, wordStarts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
    self.script = script
    letters = FlatLists(keyed.map(\.word), in: arena)
    slots = isPlaced ? WordSlots(keyed.map(\.word), in: arena) : nil
    self.extras = FlatTable(
      keyed.map { extras.isEmpty ? 0 : extras[Int($0.number)] }, in: arena)
    numbers = FlatTable(keyed.map(\.number), in: arena)
    self.wordStarts = FlatTable(wordStarts, in: arena)
    var skeletonOfWord: [UInt32] = []
    for (skeleton, (start, end)) in zip(wordStarts, wordStarts.dropFirst()).enumerated()
    where isPlaced {
      for _ in start..<end { skeletonOfWord.append(UInt32(skeleton)) }
    }
    self.skeletonOfWord = FlatTable(skeletonOfWord, in: arena)
    self.masks = FlatTable(masks, in: arena)
    var maskLengths = [UInt8](repeating: 0, count: masks.count)
    let skeletonLengths = zip(wordStarts, wordStarts.dropFirst()).map { start, end in
      keyed[Int(start)..<Int(end)].reduce(0 as UInt8) {
        max($0, UInt8(min($1.word.count, Self.mostTold)))
      }
    }
    for (mask, (start, end)) in zip(skeletonStarts, skeletonStarts.dropFirst()).enumerated() {
      maskLengths[mask] = skeletonLengths[Int(start)..<Int(end)].max() ?? 0
    }
    self.maskLengths = FlatTable(maskLengths, in: arena)
    self.skeletonLengths = FlatTable(skeletonLengths, in: arena)
    self.skeletonStarts = FlatTable(skeletonStarts, in: arena)
    self.skeletons = FlatTable(skeletons, in: arena)
    longest = words.map(\.letters.count).max() ?? 0
  }

  /// Takes the tables of a file.
  ///
  /// What kernels trust is made sure of: they read as far as the tables tell them to.
  init(
    _ file: inout TableReader, script: Script, isPlaced: Bool
  ) throws(CompiledListError) {
    arena = file.arena
    self.script = script
    letters = try file.lists()
    extras = try file.table(count: letters.count)
    numbers = try file.table(count: letters.count)
    wordStarts = try file.table()
    masks = try file.table()
    skeletonStarts = try file.table()
    skeletonOfWord = try file.table()
    skeletons = try file.table()
    maskLengths = try file.table(count: masks.count)
    skeletonLengths = try file.table(count: wordStarts.count - 1)
    slots = try isPlaced ? WordSlots(&file, wordCount: letters.count) : nil
    let skeletonCount = wordStarts.count - 1
    try file.check(skeletonCount >= 0)
    firstLong = Int(wordStarts[skeletonCount])
    try file.check(
      firstLong <= letters.count && wordStarts.isRising(to: firstLong)
        && skeletonStarts.count == masks.count + 1 && skeletonStarts.isRising(to: skeletonCount)
        && skeletons.count == skeletonCount * Self.width)
    try file.check(
      letters.elements.areBelow(UInt8(Letters.codeCount))
        && skeletons.areBelow(UInt8(nisba_skeleton_classes)))
    longest = letters.starts.greatestStep
    largestGroup = wordStarts.greatestStep
    try file.check(
      skeletonOfWord.count == (isPlaced ? firstLong : 0) && skeletonOfWord.areBelow(skeletonCount))
    if longest > Self.width {
      let classes = SkeletonClasses.of(script)
      for word in 0..<firstLong where letters.range(word).count > Self.width {
        try file.check(
          letters.range(word).count { classes[letters.elements[$0]] != 0 } <= Self.width)
      }
    }
  }

  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(letters)
    file.add(extras)
    file.add(numbers)
    file.add(wordStarts)
    file.add(masks)
    file.add(skeletonStarts)
    file.add(skeletonOfWord)
    file.add(skeletons)
    file.add(maskLengths)
    file.add(skeletonLengths)
    slots?.write(to: &file)
  }

  /// Whether there are no words.
  var isEmpty: Bool { numbers.count == 0 }

  /// Returns the number of a word, or `nil` where the dictionary does not have it.
  func number(of word: Letters) -> Int? {
    place(of: word).map { Int(numbers[$0]) }
  }

  /// Returns the place of a word among all, or `nil` where the dictionary does not have it, or its words are not
  /// looked for.
  func place(of word: Letters) -> Int? {
    slots?.place(of: word, in: letters)
  }

  /// What respelling the word at a place costs, and its length, or `nil` where that is beyond the limit.
  func cost(
    of place: Int, for search: RespellingSearch, limit: CostLimits
  ) -> (cost: RespellingModel.Cost, length: Int)? {
    let range = letters.range(place)
    let most = limit[search.pattern.letters.count + range.count]
    let cost = unsafe search.laidOut.withKernelPattern(longestWord: range.count) {
      edits, pattern, cells in
      unsafe nisba_align(
        edits, pattern, letters.elements.elements + range.lowerBound, Int32(range.count), nil, most,
        cells)
    }
    return cost <= most ? (cost, range.count) : nil
  }

  /// Calls `body` with the position of each place whose word may be within the limit, the least that its
  /// respelling can cost, and its length.
  ///
  /// - Precondition: words are placed.
  func forEachLeastCost(
    of places: [Int32], for word: WordSieve,
    _ body: (_ position: Int, _ cost: RespellingModel.Cost, _ length: Int) -> Void
  ) {
    var costs = [UInt8](repeating: 0, count: places.count)
    // Of words that are too long nothing is told.
    let skeletons = places.map { $0 < firstLong ? skeletonOfWord[$0] : 0 }
    if firstLong > 0 { unsafe word.costs(self.skeletons, skeletons, into: &costs) }
    for (position, place) in places.enumerated() {
      let length = letters.range(Int(place)).count
      let cost = place < firstLong ? RespellingModel.Cost(costs[position]) * word.unit : 0
      if cost <= word.limits[word.length + length] { body(position, cost, length) }
    }
  }

  /// Calls `body` with the number and the length of each word that is within the limit, and with what its
  /// respelling costs.
  ///
  /// - Parameters:
  ///   - isForMany: whether it pays to prepare for some hundred alignments.
  ///   - lengths: the lengths that words may have.
  /// - Complexity: O(*d* + *a*) for *d* sets of classes and *a* words that skeletons do not tell apart;
  ///   those that outlines do not tell apart either are aligned.
  func forEachWord(
    near search: RespellingSearch, isForMany: Bool, limit: CostLimits,
    lengths: ClosedRange<Int> = 0...Int(Int32.max), _ body: (Int, Int, RespellingModel.Cost) -> Void
  ) {
    let most = limit[search.pattern.letters.count + longest]
    guard numbers.count > 0, most >= 0 else { return }
    let skeletons = search.costs.scaled(limit: most)
    let pattern = isForMany ? search.laidOut : search.pattern
    unsafe pattern.withKernelPattern(longestWord: longest) { edits, pattern, cells in
      unsafe skeletons.withKernelCosts { skeletonCosts in
        unsafe limit.withKernelLimits { limits in
          var kernel = unsafe nisba_search(
            edits: edits, pattern: pattern, skeleton_costs: skeletonCosts, outline_costs: nil,
            unit: skeletons.unit, places: nil, limits: limits,
            shortest: Int32(lengths.lowerBound), longest: Int32(lengths.upperBound), cells: cells)
          if masks.count > 0 { unsafe findNear(&kernel, of: search, limit: most, body) }
          for place in firstLong..<numbers.count {
            unsafe tryLong(place, &kernel, limit, body)
          }
        }
      }
    }
  }

  /// Calls `body` with each word whose respelling is within the limit, and the cost.
  package func forEachPart(
    near part: Letters, model: RespellingModel, limit: CostLimits,
    _ body: (Int, RespellingModel.Cost) -> Void
  ) {
    guard numbers.count > 0 else { return }
    let search = model.search(for: part, against: script)
    forEachWord(near: search, isForMany: true, limit: limit) { number, _, cost in body(number, cost)
    }
  }

  /// Finds the words of all skeletons that may be near, and aligns them.
  @unsafe private func findNear(
    _ kernel: UnsafeMutablePointer<nisba_search>, of search: RespellingSearch,
    limit: RespellingModel.Cost, _ body: (Int, Int, RespellingModel.Cost) -> Void
  ) {
    var limits = unsafe skeletonLimits(kernel)
    unsafe withNearSkeletons(kernel.pointee.skeleton_costs, &limits) { near, least, count in
      guard count > 0 else { return }
      var words = unsafe nisba_words(
        starts: wordStarts.elements, letter_starts: letters.starts.elements,
        letters: letters.elements.elements,
        classes: SkeletonClasses.ofOutlines(script).classes.elements, extras: extras.elements)
      let room = max(Self.usualRoom, largestGroup + 2 * Int(nisba_outlines_at_once))
      let outlines = search.outlineCosts
      unsafe outlines.scaled(limit: limit).withKernelCosts { costs in
        unsafe outlines.rowsBefore.withUnsafeBufferPointer { places in
          unsafe kernel.pointee.outline_costs = costs
          unsafe kernel.pointee.places = places.baseAddress
          unsafe withUnsafeTemporaryAllocation(of: nisba_near_word.self, capacity: room) { found in
            var next: Int32 = 0
            while next < count {
              let total = unsafe nisba_near_words(
                kernel, &words, near.baseAddress, least.baseAddress, count, &next,
                found.baseAddress, Int32(room))
              for index in 0..<Int(total) {
                let word = unsafe found[index]
                let place = Int(word.word)
                body(Int(numbers[place]), letters.range(place).count, word.cost)
              }
            }
          }
          unsafe kernel.pointee.outline_costs = nil
          unsafe kernel.pointee.places = nil
        }
      }
    }
  }

  /// The most that skeletons may cost in a search, by the length of their longest word.
  @unsafe private func skeletonLimits(
    _ search: UnsafePointer<nisba_search>
  ) -> nisba_skeleton_limits {
    var limits = nisba_skeleton_limits()
    unsafe withUnsafeMutableBytes(of: &limits.limits) { limits in
      for told in 0...Self.mostTold {
        let length = told == Self.mostTold ? longest : min(told, longest)
        // A skeleton whose words are all too short is passed by but for one that costs nothing.
        guard unsafe length >= search.pointee.shortest else { continue }
        let most = unsafe search.pointee.limits.limit(
          search.pointee.pattern.pointee.length + Int32(length))
        unsafe limits[told] = UInt8(max(0, most) / search.pointee.unit)
      }
    }
    return limits
  }

  /// Calls `body` with the skeletons that may be near, what they cost at least, and how many they are.
  @unsafe private func withNearSkeletons(
    _ word: UnsafePointer<nisba_skeleton_costs>, _ limits: UnsafePointer<nisba_skeleton_limits>,
    _ body: (UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt8>, Int32) -> Void
  ) {
    let skeletonCount = wordStarts.count - 1
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: skeletonCount) { near in
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: skeletonCount) { least in
        var dictionary = unsafe nisba_skeletons(
          mask_count: UInt32(masks.count), masks: masks.elements, starts: skeletonStarts.elements,
          skeletons: skeletons.elements, mask_lengths: maskLengths.elements,
          lengths: skeletonLengths.elements)
        let count = unsafe nisba_near_skeletons(
          &dictionary, word, limits, near.baseAddress, least.baseAddress)
        unsafe body(near, least, count)
      }
    }
  }

  /// How many words that are near find room at a time.
  private static let usualRoom = 512

  /// Looks at a word whose skeleton is too long for the kernel.
  @unsafe private func tryLong(
    _ place: Int, _ search: UnsafePointer<nisba_search>, _ limits: CostLimits,
    _ body: (Int, Int, RespellingModel.Cost) -> Void
  ) {
    let range = letters.range(place)
    let (shortest, longest) = unsafe (search.pointee.shortest, search.pointee.longest)
    guard range.count >= shortest, range.count - Int(extras[place]) <= longest else { return }
    let limit = unsafe limits[Int(search.pointee.pattern.pointee.length) + range.count]
    let cost = unsafe nisba_align(
      search.pointee.edits, search.pointee.pattern, letters.elements.elements + range.lowerBound,
      Int32(range.count), nil, limit, search.pointee.cells)
    if cost <= limit { body(Int(numbers[place]), range.count, cost) }
  }
}
