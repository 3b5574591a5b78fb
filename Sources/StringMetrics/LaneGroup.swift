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

  private let shape: LaneShape
  private let codeCount: Int
  private let vectors: AlignedBytes
  private let blockStarts: [Int]
  private let rowNumbers: [UInt16]
  private let places: [UInt32]
  private let lengths: [UInt32]

  /// Lays out those of `texts` that stand at `places`, which have one shape and come by length.
  init(_ texts: [[UInt8]], at places: ArraySlice<Int>, codes: [UInt16], codeCount: Int) {
    let shape = LaneShape(letterCount: places.last.map { texts[$0].count } ?? 0)
    let laneCount = vectorBytes * 8 / shape.bitCount
    let blocks = stride(from: places.startIndex, to: places.endIndex, by: laneCount).map {
      places[$0..<min($0 + laneCount, places.endIndex)]
    }
    var blockStarts: [Int] = []
    var rowNumbers: [UInt16] = []
    var vectorCount = 0
    for block in blocks {
      let numbers = Self.rowNumbers(block.lazy.map { texts[$0] }, codes, codeCount: codeCount)
      blockStarts.append(vectorCount)
      rowNumbers += numbers
      vectorCount += (max(Int(numbers.max() ?? 0), validRow) + 1) * shape.wordCount
    }
    vectors = AlignedBytes(count: vectorCount * vectorBytes) { bytes in
      for (number, block) in blocks.enumerated() {
        for (lane, place) in block.enumerated() {
          for (index, letter) in texts[place].enumerated() {
            let row = Int(rowNumbers[number * codeCount + Int(codes[Int(letter)])])
            let (word, bit) = index.quotientAndRemainder(dividingBy: shape.bitCount)
            let byte = (lane * shape.bitCount + bit) / 8
            for row in [validRow, row] {
              let vector = blockStarts[number] + row * shape.wordCount + word
              bytes[vector * vectorBytes + byte] |= 1 << UInt8(bit % 8)
            }
          }
        }
      }
    }
    self.shape = shape
    self.codeCount = codeCount
    self.blockStarts = blockStarts
    self.rowNumbers = rowNumbers
    self.places = places.map { UInt32($0) }
    lengths = places.map { UInt32(texts[$0].count) }
  }

  /// Numbers the rows of a block; letters that it lacks have the empty row.
  private static func rowNumbers(
    _ texts: some Sequence<[UInt8]>, _ codes: [UInt16], codeCount: Int
  ) -> [UInt16] {
    var numbers = [UInt16](repeating: 0, count: codeCount)
    var rowCount: UInt16 = UInt16(validRow) + 1
    for text in texts {
      for letter in text where numbers[Int(codes[Int(letter)])] == 0 {
        numbers[Int(codes[Int(letter)])] = rowCount
        rowCount += 1
      }
    }
    return numbers
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

  /// Writes the Jaro-Winkler similarity of each text to the pattern that has `codes`.
  func writeJaroWinklerSimilarities(
    to codes: [UInt16], instructions: VectorInstructions, into similarities: inout [Double]
  ) {
    var scratch = Self.scratch(vectorCount: (1 + codes.count) * shape.wordCount)
    unsafe withKernelGroup { group in
      var group = unsafe group
      unsafe nisba_jaro_winkler_similarities(
        &group, codes, codes.count, instructions.rawValue, &scratch, &similarities)
    }
  }

  /// Returns room for vectors; the element type gives it their alignment.
  private static func scratch(vectorCount: Int) -> [SIMD16<UInt8>] {
    [SIMD16<UInt8>](repeating: SIMD16(), count: vectorCount * vectorBytes / 16)
  }

  private func withKernelGroup(_ body: (nisba_lane_group) -> Void) {
    unsafe blockStarts.withUnsafeBufferPointer { blockStarts in
      unsafe rowNumbers.withUnsafeBufferPointer { rowNumbers in
        unsafe places.withUnsafeBufferPointer { places in
          unsafe lengths.withUnsafeBufferPointer { lengths in
            unsafe body(
              nisba_lane_group(
                vectors: vectors.baseAddress, block_starts: blockStarts.baseAddress,
                row_numbers: rowNumbers.baseAddress, places: places.baseAddress,
                lengths: lengths.baseAddress, text_count: places.count, code_count: codeCount,
                lane_bits: shape.bitCount, word_count: shape.wordCount))
          }
        }
      }
    }
    withExtendedLifetime(vectors) {}
  }
}

private let vectorBytes = Int(nisba_vector_bytes)

/// The row with a bit for each letter, behind the one without any.
private let validRow = 1
