import NameAnatomy
import RespellingKernel

/// What edits of several letters take off the costs of single letters, found once for each list of edits.
///
/// Sharing it is safe for the reason that sharing a ``PatternMemo`` is.
final class SkeletonReductions: @unchecked Sendable {
  /// Where in `all` those of each list are, by the numbers of tables and of their lists.
  private var places: [[Range<Int32>]] = []
  /// What the edits of all lists take off that were looked at.
  private(set) var all: [nisba_reduction] = []

  /// Returns where in `all` is what the edits of a list take off.
  ///
  /// The edits of fewer letters take off what they do wherever they fit, and need not be taken apart again.
  func place(of list: Int32, _ table: SkeletonTable) -> Range<Int32> {
    while places.count <= table.number { places.append([]) }
    if places[table.number].isEmpty {
      places[table.number] = Array(
        repeating: Self.unknown, count: table.edits.lists.count)
    }
    let known = places[table.number][Int(list)]
    if known != Self.unknown { return known }
    let made = make(list, table)
    let place = Int32(all.count)..<Int32(all.count + made.count)
    all += made
    places[table.number][Int(list)] = place
    return place
  }

  /// The place of what was not looked at yet.
  private static let unknown = Int32.max..<Int32.max

  private func make(_ list: Int32, _ table: SkeletonTable) -> [nisba_reduction] {
    let letters = table.edits.letters(of: list)
    var before = SkeletonCosts(lettersOf: letters, table)
    for end in 0...letters.count {
      for count in 0...end where count < letters.count {
        let shorter = table.edits.list(of: letters, endingAt: end, count: count)
        guard shorter >= 0 else { continue }
        let place = place(of: shorter, table)
        before.lower(by: all, place, from: end - count, isAtHead: false, isAtEnd: false)
      }
    }
    // Those that are tied to nothing fit wherever the others do.
    let untied = taken(list, table, before, atHead: false, atEnd: false)
    var reductions = untied.reductions(from: before, atHead: false, atEnd: false)
    for (atHead, atEnd) in [(true, false), (false, true), (true, true)] {
      reductions += taken(list, table, untied, atHead: atHead, atEnd: atEnd)
        .reductions(from: untied, atHead: atHead, atEnd: atEnd)
    }
    return reductions
  }

  /// Costs with which the edits of a list that have the same ties are taken apart.
  private func taken(
    _ list: Int32, _ table: SkeletonTable, _ costs: SkeletonCosts, atHead: Bool, atEnd: Bool
  ) -> SkeletonCosts {
    var costs = costs
    let letters = 0..<table.edits.letters(of: list).count, classes = table.classes
    table.edits.forEachEdit(of: list) { edit in
      guard (edit.at_head != 0) == atHead, (edit.at_end != 0) == atEnd else { return }
      let given = edit.to.lastThree
      costs.takeApart(
        letters, (classes[given.0], classes[given.1], classes[given.2]), edit.cost)
    }
    return costs
  }
}
