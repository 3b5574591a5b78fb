import NameAnatomy
import RespellingKernel

/// A dictionary of words that finds those which are near a given word.
///
/// Words with the same consonant skeleton stand together. A search works out what the word costs at least
/// against each skeleton, 32 side by side; of those that are within the limit it works out what their words
/// cost at least by classes of all their letters, and aligns only the words that are left. So it finds just
/// what aligning all words would find.
package struct PartDictionary: Sendable {
  /// The scripts that the respelling model tells apart.
  package enum Script: CaseIterable, Sendable {
    case latin, arabic
  }

  /// Keeps the tables.
  private let arena: FlatArena
  /// The script of its words.
  let script: Script
  /// The letters of each word.
  private let letters: FlatLists<UInt8>
  /// The number that each word was given.
  private let numbers: FlatTable<Int32>
  /// The words of each skeleton; none where a block is filled up.
  private let wordsOfSkeleton: FlatLists<UInt32>
  /// Where the blocks of skeletons of each length begin, and the blocks, as the kernel has them.
  private let blockStarts: FlatTable<UInt32>
  private let blocks: FlatTable<UInt8>
  /// The length of the longest word of each skeleton, as the kernel has it.
  private let skeletonLengths: FlatTable<UInt8>
  /// The classes of the letters of each word, as the kernel has them.
  private let letterClasses: FlatTable<UInt64>
  /// Where each word is.
  private let slots: WordSlots
  /// The words whose skeletons are too long for the kernel.
  private let longWords: FlatTable<UInt32>
  /// The length of the longest word.
  private let longest: Int

  private static var width: Int { Int(nisba_longest_skeleton) }
  private static var lanes: Int { Int(nisba_skeletons_at_once) }
  /// The length that stands for all longer ones where limits go by it.
  private static var mostTold: Int { Int(nisba_longest_classed) }

  /// Lays out words, each with a number of its own.
  ///
  /// - Precondition: the words are distinct, not empty and of the given script.
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  package init(_ words: [(letters: Letters, number: Int)], script: Script) {
    self.init(words, script: script, in: FlatArena())
  }

  /// Lays out words, each with a number of its own, in an arena.
  init(_ words: [(letters: Letters, number: Int)], script: Script, in arena: FlatArena) {
    self.arena = arena
    let classes = SkeletonClasses.of(script)
    let words = words.sorted { $0.letters.bytes.lexicographicallyPrecedes($1.letters.bytes) }
    struct Keyed {
      let skeleton: [UInt8]
      let place: Int
    }
    // The shortest skeletons come first.
    let keyed = words.enumerated().map { place, word in
      Keyed(skeleton: classes.skeleton(of: word.letters.bytes.span), place: place)
    }.sorted { one, two in
      if one.skeleton.count != two.skeleton.count {
        return one.skeleton.count < two.skeleton.count
      }
      if one.skeleton != two.skeleton {
        return one.skeleton.lexicographicallyPrecedes(two.skeleton)
      }
      return one.place < two.place
    }
    var layout = SkeletonBlocks()
    let firstLong = keyed.firstIndex { $0.skeleton.count > Self.width } ?? keyed.count
    var next = 0
    while next < firstLong {
      let skeleton = keyed[next].skeleton
      var places: [UInt32] = []
      var most = 0
      while next < firstLong, keyed[next].skeleton == skeleton {
        places.append(UInt32(keyed[next].place))
        most = max(most, words[keyed[next].place].letters.count)
        next += 1
      }
      layout.append(skeleton, words: places, longest: min(most, Self.mostTold))
    }
    layout.finish()
    self.script = script
    letters = FlatLists(words.map(\.letters.bytes), in: arena)
    letterClasses = FlatTable(
      words.map { SkeletonClasses.ofLetters(script).packed(of: $0.letters.bytes) }, in: arena)
    slots = WordSlots(words.map(\.letters.bytes), in: arena)
    numbers = FlatTable(words.map { Int32($0.number) }, in: arena)
    wordsOfSkeleton = FlatLists(
      starts: FlatTable(layout.wordStarts, in: arena), elements: FlatTable(layout.words, in: arena))
    longWords = FlatTable(keyed[firstLong...].map { UInt32($0.place) }, in: arena)
    blockStarts = FlatTable(layout.blockStarts, in: arena)
    blocks = FlatTable(layout.blocks, in: arena)
    skeletonLengths = FlatTable(layout.lengths, in: arena)
    longest = words.map(\.letters.count).max() ?? 0
  }

  /// Takes the tables of a file.
  ///
  /// What kernels trust is made sure of: they read as far as the tables tell them to.
  init(_ file: inout TableReader, script: Script) throws(CompiledListError) {
    arena = file.arena
    self.script = script
    letters = try file.lists()
    longest = letters.starts.greatestStep
    numbers = try file.table(count: letters.count)
    letterClasses = try file.table(count: letters.count)
    wordsOfSkeleton = try file.lists()
    longWords = try file.table()
    blockStarts = try file.table(count: Self.width + 2)
    blocks = try file.table()
    let skeletonCount = wordsOfSkeleton.count
    skeletonLengths = try file.table(count: skeletonCount)
    slots = try WordSlots(&file, wordCount: letters.count)
    try file.check(
      skeletonCount % Self.lanes == 0 && wordsOfSkeleton.elements.areBelow(letters.count)
        && longWords.areBelow(letters.count)
        && blockStarts.isRising(to: skeletonCount / Self.lanes))
    var classCount = 0
    for length in 0...Self.width {
      classCount += length * Self.lanes * Int(blockStarts[length + 1] - blockStarts[length])
    }
    try file.check(blocks.count == classCount)
    try file.check(
      letters.elements.areBelow(UInt8(Letters.codeCount))
        && blocks.areBelow(UInt8(nisba_skeleton_classes)))
  }

  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(letters)
    file.add(numbers)
    file.add(letterClasses)
    file.add(wordsOfSkeleton)
    file.add(longWords)
    file.add(blockStarts)
    file.add(blocks)
    file.add(skeletonLengths)
    slots.write(to: &file)
  }

  /// How many words there are.
  var wordCount: Int { numbers.count }

  /// Whether there are no words.
  var isEmpty: Bool { numbers.count == 0 }

  /// Returns the number of a word, or `nil` where the dictionary does not have it.
  func number(of word: Letters) -> Int? {
    place(of: word).map { Int(numbers[$0]) }
  }

  /// The letters of the word at a place.
  func word(_ place: Int) -> Letters {
    Letters(bytes: letters.list(place))
  }

  /// The number of the word at a place.
  func number(at place: Int) -> Int { Int(numbers[place]) }

  /// Returns the place of a word among all, or `nil` where the dictionary does not have it.
  func place(of word: Letters) -> Int? {
    slots.place(of: word, in: letters)
  }

  /// What respelling the word at a place costs, and its length, or `nil` where that is beyond the limit.
  func cost(
    of place: Int, for search: RespellingSearch, limit: CostLimits
  ) -> (cost: RespellingModel.Cost, length: Int)? {
    let range = letters.range(place)
    let most = limit[search.word.count + range.count]
    let cost = unsafe search.laidOut.withKernelPattern(longestWord: range.count) {
      edits, pattern, cells in
      unsafe nisba_align(
        edits, pattern, letters.elements.elements + range.lowerBound, Int32(range.count), most,
        cells)
    }
    return cost <= most ? (cost, range.count) : nil
  }

  /// Words that are found although they are less alike than others must be.
  struct Exceptions {
    /// Their places, in order.
    let words: FlatTable<UInt32>
    let limit: CostLimits
  }

  /// Calls `body` with the number and the length of each word whose respelling is within the limit, and with what it
  /// costs.
  ///
  /// - Complexity: O(*s*) for *s* skeletons, and an alignment for each word that classes of letters do not tell from
  ///   the one that is looked for.
  func forEachWord(
    near search: RespellingSearch, limit: CostLimits, except exceptions: Exceptions? = nil,
    _ body: (_ number: Int, _ length: Int, _ cost: RespellingModel.Cost) -> Void
  ) {
    guard wordCount > 0, limit[search.word.count + longest] >= 0 else { return }
    var marks = marks(near: search, limit: limit)
    var isException: [UInt64] = []
    if let exceptions {
      isException = [UInt64](repeating: 0, count: marks.count)
      unsafe forEachLeastCost(
        of: exceptions.words.elements, count: exceptions.words.count, for: search,
        limit: exceptions.limit
      ) { position, _, _ in
        let word = exceptions.words[position]
        marks[Int(word >> 6)] |= 1 << UInt64(word & 63)
        isException[Int(word >> 6)] |= 1 << UInt64(word & 63)
      }
    }
    let count = unsafe Int(nisba_marked_words(marks, Int32(wordCount), nil))
    let words = unsafe [UInt32](unsafeUninitializedCapacity: count) { words, filled in
      filled = unsafe Int(nisba_marked_words(marks, Int32(wordCount), words.baseAddress))
    }
    let limits = words.map { word in
      let length = search.word.count + letters.range(Int(word)).count
      guard let exceptions, isException[Int(word >> 6)] >> UInt64(word & 63) & 1 != 0 else {
        return limit[length]
      }
      return exceptions.limit[length]
    }
    align(words, search, limits, body)
  }

  /// A bit for each word that classes of its letters do not tell from one that is looked for.
  private func marks(near search: RespellingSearch, limit: CostLimits) -> [UInt64] {
    let own = search.word.count
    let most = limit[own + longest]
    let skeletons = search.costs.scaled(limit: most)
    let letters = search.letterCosts.scaled(limit: most)
    var marks = [UInt64](repeating: 0, count: wordCount / 64 + 1)
    if skeletons.leastCost(ofSkeletonsOf: Self.width + 1) <= most {
      for index in longWords.indices {
        marks[Int(longWords[index] >> 6)] |= 1 << UInt64(longWords[index] & 63)
      }
    }
    unsafe skeletons.withKernelCosts { skeletonCosts in
      unsafe letters.withKernelCosts { letterCosts in
        var words = unsafe kernelWords
        var bySkeletons = unsafe nisba_sieve(
          costs: skeletonCosts, limits: limits(own, limit, in: skeletons.unit))
        var byLetters = unsafe nisba_sieve(
          costs: letterCosts, limits: limits(own, limit, in: letters.unit))
        unsafe nisba_mark_words(&words, &bySkeletons, &byLetters, &marks)
      }
    }
    return marks
  }

  /// The limits of words by their lengths, in units of a kernel's costs.
  private func limits(
    _ own: Int, _ limit: CostLimits, in unit: RespellingModel.Cost
  ) -> nisba_skeleton_limits {
    var limits = nisba_skeleton_limits()
    unsafe withUnsafeMutableBytes(of: &limits.limits) { limits in
      for told in 0...Self.mostTold {
        let length = told == Self.mostTold ? longest : min(told, longest)
        unsafe limits[told] = UInt8(max(0, limit[own + length]) / unit)
      }
    }
    return limits
  }

  /// Aligns words, and calls `body` with those that are each within its limit.
  private func align(
    _ words: [UInt32], _ search: RespellingSearch, _ limits: [RespellingModel.Cost],
    _ body: (_ number: Int, _ length: Int, _ cost: RespellingModel.Cost) -> Void
  ) {
    if words.isEmpty { return }
    let costs = search.laidOut.costs(as: words, of: letters, limits: limits)
    for (place, word) in words.enumerated() where costs[place] <= limits[place] {
      body(Int(numbers[Int(word)]), letters.range(Int(word)).count, costs[place])
    }
  }

  /// Begins to load what is known of the letters of the word at a place, which are compared soon.
  @inline(__always)
  func prefetch(_ place: Int) { letterClasses.prefetch(place) }

  /// Calls `body` with the position of each word that may be within the limit, the least that its respelling can
  /// cost, and its length.
  ///
  /// - Precondition: all are places of words.
  @unsafe func forEachLeastCost(
    of words: UnsafePointer<UInt32>, count: Int, for search: RespellingSearch, limit: CostLimits,
    _ body: (_ position: Int, _ cost: RespellingModel.Cost, _ length: Int) -> Void
  ) {
    let own = search.word.count
    let scaled = search.letterCosts.scaled(limit: limit[own + longest])
    var costs = [UInt8](repeating: 0, count: count)
    unsafe scaled.withKernelCosts { word in
      unsafe nisba_costs_of_words(letterClasses.elements, word, words, Int32(count), &costs)
    }
    for position in 0..<count {
      let word = unsafe Int(words[position])
      let told = letterClasses[word] >> 60
      let length = told > 0 ? Int(told) : letters.range(word).count
      let cost = RespellingModel.Cost(costs[position]) * scaled.unit
      if cost <= limit[own + length] { body(position, cost, length) }
    }
  }

  /// The words in the form that the kernel reads.
  @unsafe private var kernelWords: nisba_words {
    unsafe nisba_words(
      skeletons: nisba_skeletons(
        block_starts: blockStarts.elements, blocks: blocks.elements,
        lengths: skeletonLengths.elements),
      starts: wordsOfSkeleton.starts.elements, numbers: wordsOfSkeleton.elements.elements,
      classes: letterClasses.elements)
  }

  /// Calls `body` with each word whose respelling is within the limit, and the cost.
  package func forEachPart(
    near part: Letters, model: RespellingModel, limit: CostLimits,
    _ body: (Int, RespellingModel.Cost) -> Void
  ) {
    guard numbers.count > 0 else { return }
    let search = model.search(for: part, against: script)
    forEachWord(near: search, limit: limit) { number, _, cost in body(number, cost) }
  }
}

/// Skeletons laid out in blocks, as the kernel reads them.
struct SkeletonBlocks {
  /// The words of each skeleton, and where they begin.
  private(set) var words: [UInt32] = []
  private(set) var wordStarts: [UInt32] = [0]
  private(set) var blockStarts: [UInt32] = [0]
  private(set) var blocks: [UInt8] = []
  /// What is told of the lengths of each skeleton's words.
  private(set) var lengths: [UInt8] = []
  /// The skeletons of the block that is not full yet.
  private var waiting: [[UInt8]] = []

  private static var lanes: Int { Int(nisba_skeletons_at_once) }
  private static var longest: Int { Int(nisba_longest_skeleton) }

  /// Adds a skeleton that is no shorter than the last.
  mutating func append(_ skeleton: [UInt8], words: [UInt32], longest: Int) {
    begin(length: skeleton.count)
    self.words += words
    wordStarts.append(UInt32(self.words.count))
    lengths.append(UInt8(longest))
    waiting.append(skeleton)
    if waiting.count == Self.lanes { endBlock() }
  }

  /// Ends the last block.
  mutating func finish() {
    begin(length: Self.longest + 1)
  }

  /// Goes on to skeletons of a length.
  private mutating func begin(length: Int) {
    while blockStarts.count <= length {
      endBlock()
      blockStarts.append(UInt32(lengths.count / Self.lanes))
    }
  }

  /// Fills up the block and writes it.
  private mutating func endBlock() {
    guard let last = waiting.last else { return }
    while waiting.count < Self.lanes {
      waiting.append(last)
      wordStarts.append(UInt32(words.count))
      lengths.append(0)
    }
    for column in last.indices {
      for skeleton in waiting { blocks.append(skeleton[column]) }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
