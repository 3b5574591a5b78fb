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
  init(rows: [EditRow], isSymmetric: Bool, isMirrored: Bool = false) {
    let codes = Self.codes
    var classes = ClassCosts()
    var plain = [Cost](repeating: .max, count: codes * codes)
    var longer: [(key: Int, edit: Edit)] = []
    longer.reserveCapacity(2 * rows.count)
    func add(_ from: EditRow.Side, _ to: EditRow.Side, _ cost: Cost) {
      let key = Int(from.last) * codes + Int(to.last)
      if !from.atHead, !from.atEnd, from.count <= 1, to.count <= 1 {
        plain[key] = min(plain[key], cost)
        return
      }
      let edit = Edit(
        fromCount: from.count, toCount: to.count, fromHead: from.head, toHead: to.head,
        atHead: from.atHead, atEnd: from.atEnd, cost: cost)
      longer.append((key, edit))
    }
    for row in rows {
      if classes.take(row) { continue }
      let from = isMirrored ? row.from.mirrored : row.from
      let to = isMirrored ? row.to.mirrored : row.to
      add(from, to, row.cost)
      if isSymmetric, from != to { add(to, from, row.cost) }
    }
    let isVowel = (0..<codes).map { Letters.isVowelLike(UInt8($0)) }
    deletions = (0..<codes).map { code in
      let named = plain[code * codes]
      return named == .max ? classes.deletion(isVowel: isVowel[code]) : named
    }
    insertions = (0..<codes).map { code in
      let named = plain[code]
      return named == .max ? classes.insertion(isVowel: isVowel[code]) : named
    }
    for from in 0..<codes {
      let forVowel = classes.substitution(isVowel[from], true)
      let forOther = classes.substitution(isVowel[from], false)
      for to in 0..<codes where plain[from * codes + to] == .max {
        plain[from * codes + to] = from == to ? 0 : isVowel[to] ? forVowel : forOther
      }
    }
    substitutions = plain
    swap = classes.swap
    (edits, ranges) = Self.sorted(longer)
  }

  /// Edits by the letters that their sides end in, and the range of each key.
  private static func sorted(
    _ edits: [(key: Int, edit: Edit)]
  ) -> (edits: [Edit], ranges: [Range<UInt16>]) {
    var ends = [UInt16](repeating: 0, count: codes * codes)
    for (key, _) in edits { ends[key] += 1 }
    var ranges = [Range<UInt16>](repeating: 0..<0, count: codes * codes)
    var end: UInt16 = 0
    for key in ends.indices where ends[key] > 0 {
      ranges[key] = end..<end + ends[key]
      end += ends[key]
      ends[key] = ranges[key].lowerBound
    }
    guard let first = edits.first else { return ([], ranges) }
    var sorted = [Edit](repeating: first.edit, count: edits.count)
    for (key, edit) in edits {
      sorted[Int(ends[key])] = edit
      ends[key] += 1
    }
    return (sorted, ranges)
  }

  /// The same edits from the other side: from Latin letters to Arabic ones.
  func reversed() -> EditTable {
    EditTable(reversing: self)
  }

  private init(reversing other: EditTable) {
    let codes = Self.codes
    var substitutions = other.substitutions
    var edits: [Edit] = []
    edits.reserveCapacity(other.edits.count)
    var ranges = other.ranges
    for from in 0..<codes {
      for to in 0..<codes {
        let key = from * codes + to, otherKey = to * codes + from
        substitutions[key] = other.substitutions[otherKey]
        let start = UInt16(edits.count)
        for index in other.ranges[otherKey] { edits.append(other.edits[Int(index)].reversed) }
        ranges[key] = start..<UInt16(edits.count)
      }
    }
    self.substitutions = substitutions
    deletions = other.insertions
    insertions = other.deletions
    swap = other.swap
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
  /// By the classes of both sides; `nil` where no row says it.
  private var costs = [RespellingModel.Cost?](repeating: nil, count: 16)

  private static func place(_ from: EditRow.Class, _ to: EditRow.Class) -> Int {
    4 * from.rawValue + to.rawValue
  }

  /// Takes a row whose letters are classes; `false` where the row names letters.
  mutating func take(_ row: EditRow) -> Bool {
    switch (row.from.letterClass, row.to.letterClass) {
    case (let from?, let to?): costs[Self.place(from, to)] = row.cost
    case (let from?, nil): costs[Self.place(from, .nothing)] = row.cost
    case (nil, let to?): costs[Self.place(.nothing, to)] = row.cost
    case (nil, nil): return false
    }
    return true
  }

  var swap: RespellingModel.Cost { costs[Self.place(.neighbors, .neighbors)] ?? 0 }

  /// The cost of one letter for another, each a vowel or not.
  func substitution(_ isVowel: Bool, _ isOtherVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(Self.of(isVowel), Self.of(isOtherVowel))]
      ?? costs[Self.place(.vowel, .consonant)] ?? 0
  }

  func deletion(isVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(Self.of(isVowel), .nothing)] ?? 0
  }

  func insertion(isVowel: Bool) -> RespellingModel.Cost {
    costs[Self.place(.nothing, Self.of(isVowel))] ?? deletion(isVowel: isVowel)
  }

  private static func of(_ isVowel: Bool) -> EditRow.Class { isVowel ? .vowel : .consonant }
}
