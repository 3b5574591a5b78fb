/// A sort of change that a name suffers between a list and a customer file.
///
/// A change is a value: what it is called, what it does, and a function that makes a query of a listed
/// name, or says that it does not apply.
package struct Change: Sendable {
  /// What sort of change it is, in the order in which reports have them.
  package enum Family: String, Sendable, CaseIterable, Encodable {
    case order, missing, joined, split, initials, typing, letters, extra, transliteration, script
    case machineReadable = "machine-readable"
  }

  /// The sort of change.
  package let family: Family
  /// What the change is called within its family.
  package let name: String
  /// What it does, in a sentence.
  package let deed: String
  /// Whether the names of an entry in other scripts than Latin are taken off the list first.
  package let needsLatinList: Bool
  private let body: @Sendable (ListedName, inout SplitMix64) -> String?

  /// A change that `body` makes; it returns `nil` where the change does not apply to a name.
  init(
    _ family: Family, _ name: String, _ deed: String, needsLatinList: Bool = false,
    _ body: @escaping @Sendable (ListedName, inout SplitMix64) -> String?
  ) {
    self.family = family
    self.name = name
    self.deed = deed
    self.needsLatinList = needsLatinList
    self.body = body
  }

  /// What tells the change from all others.
  package var id: String { "\(family.rawValue): \(name)" }

  /// Returns the name as the change leaves it, or `nil` where it does not apply: where nothing of it
  /// changes, or becomes another name that the entry is listed under.
  ///
  /// The same seed gives the same name, whatever other names are changed.
  package func query(of name: ListedName, seed: UInt64) -> String? {
    var random = SplitMix64(seed: seed, "\(id)\t\(name.entry.id)\t\(name.written)")
    guard let query = body(name, &random), !query.isEmpty else { return nil }
    if needsLatinList { return query }
    return name.entry.names.contains { $0.written == query } ? nil : query
  }

  /// All changes, in the order of reports.
  package static func all(_ tools: ChangeTools) -> [Change] {
    orders + missingParts + joins + splits(tools) + initials + typing + letterChanges(tools)
      + extras
      + transliterations(tools) + scripts(tools) + machineReadable(tools)
  }
}
