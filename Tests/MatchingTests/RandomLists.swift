import NameAnatomy
import TestSupport
import WatchLists

@testable import Matching

extension RandomNames {
  /// Returns entries of all kinds, some with aliases.
  mutating func entries(count: Int) -> [Entry] {
    (0..<count).map { number in
      let kinds: [Entry.Kind] = [
        .person, .person, .person, .organization, .vessel, .unknown, .place,
      ]
      let kind = pick(kinds)
      var names = [EntryName(name(of: kind), quality: .primary)]
      while isOne(in: 3) {
        let written = isOne(in: 2) ? rewritten(names[0].written) : name(of: kind)
        names.append(EntryName(written, quality: pick([.strong, .strong, .weak])))
      }
      return Entry(id: Entry.ID(rawValue: "\(number)"), kind: kind, names: names)
    }
  }

  private mutating func name(of kind: Entry.Kind) -> String {
    let isPerson = kind == .person || (kind == .unknown && isOne(in: 2))
    return isPerson ? person() : organization()
  }

  /// Returns queries: names of the entries as other hands write them, and names of nobody.
  mutating func queries(for entries: [Entry], count: Int) -> [Query] {
    (0..<count).map { _ in
      guard !isOne(in: 4) else {
        return Query(isOne(in: 3) ? organization() : person(), kind: kind())
      }
      let entry = pick(entries)
      let kind = isOne(in: 2) ? NameKind(entry.kind) : kind()
      return Query(rewritten(pick(entry.names).written), kind: kind)
    }
  }

  private mutating func kind() -> NameKind {
    pick([.unknown, .unknown, .person, .person, .organization, .vessel])
  }
}
