internal import VectorKernels

/// How many bits a text takes in a vector.
struct LaneShape: Equatable {
  /// 8, 16, 32 or 64.
  let bitCount: Int

  /// More than one only where a lane has 64 bits.
  let wordCount: Int

  /// The narrowest shape that has a bit for each of `letterCount` letters.
  init(letterCount: Int) {
    bitCount =
      switch letterCount {
      case ...8: 8
      case ...16: 16
      case ...32: 32
      default: 64
      }
    wordCount = max(1, (letterCount + 63) / 64)
  }
}

/// Texts of one shape of lanes, as the kernels read them.
///
/// A block of texts is a table with a row for each letter that one of them has; a row has a vector
/// for each word of a text. Bit `i` of a text's lane is set where the letter stands at `i`. Two rows
/// come first: one without any bit, for letters that no text of the block has, and one with a bit for
/// each letter of each text.
///
/// The kernels are C and read and write without checks. Their use is safe because all that they read
/// is laid out here and never changes: each row number belongs to a row of its block, each code of a
/// pattern comes from the same table as the row numbers, and each place is an index of a result. A
/// bit is found by its byte, so the processor must be little-endian, as all that Swift knows are.
struct LaneGroup: Sendable {
  /// Which distance a kernel finds.
  enum Distance: Int32 {
    case levenshtein, optimalStringAlignment, indel
  }

  private typealias HalfVector = SIMD64<UInt8>

  private let shape: LaneShape
  private let codeCount: Int
  private var halfVectors: [HalfVector] = []
  private var blockStarts: [Int] = []
  private var rowNumbers: [UInt16] = []
  private let places: [UInt32]
  private let lengths: [UInt32]

  /// The texts themselves, where a kernel has no vectors for them.
  private let longTexts: [[UInt8]]

  /// Lays out those of `texts` that stand at `places`, which have one shape and come by length.
  init(_ texts: [[UInt8]], at places: ArraySlice<Int>, codes: [UInt16], codeCount: Int) {
    shape = LaneShape(letterCount: places.last.map { texts[$0].count } ?? 0)
    self.codeCount = codeCount
    self.places = places.map { UInt32($0) }
    lengths = places.map { UInt32(texts[$0].count) }
    longTexts = shape.wordCount > 1 ? places.map { texts[$0] } : []
    let laneCount = Int(nisba_vector_bytes) * 8 / shape.bitCount
    for start in stride(from: places.startIndex, to: places.endIndex, by: laneCount) {
      let block = places[start..<min(start + laneCount, places.endIndex)]
      appendBlock(block.map { texts[$0] }, codes: codes)
    }
  }

  private mutating func appendBlock(_ texts: [[UInt8]], codes: [UInt16]) {
    var rowNumbers = [UInt16](repeating: 0, count: codeCount)
    let validRow = 1
    var rowCount = Int(nisba_leading_rows)
    for text in texts {
      for letter in text where rowNumbers[Int(codes[Int(letter)])] == 0 {
        rowNumbers[Int(codes[Int(letter)])] = UInt16(rowCount)
        rowCount += 1
      }
    }
    let halvesOfVector = Int(nisba_vector_bytes) / HalfVector.scalarCount
    let start = halfVectors.count
    halfVectors.append(
      contentsOf: repeatElement(
        HalfVector(repeating: 0), count: rowCount * shape.wordCount * halvesOfVector))
    for (lane, text) in texts.enumerated() {
      for (index, letter) in text.enumerated() {
        let (word, bit) = index.quotientAndRemainder(dividingBy: shape.bitCount)
        let byte = (lane * shape.bitCount + bit) / 8
        for row in [validRow, Int(rowNumbers[Int(codes[Int(letter)])])] {
          let vector = row * shape.wordCount + word
          let half = start + vector * halvesOfVector + byte / HalfVector.scalarCount
          halfVectors[half][byte % HalfVector.scalarCount] |= 1 << UInt8(bit % 8)
        }
      }
    }
    blockStarts.append(start / halvesOfVector)
    self.rowNumbers += rowNumbers
  }

  /// Writes the distance of each text to the pattern that has `codes`.
  func write(
    _ distance: Distance, to codes: [UInt16], instructions: VectorInstructions,
    into distances: inout [Int]
  ) {
    var scratch = Self.scratch(vectorCount: Int(nisba_scratch_vectors) * shape.wordCount)
    unsafe withKernelGroup { group in
      var group = unsafe group
      unsafe nisba_distances(
        &group, distance.rawValue, codes, codes.count, instructions.rawValue, &scratch, &distances)
    }
  }

  /// Writes the Jaro-Winkler similarity of each text to `pattern`, whose letters have `codes`.
  func writeJaroWinklerSimilarities(
    to pattern: Span<UInt8>, codes: [UInt16], instructions: VectorInstructions,
    into similarities: inout [Double]
  ) {
    if shape.wordCount > 1 {
      let query = JaroWinkler(pattern: pattern)
      for (place, text) in zip(places, longTexts) {
        similarities[Int(place)] = query.similarity(to: text.span)
      }
      return
    }
    var scratch = Self.scratch(vectorCount: codes.count)
    unsafe withKernelGroup { group in
      var group = unsafe group
      unsafe nisba_jaro_winkler_similarities(
        &group, codes, codes.count, instructions.rawValue, &scratch, &similarities)
    }
  }

  private static func scratch(vectorCount: Int) -> [HalfVector] {
    let halvesOfVector = Int(nisba_vector_bytes) / HalfVector.scalarCount
    return [HalfVector](repeating: HalfVector(repeating: 0), count: vectorCount * halvesOfVector)
  }

  private func withKernelGroup(_ body: (nisba_lane_group) -> Void) {
    unsafe halfVectors.withUnsafeBufferPointer { halfVectors in
      unsafe blockStarts.withUnsafeBufferPointer { blockStarts in
        unsafe rowNumbers.withUnsafeBufferPointer { rowNumbers in
          unsafe places.withUnsafeBufferPointer { places in
            unsafe lengths.withUnsafeBufferPointer { lengths in
              unsafe body(
                nisba_lane_group(
                  vectors: UnsafeRawPointer(halfVectors.baseAddress),
                  block_starts: blockStarts.baseAddress, row_numbers: rowNumbers.baseAddress,
                  places: places.baseAddress, lengths: lengths.baseAddress,
                  text_count: places.count, code_count: codeCount, lane_bits: shape.bitCount,
                  word_count: shape.wordCount))
            }
          }
        }
      }
    }
  }
}
