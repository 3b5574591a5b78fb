import NameAnatomy

/// The edits between two scripts, laid out so that the cells of an alignment find theirs at once.
struct EditTable: Sendable {
  typealias Cost = RespellingModel.Cost

  /// An edit of several letters, or one that is tied to the head or the end of the part.
  struct Edit: Sendable {
    let fromCount: Int
    let toCount: Int
    /// The letters before the last one, the nearest in the lowest byte.
    let fromHead: UInt32
    let toHead: UInt32
    let atHead: Bool
    let atEnd: Bool
    let cost: Cost

    var reversed: Edit {
      Edit(
        fromCount: toCount, toCount: fromCount, fromHead: toHead, toHead: fromHead,
        atHead: atHead, atEnd: atEnd, cost: cost)
    }
  }

  /// The most letters on either side of an edit.
  static var longestEdit: Int { 3 }

  /// One more than the largest code of a letter.
  static var codes: Int { 0x80 }
  private let substitutions: [Cost]
  private let deletions: [Cost]
  private let insertions: [Cost]
  /// What it costs that two neighbors change places.
  let swap: Cost
  private let edits: [Edit]
  /// The edits whose sides end in two given letters, 0 standing for an empty side.
  private let ranges: [Range<UInt16>]

  /// Lays out rows of `Data/respelling.tsv`.
  ///
  /// - Parameters:
  ///   - isSymmetric: whether each row holds in both directions.
  ///   - isMirrored: whether the edits are those of words written backwards.
  /// - Precondition: the rows have the form that the table's header describes.
  init(rows: [[Substring]], isSymmetric: Bool, isMirrored: Bool = false) {
    var costs = ClassCosts()
    var plain: [UInt16: Cost] = [:]
    var buckets: [Int: [Edit]] = [:]
    for row in rows {
      guard row.count == 4, let cost = Cost(row[3]) else {
        preconditionFailure("Data/respelling.tsv: no edit in \(row)")
      }
      if costs.take(row, cost) { continue }
      let from = isMirrored ? Self.mirrored(row[1]) : row[1]
      let to = isMirrored ? Self.mirrored(row[2]) : row[2]
      Self.add(from, to, cost, plain: &plain, buckets: &buckets)
      if isSymmetric, from != to { Self.add(to, from, cost, plain: &plain, buckets: &buckets) }
    }
    var substitution = [Cost](repeating: 0, count: Self.codes * Self.codes)
    var deletion = [Cost](repeating: 0, count: Self.codes)
    var insertion = deletion
    let isVowel = (0..<Self.codes).map { ClassCosts.isVowel(UInt8($0)) ? 1 : 0 }
    let byClass = costs.substitutions
    for from in 0..<Self.codes {
      for to in 0..<Self.codes {
        let other = from == to ? 0 : byClass[2 * isVowel[from] + isVowel[to]]
        substitution[from * Self.codes + to] = plain[UInt16(from) << 8 | UInt16(to)] ?? other
      }
      deletion[from] = plain[UInt16(from) << 8] ?? costs.deletion(UInt8(from))
      insertion[from] = plain[UInt16(from)] ?? costs.insertion(UInt8(from))
    }
    substitutions = substitution
    deletions = deletion
    insertions = insertion
    swap = costs.swap
    var edits: [Edit] = []
    var ranges = [Range<UInt16>](repeating: 0..<0, count: Self.codes * Self.codes)
    for key in buckets.keys.sorted() {
      let start = edits.count
      edits += buckets[key] ?? []
      ranges[key] = UInt16(start)..<UInt16(edits.count)
    }
    self.edits = edits
    self.ranges = ranges
  }

  /// A side of an edit, written backwards.
  private static func mirrored(_ side: Substring) -> Substring {
    Substring(side.reversed().map { $0 == "^" ? "$" : $0 == "$" ? "^" : $0 })
  }

  private static func add(
    _ from: Substring, _ to: Substring, _ cost: Cost, plain: inout [UInt16: Cost],
    buckets: inout [Int: [Edit]]
  ) {
    let atHead = from.hasPrefix("^"), atEnd = from.hasSuffix("$")
    let fromLetters = Letters(from.filter { !"^$-".contains($0) }).bytes
    let toLetters = Letters(to.filter { !"^$-".contains($0) }).bytes
    precondition(
      fromLetters.count <= longestEdit && toLetters.count <= longestEdit,
      "an edit of more than \(longestEdit) letters: \(from) \(to)")
    if !atHead, !atEnd, fromLetters.count <= 1, toLetters.count <= 1 {
      let key = UInt16(fromLetters.last ?? 0) << 8 | UInt16(toLetters.last ?? 0)
      plain[key] = min(plain[key] ?? .max, cost)
      return
    }
    let key = Int(fromLetters.last ?? 0) * codes + Int(toLetters.last ?? 0)
    buckets[key, default: []].append(
      Edit(
        fromCount: fromLetters.count, toCount: toLetters.count, fromHead: packed(fromLetters),
        toHead: packed(toLetters), atHead: atHead, atEnd: atEnd, cost: cost))
  }

  private static func packed(_ letters: [UInt8]) -> UInt32 {
    letters.dropLast().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The same edits from the other side: from Latin letters to Arabic ones.
  func reversed() -> EditTable {
    EditTable(reversing: self)
  }

  private init(reversing other: EditTable) {
    let codes = Self.codes
    substitutions = (0..<codes * codes).map {
      other.substitutions[$0 % codes * codes + $0 / codes]
    }
    deletions = other.insertions
    insertions = other.deletions
    swap = other.swap
    var edits: [Edit] = []
    var ranges = [Range<UInt16>](repeating: 0..<0, count: codes * codes)
    for key in 0..<codes * codes {
      let start = edits.count
      for index in other.ranges[key % codes * codes + key / codes] {
        edits.append(other.edits[Int(index)].reversed)
      }
      ranges[key] = UInt16(start)..<UInt16(edits.count)
    }
    self.edits = edits
    self.ranges = ranges
  }

  // MARK: Single edits

  /// The cost of one letter for another.
  func substitution(_ from: UInt8, _ to: UInt8) -> Cost {
    substitutions[Int(from) * Self.codes + Int(to)]
  }

  /// The cost of leaving a letter out.
  func deletion(of letter: UInt8) -> Cost {
    deletions[Int(letter)]
  }

  /// The cost of putting a letter in.
  func insertion(of letter: UInt8) -> Cost {
    insertions[Int(letter)]
  }

  /// Calls `body` with each longer edit of which the first side ends in a letter, and with the last
  /// letter of its other side; edits with the same last letters follow each other.
  func forEachEdit(fromEndingIn letter: UInt8, _ body: (UInt8, Edit) -> Void) {
    for to in 0..<Self.codes {
      for index in ranges[Int(letter) * Self.codes + to] { body(UInt8(to), edits[Int(index)]) }
    }
  }

  // MARK: Alignment

  /// Returns the cost of the cheapest chain of edits from one part to another.
  ///
  /// - Complexity: O(*n* · *m*).
  func cost(from: [UInt8], to: [UInt8]) -> Cost {
    columns(from: from, to: to)[to.count * (from.count + 1) + from.count]
  }

  /// Returns the least cost of `pattern` against any beginning of `text` but an empty one.
  func costOfHead(pattern: [UInt8], text: [UInt8]) -> Cost {
    let all = columns(from: pattern, to: text)
    let heads = min(1, text.count)...text.count
    return heads.lazy.map { all[$0 * (pattern.count + 1) + pattern.count] }.min() ?? 0
  }

  /// The alignment's columns, one for each letter of `to` and one before them.
  private func columns(from: [UInt8], to: [UInt8]) -> [Cost] {
    var cells = [Cost](repeating: 0, count: (from.count + 1) * (to.count + 1))
    for column in 0...to.count {
      fill(column: column, of: &cells, from: from.span, to: to.span, isEnd: column == to.count)
    }
    return cells
  }

  /// Fills one column of the alignment from the three before it.
  ///
  /// - Parameters:
  ///   - isEnd: whether edits that are tied to the end of both parts may end here.
  private func fill(
    column: Int, of cells: inout [Cost], from: Span<UInt8>, to: Span<UInt8>, isEnd: Bool
  ) {
    let height = from.count + 1
    let base = column * height
    let toLast = column > 0 ? to[column - 1] : 0
    let toBefore = column > 1 ? to[column - 2] : 0
    for row in 0..<height {
      var best: Cost = row == 0 && column == 0 ? 0 : .max / 2
      let fromLast = row > 0 ? from[row - 1] : 0
      let fromBefore = row > 1 ? from[row - 2] : 0
      if row > 0 {
        best = min(best, cells[base + row - 1] + deletion(of: fromLast))
      }
      if column > 0 {
        best = min(best, cells[base - height + row] + insertion(of: toLast))
        if row > 0 {
          best = min(best, cells[base - height + row - 1] + substitution(fromLast, toLast))
          if row > 1, column > 1, fromLast == toBefore, fromBefore == toLast {
            best = min(best, cells[base - 2 * height + row - 2] + swap)
          }
          tryEdits(Int(fromLast) * Self.codes + Int(toLast))
        }
        tryEdits(Int(toLast))
      }
      if row > 0 { tryEdits(Int(fromLast) * Self.codes) }
      cells[base + row] = best

      func tryEdits(_ key: Int) {
        for index in ranges[key] {
          let edit = edits[Int(index)]
          guard edit.fromCount <= row, edit.toCount <= column else { continue }
          if edit.atHead, edit.fromCount != row || edit.toCount != column { continue }
          if edit.atEnd, !isEnd || row != height - 1 { continue }
          guard Self.head(from, endingAt: row, count: edit.fromCount) == edit.fromHead,
            Self.head(to, endingAt: column, count: edit.toCount) == edit.toHead
          else { continue }
          let start = base - edit.toCount * height + row - edit.fromCount
          best = min(best, cells[start] + edit.cost)
        }
      }
    }
  }

  /// The letters before the last of an edit's side, packed as in `Edit`.
  static func head(_ letters: Span<UInt8>, endingAt end: Int, count: Int) -> UInt32 {
    switch count {
    case 2: UInt32(letters[end - 2])
    case 3: UInt32(letters[end - 3]) << 8 | UInt32(letters[end - 2])
    default: 0
    }
  }
}

/// What edits cost that no row names, by the class of their letters.
private struct ClassCosts {
  private var costs: [String: RespellingModel.Cost] = [:]
  private static let weakArabic = Letters("اويە")

  /// Takes a row whose letters are classes; `false` where the row names letters.
  mutating func take(_ row: [Substring], _ cost: RespellingModel.Cost) -> Bool {
    let classes: Set<Substring> = ["V", "C", "X"]
    guard classes.contains(row[1]) || classes.contains(row[2]) else { return false }
    costs["\(row[1]) \(row[2])"] = cost
    return true
  }

  var swap: RespellingModel.Cost { costs["X X"] ?? 0 }

  /// The costs of substitutions by class: vowel or other to vowel or other.
  var substitutions: [RespellingModel.Cost] {
    ["C C", "C V", "V C", "V V"].map { costs[$0] ?? costs["V C"] ?? 0 }
  }

  func deletion(_ letter: UInt8) -> RespellingModel.Cost { costs["\(name(letter)) -"] ?? 0 }

  func insertion(_ letter: UInt8) -> RespellingModel.Cost {
    costs["- \(name(letter))"] ?? deletion(letter)
  }

  private func name(_ letter: UInt8) -> Character { Self.isVowel(letter) ? "V" : "C" }

  static func isVowel(_ letter: UInt8) -> Bool {
    Letters.isVowel(letter) || weakArabic.bytes.contains(letter)
  }
}
