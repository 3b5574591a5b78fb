import Evaluation
import Matching
import WatchLists

/// Listed names for tests, read as a validation reads them.
enum ListedNames {
  private static let reader = Result { try ListedNameReader(NameComparer()) }
  static let tools = Result { try ChangeTools() }

  /// The names of an invented entry.
  static func names(
    _ written: [String], kind: Entry.Kind = .person, id: String = "E1"
  ) throws -> [ListedName] {
    let names = written.enumerated().map { index, name in
      EntryName(name, quality: index == 0 ? .primary : .strong)
    }
    return try reader.get().names(
      of: Entry(id: Entry.ID(rawValue: id), kind: kind, names: names), list: 0)
  }

  /// The first name of an invented entry.
  static func name(_ written: String, kind: Entry.Kind = .person) throws -> ListedName {
    try names([written], kind: kind)[0]
  }

  /// All changes.
  static var changes: [Change] {
    get throws { Change.all(try tools.get()) }
  }

  /// The change of a name.
  static func change(_ id: String) throws -> Change {
    guard let change = try changes.first(where: { $0.id == id }) else { throw NoSuchChange() }
    return change
  }

  struct NoSuchChange: Error {}
}
