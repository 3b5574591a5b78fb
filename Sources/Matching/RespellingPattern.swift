import NameAnatomy
import RespellingKernel

/// A word, made ready to be respelled as others.
///
/// The edits that can end at each of its letters are found once; each word then costs an alignment of
/// which only the cells that lie within the limit are worked out.
struct RespellingPattern: Sendable {
  typealias Cost = RespellingModel.Cost

  let letters: [UInt8]
  private let table: EditTable
  /// The lists of edits that may end at each row, by the count of letters that they take; -1 where
  /// there are none.
  private let lists: [Int32]
  /// For each row, a bit for each letter in which one of its edits ends.
  private let endings: [UInt64]
  /// The edits that may end at each row, by what they give; empty where few words are aligned.
  private let heads: [UInt16]
  private let chain: [nisba_row_edit]

  /// More than any respelling costs.
  static var unreachable: Cost { Cost(nisba_unreachable) }

  /// Makes a word ready.
  ///
  /// - Parameter isForMany: whether it pays to lay out the edits for some hundred words.
  init(_ letters: [UInt8], table: EditTable, isForMany: Bool = false) {
    self.letters = letters
    self.table = table
    var lists: [Int32] = []
    var endings: [UInt64] = []
    var editCount = 0
    lists.reserveCapacity(4 * (letters.count + 1))
    endings.reserveCapacity(2 * (letters.count + 1))
    for row in 0...letters.count {
      var ofRow: (UInt64, UInt64) = (0, 0)
      for count in 0...EditTable.longestEdit {
        let list = count > row ? -1 : table.list(of: letters, endingAt: row, count: count)
        lists.append(list)
        guard list >= 0 else { continue }
        editCount += table.count(of: list)
        let ofList = table.endings(of: list)
        ofRow = (ofRow.0 | ofList.0, ofRow.1 | ofList.1)
      }
      endings.append(ofRow.0)
      endings.append(ofRow.1)
    }
    self.lists = lists
    self.endings = endings
    // The chain's places are numbers of sixteen bits.
    (heads, chain) =
      isForMany && editCount < UInt16.max
      ? Self.chained(letters, table, lists, endings, editCount) : ([], [])
  }

  private static func chained(
    _ letters: [UInt8], _ table: EditTable, _ lists: [Int32], _ endings: [UInt64], _ editCount: Int
  ) -> ([UInt16], [nisba_row_edit]) {
    var heads = [UInt16](repeating: 0, count: (letters.count + 1) * table.givenCount)
    let chain = unsafe [nisba_row_edit](unsafeUninitializedCapacity: editCount) { chain, count in
      unsafe table.withKernelEdits { edits in
        unsafe lists.withUnsafeBufferPointer { lists in
          unsafe heads.withUnsafeMutableBufferPointer { heads in
            var pattern = unsafe nisba_pattern(
              letters: nil, length: Int32(letters.count), lists: lists.baseAddress, endings: nil,
              heads: nil, chain: nil)
            count = Int(
              unsafe nisba_chain_edits(
                edits, &pattern, heads.baseAddress, chain.baseAddress, Int32(editCount)))
          }
        }
      }
    }
    return (heads, chain)
  }

  /// Calls `body` with each longer edit that may end behind as many letters.
  func forEachEdit(endingAt row: Int, _ body: (EditTable.Edit) -> Void) {
    for place in 4 * row..<4 * row + 4 where lists[place] >= 0 {
      table.forEachEdit(of: lists[place]) { edit in
        if edit.at_head != 0, edit.from.letterCount != row { return }
        if edit.at_end != 0, row != letters.count { return }
        body(edit)
      }
    }
  }

  /// The cost of two neighbors that change places.
  var swap: Cost { table.swap }

  /// Returns what it costs to respell the word as another, or `nil` where it is more than `limit`.
  ///
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* letters.
  func cost(as word: [UInt8], limit: Cost) -> Cost? {
    let cost = unsafe align(word) { edits, pattern, word, count, cells in
      unsafe nisba_align(edits, pattern, word, count, nil, limit, cells)
    }
    return cost <= limit ? cost : nil
  }

  /// Returns the least cost of the word against any beginning of another but an empty one; unreachable
  /// where it is more than `limit`.
  func costOfHead(of word: [UInt8], limit: Cost) -> Cost {
    unsafe align(word) { edits, pattern, word, count, cells in
      unsafe nisba_align_head(edits, pattern, word, count, limit, cells)
    }
  }

  @unsafe private func align(
    _ word: [UInt8],
    _ body: (
      UnsafePointer<nisba_edits>, UnsafePointer<nisba_pattern>, UnsafePointer<UInt8>, Int32,
      UnsafeMutablePointer<Int32>
    ) -> Cost
  ) -> Cost {
    // A word of no letters has no memory of its own.
    let letters = word.isEmpty ? [0] : word
    return unsafe withKernelPattern(longestWord: word.count) { edits, pattern, cells in
      unsafe letters.withUnsafeBufferPointer { letters in
        guard let start = letters.baseAddress else { return Self.unreachable }
        return unsafe body(edits, pattern, start, Int32(word.count), cells)
      }
    }
  }

  /// Calls `body` with the table and the pattern in the form that the kernel reads, and with room for
  /// an alignment.
  @unsafe func withKernelPattern<Result>(
    longestWord: Int,
    _ body: (
      UnsafePointer<nisba_edits>, UnsafePointer<nisba_pattern>, UnsafeMutablePointer<Int32>
    ) -> Result
  ) -> Result {
    let room = (letters.count + 1) * (longestWord + 1)
    return unsafe table.withKernelEdits { edits in
      unsafe letters.withUnsafeBufferPointer { letters in
        unsafe lists.withUnsafeBufferPointer { lists in
          unsafe endings.withUnsafeBufferPointer { endings in
            unsafe heads.withUnsafeBufferPointer { heads in
              unsafe chain.withUnsafeBufferPointer { chain in
                unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { cells in
                  var pattern = unsafe nisba_pattern(
                    letters: letters.baseAddress, length: Int32(letters.count),
                    lists: lists.baseAddress, endings: endings.baseAddress,
                    heads: heads.isEmpty ? nil : heads.baseAddress, chain: chain.baseAddress)
                  guard let start = cells.baseAddress else { preconditionFailure("no room") }
                  return unsafe body(edits, &pattern, start)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension EditTable {
  /// Returns the cost of the cheapest chain of edits from one part to another.
  ///
  /// - Complexity: O(*n* · *m*).
  func cost(
    from: [UInt8], to: [UInt8], limit: Cost = RespellingPattern.unreachable
  ) -> Cost {
    RespellingPattern(from, table: self).cost(
      as: to, limit: min(limit, RespellingPattern.unreachable - 1))
      ?? RespellingPattern.unreachable
  }

  /// Returns the least cost of `pattern` against any beginning of `text` but an empty one; unreachable
  /// where it is more than `limit`.
  func costOfHead(
    pattern: [UInt8], text: [UInt8], limit: Cost = RespellingPattern.unreachable
  ) -> Cost {
    RespellingPattern(pattern, table: self).costOfHead(of: text, limit: limit)
  }
}
