/// What a row says of entries that stand elsewhere in the file.
///
/// FollowTheMoney keeps addresses, passports and relations in rows of their own, before or after the
/// parties that they belong to.
struct EntryDetail: Equatable {
  /// One thing that is said of one entry.
  struct Statement: Equatable {
    /// Whom it is said of.
    var holder: Entry.ID

    /// What is said.
    var fact: Fact
  }

  /// What may be said of an entry.
  enum Fact: Equatable {
    /// All that stands in an entry without names.
    case facts(Entry)

    /// A remark: the words, and the name of what has this identifier.
    case relation(String, to: Entry.ID)

    /// An office, which has this identifier.
    case position(Entry.ID)

    /// An address, which has this identifier.
    case address(Entry.ID)
  }

  /// The line at which the row begins.
  var line: Int

  /// The identifier of the row itself, and what it is called.
  var caption: (id: Entry.ID, name: String)?

  /// The things that are said; there are none where others refer to the row.
  var statements: [Statement] = []

  /// Whether the row is of its own, as opposed to one that is an entry besides.
  var isOwnRow = true

  static func == (first: EntryDetail, second: EntryDetail) -> Bool {
    first.line == second.line && first.statements == second.statements
      && first.isOwnRow == second.isOwnRow && first.caption?.id == second.caption?.id
      && first.caption?.name == second.caption?.name
  }
}
