/// Texts that are compared with any number of patterns, many of them at a time.
///
///     let aliases = PreparedTexts(["jamal", "jamil", "djamel"])
///     aliases.levenshteinDistances(to: "jamel".utf8.span)  // [1, 1, 1]
///
/// The results are those of ``Levenshtein``, ``OptimalStringAlignment``, ``Indel`` and
/// ``JaroWinkler``, bit for bit, in the order of the texts; texts and patterns may have any length.
/// The letters are bytes.
///
/// Texts of about the same length share the vectors of a processor, so a thousand texts or more are
/// what this is for. A text then takes some hundred bytes of memory; fewer than fill a vector take as
/// much as a full one, 256 bytes for each word of the longest and each letter that one of them has.
///
/// Several texts in one word are the idea of Hyyrö, Fredriksson and Navarro, *Increased
/// bit-parallelism for approximate and multiple string matching* (*ACM Journal of Experimental
/// Algorithmics* 10, 2005). Here the texts have the rows of the matrix and the pattern its columns,
/// so that one load brings the matches of a pattern letter in all texts of a vector.
public struct PreparedTexts: Sendable {
  /// The number of texts.
  public let count: Int

  /// A number for each byte that a text has, zero for the others.
  private let codes: [UInt16]
  private let groups: [LaneGroup]
  private let instructions: VectorInstructions

  /// Prepares `texts`.
  ///
  /// - Complexity: O(*N* log *N* + *n*), where *N* is the number of texts and *n* that of all their
  ///   letters.
  public init(_ texts: [[UInt8]]) {
    self.init(texts, instructions: .widest)
  }

  /// Prepares the UTF-8 bytes of `texts`.
  ///
  /// - Complexity: O(*N* log *N* + *n*), where *N* is the number of texts and *n* that of all their
  ///   bytes.
  public init(_ texts: [String]) {
    self.init(texts.map { Array($0.utf8) })
  }

  /// Prepares `texts` for kernels that use `instructions`, which this processor must have.
  package init(_ texts: [[UInt8]], instructions: VectorInstructions) {
    precondition(texts.count <= UInt32.max, "more texts than can be numbered")
    precondition(instructions <= .widest, "this processor lacks these instructions")
    var codes = [UInt16](repeating: 0, count: 256)
    var codeCount: UInt16 = 1
    for text in texts {
      for letter in text where codes[Int(letter)] == 0 {
        codes[Int(letter)] = codeCount
        codeCount += 1
      }
    }
    let places = texts.indices.sorted {
      (texts[$0].count, $0) < (texts[$1].count, $1)
    }
    var groups: [LaneGroup] = []
    var start = 0
    while start < places.count {
      let shape = LaneShape(letterCount: texts[places[start]].count)
      let end =
        places[start...].firstIndex { LaneShape(letterCount: texts[$0].count) != shape }
        ?? places.count
      groups.append(
        LaneGroup(texts, at: places[start..<end], codes: codes, codeCount: Int(codeCount)))
      start = end
    }
    self.groups = groups
    count = texts.count
    self.codes = codes
    self.instructions = instructions
  }

  /// Returns the ``Levenshtein`` distance of each text to `pattern`.
  ///
  /// - Complexity: O(*m* · *w*), where *m* is the length of `pattern` and *w* the number of vectors
  ///   that the texts take: one for each 2048 bits, with 8, 16, 32 or a multiple of 64 bits a text.
  public func levenshteinDistances(to pattern: Span<UInt8>) -> [Int] {
    distances(.levenshtein, to: pattern)
  }

  /// Returns the distance of ``OptimalStringAlignment`` of each text to `pattern`.
  ///
  /// - Complexity: As ``levenshteinDistances(to:)``.
  public func optimalStringAlignmentDistances(to pattern: Span<UInt8>) -> [Int] {
    distances(.optimalStringAlignment, to: pattern)
  }

  /// Returns the ``Indel`` distance of each text to `pattern`.
  ///
  /// - Complexity: As ``levenshteinDistances(to:)``.
  public func indelDistances(to pattern: Span<UInt8>) -> [Int] {
    distances(.indel, to: pattern)
  }

  /// Returns the ``JaroWinkler`` similarity of each text to `pattern`.
  ///
  /// - Complexity: As ``levenshteinDistances(to:)``.
  public func jaroWinklerSimilarities(to pattern: Span<UInt8>) -> [Double] {
    let codes = codes(of: pattern)
    var similarities = [Double](repeating: 0, count: count)
    for group in groups {
      group.writeJaroWinklerSimilarities(
        to: codes, instructions: instructions, into: &similarities)
    }
    return similarities
  }

  private func distances(_ distance: LaneGroup.Distance, to pattern: Span<UInt8>) -> [Int] {
    let codes = codes(of: pattern)
    var distances = [Int](repeating: 0, count: count)
    for group in groups {
      group.write(distance, to: codes, instructions: instructions, into: &distances)
    }
    return distances
  }

  private func codes(of pattern: Span<UInt8>) -> [UInt16] {
    pattern.indices.map { codes[Int(pattern[$0])] }
  }
}
