import NameAnatomy
import RespellingKernel

/// A word, made ready to be respelled as others.
///
/// The edits that can end at each of its letters are found once; each word then costs an alignment of
/// which only the cells that lie within the limit are worked out.
final class RespellingPattern: Sendable {
  typealias Cost = RespellingModel.Cost

  let letters: [UInt8]
  private let table: EditTable
  /// The lists of edits that may end at each row, by the count of letters that they take; -1 where
  /// there are none.
  private let lists: [Int32]
  /// For each row, a bit for each letter in which one of its edits ends.
  private let endings: [UInt64]
  /// What each letter costs as each of the word's, and the edits by what they give; empty where few words
  /// are aligned.
  private let substitutions: [Cost]
  private let rowEdits: [nisba_row_edit]
  private let givenFirsts: [UInt16]

  /// More than any respelling costs.
  static var unreachable: Cost { Cost(nisba_unreachable) }

  /// Makes a word ready.
  init(_ letters: [UInt8], table: EditTable) {
    self.letters = letters
    self.table = table
    var lists: [Int32] = []
    var endings: [UInt64] = []
    lists.reserveCapacity(4 * (letters.count + 1))
    endings.reserveCapacity(2 * (letters.count + 1))
    for row in 0...letters.count {
      var ofRow: (UInt64, UInt64) = (0, 0)
      for count in 0...EditTable.longestEdit {
        let list = count > row ? -1 : table.list(of: letters, endingAt: row, count: count)
        lists.append(list)
        guard list >= 0 else { continue }
        let ofList = table.endings(of: list)
        ofRow = (ofRow.0 | ofList.0, ofRow.1 | ofList.1)
      }
      endings.append(ofRow.0)
      endings.append(ofRow.1)
    }
    self.lists = lists
    self.endings = endings
    (givenFirsts, rowEdits, substitutions) = ([], [], [])
  }

  /// Lays out the edits of a word, which pays for some hundred words that it is aligned with.
  init(layingOut word: RespellingPattern) {
    letters = word.letters
    table = word.table
    lists = word.lists
    endings = word.endings
    let editCount = lists.reduce(0) { $1 < 0 ? $0 : $0 + word.table.count(of: $1) }
    // The places of edits are numbers of sixteen bits, as rows are.
    let isLaidOut = editCount < UInt16.max && letters.count < UInt16.max
    (givenFirsts, rowEdits) =
      isLaidOut ? Self.laidOut(letters, table, lists, editCount) : ([], [])
    substitutions = isLaidOut ? table.substitutions(forEachOf: letters) : []
  }

  private static func laidOut(
    _ letters: [UInt8], _ table: EditTable, _ lists: [Int32], _ editCount: Int
  ) -> ([UInt16], [nisba_row_edit]) {
    var firsts = [UInt16](repeating: 0, count: table.givenCount)
    let rowEdits = unsafe [nisba_row_edit](unsafeUninitializedCapacity: editCount) { edits, count in
      count = unsafe table.withKernelEdits { table in
        unsafe lists.withUnsafeBufferPointer { lists in
          var pattern = unsafe nisba_pattern()
          unsafe pattern.length = Int32(letters.count)
          unsafe pattern.lists = lists.baseAddress
          return unsafe Int(nisba_lay_out_edits(table, &pattern, &firsts, edits.baseAddress))
        }
      }
    }
    return (firsts, rowEdits)
  }

  /// Calls `body` with each list of longer edits, behind how many letters they end, and how many they take.
  @inline(__always)
  func forEachList(_ body: (Int32, _ end: Int, _ count: Int) -> Void) {
    for (place, list) in lists.enumerated() where list >= 0 { body(list, place / 4, place % 4) }
  }

  /// Whether a word may cost no more than `limit` that begins with each letter, where no more of it than a
  /// beginning is compared.
  func heads(within limit: Cost, isToArabic: Bool) -> [Bool] {
    var least = (0..<EditTable.codes).map { letter in
      letters.reduce(table.insertion(of: UInt8(letter))) {
        min($0, table.substitution($1, UInt8(letter)))
      }
    }
    forEachList { list, _, _ in
      table.forEachEdit(of: list) { edit in
        let first = Int(edit.to.firstLetter)
        least[first] = min(least[first], edit.cost)
      }
    }
    return least.indices.map { least[$0] <= limit && Letters.isArabic(UInt8($0)) == isToArabic }
  }

  /// The cost of two neighbors that change places.
  var swap: Cost { table.swap }

  /// Returns what it costs to respell the word as another, or `nil` where it is more than `limit`.
  ///
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* letters.
  func cost(as word: [UInt8], limit: Cost) -> Cost? {
    let cost = unsafe align(word) { edits, pattern, word, count, cells in
      unsafe nisba_align(edits, pattern, word, count, limit, cells)
    }
    return cost <= limit ? cost : nil
  }

  /// Whether the edits are laid out.
  var isLaidOut: Bool { !givenFirsts.isEmpty }

  /// Returns what it costs to respell the word as some of those of a table, each within its limit; unreachable where
  /// it is more.
  ///
  /// Where words begin like those before them, less is worked out.
  func costs(as words: [UInt32], of letters: FlatLists<UInt8>, limits: [Cost]) -> [Cost] {
    var costs = [Cost](repeating: 0, count: words.count)
    let longest = words.reduce(0) { max($0, letters.range(Int($1)).count) }
    unsafe withKernelPattern(longestWord: longest) { edits, pattern, cells in
      unsafe words.withUnsafeBufferPointer { words in
        unsafe limits.withUnsafeBufferPointer { limits in
          var chosen = unsafe nisba_chosen_words(
            letters: letters.elements.elements, starts: letters.starts.elements,
            words: words.baseAddress, count: Int32(words.count), limits: limits.baseAddress)
          unsafe nisba_align_words(edits, pattern, &chosen, &costs, cells)
        }
      }
    }
    return costs
  }

  /// Whether it costs no more than `limit` to respell the word as another of so many letters, at least one.
  @unsafe func isWithin(_ limit: Cost, of word: UnsafePointer<UInt8>, count: Int) -> Bool {
    unsafe withKernelPattern(longestWord: count) { edits, pattern, cells in
      unsafe nisba_align(edits, pattern, word, Int32(count), limit, cells)
    } <= limit
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
            unsafe substitutions.withUnsafeBufferPointer { substitutions in
              unsafe rowEdits.withUnsafeBufferPointer { rowEdits in
                unsafe givenFirsts.withUnsafeBufferPointer { givenFirsts in
                  unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { cells in
                    var pattern = unsafe nisba_pattern(
                      letters: letters.baseAddress, length: Int32(letters.count),
                      lists: lists.baseAddress, endings: endings.baseAddress,
                      substitutions: isLaidOut ? substitutions.baseAddress : nil,
                      row_edits: isLaidOut ? rowEdits.baseAddress : nil,
                      given_firsts: isLaidOut ? givenFirsts.baseAddress : nil)
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
