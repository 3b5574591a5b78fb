/// Gathers entries, and joins to them what the list says of them elsewhere.
struct EntryMerger {
  private var entries: [Entry] = []
  private var details: [EntryDetail] = []
  private var places: [Entry.ID: Int] = [:]
  private let groupsRows: Bool

  /// - Parameter groupsRows: whether two entries of one identifier are one, of which the rows stand
  ///   apart.
  init(groupsRows: Bool) {
    self.groupsRows = groupsRows
  }

  /// Adds an entry, or more of one that is there.
  mutating func add(_ entry: Entry) {
    if groupsRows {
      if let place = places[entry.id] {
        entries[place].merge(entry)
        return
      }
      places[entry.id] = entries.count
    }
    entries.append(entry)
  }

  /// Adds a detail, which is joined when all is there.
  mutating func add(_ detail: EntryDetail) {
    details.append(detail)
  }

  /// Returns the entries, and a refusal for each detail that belongs to none.
  ///
  /// - Complexity: O(*n*) for *n* entries and details.
  mutating func finished(path: String) -> (entries: [Entry], refusals: [Refusal]) {
    var refusals: [Refusal] = []
    if !details.isEmpty {
      var captions: [Entry.ID: String] = [:]
      for detail in details {
        if let caption = detail.caption { captions[caption.id] = caption.name }
      }
      if !groupsRows {
        for (place, entry) in entries.enumerated() where places[entry.id] == nil {
          places[entry.id] = place
        }
      }
      for (place, entry) in entries.enumerated() where place == places[entry.id] {
        captions[entry.id] = entry.names[0].written
      }
      for detail in details { join(detail, captions, path, &refusals) }
    }
    for index in entries.indices { entries[index].ensurePrimaryName() }
    return (entries, refusals)
  }

  private mutating func join(
    _ detail: EntryDetail, _ captions: [Entry.ID: String], _ path: String,
    _ refusals: inout [Refusal]
  ) {
    var isJoined = detail.statements.isEmpty || !detail.isOwnRow
    for statement in detail.statements {
      guard let place = places[statement.holder] else { continue }
      isJoined = true
      switch statement.fact {
      case .facts(let facts):
        entries[place].merge(facts)
      case .relation(let words, let other):
        entries[place].appendRemark("\(words) \(captions[other] ?? other.rawValue)")
      case .position(let id):
        if let name = captions[id] { entries[place].positions.appendIfNew(name) }
      case .address(let id):
        if let text = captions[id] { entries[place].addresses.appendIfNew(text) }
      }
    }
    if !isJoined, let holder = detail.statements.first?.holder {
      refusals.append(
        Refusal(path: path, line: detail.line, reason: .noSuchEntry(holder, mainFile: path)))
    }
  }
}

extension Entry {
  /// Adds what another row says of the same party.
  fileprivate mutating func merge(_ other: Entry) {
    var draft = EntryDraft(self)
    draft.add(other)
    self = draft.finished() ?? self
  }

  fileprivate mutating func appendRemark(_ remark: String) {
    remarks += remarks.isEmpty ? remark : "\n" + remark
  }
}
