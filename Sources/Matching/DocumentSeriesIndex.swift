import Identity
import WatchLists

/// Ranges of stolen blank documents, to be searched by millions of numbers.
///
///     let index = DocumentSeriesIndex(entries.compactMap(\.series))
///     index.ranges(of: "AB 000150")  // [17]: the places of all ranges that hold the number
///
/// The ranges lie sorted in flat tables: by the letters of their numbers and how many digits follow, then by the
/// first number. A number is looked up by two binary searches; ranges that overlap are all found, over the
/// greatest last numbers of groups of sixteen. The tables may be those of a compiled list.
public struct DocumentSeriesIndex: Sendable {
  /// Keeps the tables.
  private let arena: FlatArena
  /// The sums of letters and lengths in rising order, and where the ranges of each begin.
  private let families: FlatTable<UInt64>
  private let starts: FlatTable<UInt32>
  /// The first and last numbers, sorted by family and first number.
  private let firsts: FlatTable<UInt64>
  private let lasts: FlatTable<UInt64>
  /// The greatest last number of each sixteen ranges, of each sixteen of those, and so on.
  private let greatest: FlatTable<UInt64>
  /// What each range belongs to.
  private let owners: FlatTable<UInt32>
  /// Where each level of `greatest` begins.
  private let levels: [Int]

  private static let groupSize = 16

  private struct Row {
    let family: UInt64
    let first: UInt64
    let last: UInt64
    let owner: UInt32
  }

  /// Indexes ranges by their places.
  ///
  /// - Complexity: O(*n* log *n*) for *n* ranges.
  public init(_ series: [DocumentSeries]) {
    self.init(series.enumerated().lazy.map { ($0, $1) })
  }

  /// Indexes the series among entries, by the numbers of the entries.
  init(of entries: some Sequence<Entry>) {
    self.init(
      entries.enumerated().lazy.compactMap { number, entry in
        entry.series.map { (number, $0) }
      })
  }

  private init(_ series: some Sequence<(Int, DocumentSeries)>) {
    var rows: [Row] = []
    for (owner, series) in series {
      for span in series.spans {
        rows.append(
          Row(
            family: span.first.key.family, first: span.first.value, last: span.last,
            owner: UInt32(owner)))
      }
    }
    rows.sort {
      ($0.family, $0.first, $0.last, $0.owner) < ($1.family, $1.first, $1.last, $1.owner)
    }
    var families: [UInt64] = [], starts: [UInt32] = []
    for (place, row) in rows.enumerated() where families.last != row.family {
      families.append(row.family)
      starts.append(UInt32(place))
    }
    starts.append(UInt32(rows.count))
    let levels = Self.levels(of: rows.count)
    var greatest: [UInt64] = []
    var below = rows.map(\.last)
    for _ in levels {
      below = stride(from: 0, to: below.count, by: Self.groupSize).map {
        below[$0..<min($0 + Self.groupSize, below.count)].max() ?? 0
      }
      greatest += below
    }
    arena = FlatArena()
    self.families = FlatTable(families, in: arena)
    self.starts = FlatTable(starts, in: arena)
    firsts = FlatTable(rows.map(\.first), in: arena)
    lasts = FlatTable(rows.map(\.last), in: arena)
    self.greatest = FlatTable(greatest, in: arena)
    owners = FlatTable(rows.map(\.owner), in: arena)
    self.levels = levels
  }

  /// Where the levels of greatest numbers begin for so many ranges; the last level has one group.
  private static func levels(of count: Int) -> [Int] {
    var levels: [Int] = []
    var place = 0, size = count
    while size > 1 {
      size = (size + groupSize - 1) / groupSize
      levels.append(place)
      place += size
    }
    return levels
  }

  private static func greatestCount(of count: Int) -> Int {
    var total = 0, size = count
    while size > 1 {
      size = (size + groupSize - 1) / groupSize
      total += size
    }
    return total
  }

  /// Whether there is no range.
  public var isEmpty: Bool { owners.count == 0 }

  /// Returns the places of the ranges that hold a number, in rising order.
  ///
  /// - Complexity: O(log *n* · (*k* + 1)) for *n* ranges and *k* that hold the number.
  public func ranges(of number: String) -> [Int] {
    guard let key = SerialKey(number) else { return [] }
    return ranges(of: key)
  }

  /// Returns what the ranges that hold a number belong to, in rising order.
  ///
  /// A sum of letters may be that of other letters, with a chance of one in 2⁶⁴: who shows what was found
  /// compares it.
  package func ranges(of number: SerialKey) -> [Int] {
    let sum = number.family
    let family = families.place(ofFirstAbove: sum, in: families.indices) - 1
    guard family >= 0, families[family] == sum else { return [] }
    let lower = Int(starts[family]), upper = Int(starts[family + 1])
    var end = firsts.place(ofFirstAbove: number.value, in: lower..<upper)
    var found: [Int] = []
    while let place = last(before: end, from: lower, reaching: number.value) {
      found.append(Int(owners[place]))
      end = place
    }
    if found.count > 1 { found.sort() }
    return found
  }

  /// The place of the last range before `end` that goes as far as a number.
  ///
  /// Level 0 are the ranges themselves, each above has a node for sixteen below. The search goes left, and up
  /// where a group has none; the first node that goes far enough has the range below it.
  private func last(before end: Int, from start: Int, reaching number: UInt64) -> Int? {
    var level = 0, place = end - 1, size = 1
    while place >= 0, (place + 1) * size > start {
      if node(level, place) >= number {
        if level == 0 { return place }
        level -= 1
        size /= Self.groupSize
        place = place * Self.groupSize + Self.groupSize - 1
      } else if place % Self.groupSize == 0, level < levels.count {
        level += 1
        size *= Self.groupSize
        place = place / Self.groupSize - 1
      } else {
        place -= 1
      }
    }
    return nil
  }

  private func node(_ level: Int, _ place: Int) -> UInt64 {
    level == 0 ? lasts[place] : greatest[levels[level - 1] + place]
  }
}

extension FlatTable<UInt64> {
  /// The place of the first number above another one in a range of rising numbers, or its end.
  fileprivate func place(ofFirstAbove number: UInt64, in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range is out of the table")
    var lower = range.lowerBound, size = range.count
    // Each step halves without a branch that could be guessed wrongly.
    while size > 0 {
      let half = size / 2
      // Safe because the range lies in the table.
      let isAbove = unsafe elements[lower + half] > number
      lower = isAbove ? lower : lower + half + 1
      size = isAbove ? half : size - half - 1
    }
    return lower
  }
}

// MARK: Near numbers

extension DocumentSeriesIndex {
  /// A range that holds what a number may be misread from.
  package struct Near: Hashable, Sendable {
    /// What the range belongs to.
    package let range: Int
    /// The number as it stands in the range.
    package let number: String
  }

  /// Returns the ranges that hold a number in which one letter or digit is taken for one that looks alike, such
  /// as O for 0, in the order of their places.
  ///
  /// - Complexity: O(*m* log *n*) for *m* such letters and *n* ranges.
  package func near(_ number: String) -> [Near] {
    let letters = SerialNumber.letters(of: number)
    var found: [Near] = []
    for index in letters.indices {
      for other in LookAlikeDigit.others(of: letters[index]) {
        var read = letters
        read[index] = other
        guard let serial = SerialNumber(letters: read[...]) else { continue }
        for range in ranges(of: serial.key) where !found.contains(where: { $0.range == range }) {
          found.append(Near(range: range, number: String(decoding: read, as: UTF8.self)))
        }
      }
    }
    return found.sorted { $0.range < $1.range }
  }
}

// MARK: Files

extension DocumentSeriesIndex {
  /// Adds the tables to a file.
  func write(to file: inout TableWriter) {
    file.add(families)
    file.add(starts)
    file.add(firsts)
    file.add(lasts)
    file.add(greatest)
    file.add(owners)
  }

  /// Takes the tables of a file that has so many entries.
  init(_ file: inout TableReader, entryCount: Int) throws(CompiledListError) {
    arena = file.arena
    families = try file.table()
    starts = try file.table(count: families.count + 1)
    firsts = try file.table()
    lasts = try file.table(count: firsts.count)
    greatest = try file.table(count: Self.greatestCount(of: firsts.count))
    owners = try file.table(count: firsts.count)
    levels = Self.levels(of: firsts.count)
    try file.check(starts.isRising(to: firsts.count))
    try file.check(owners.indices.allSatisfy { Int(owners[$0]) < entryCount })
  }
}
