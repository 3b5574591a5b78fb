import Identity

/// Reads the records of Senzing, a JSON object each.
///
/// The attributes of a record stand in lists of any name, such as `NAMES` or `FEATURES`, or in the record
/// itself. A relationship becomes a remark with the name of the other record, where the list is read
/// whole and has it.
enum SenzingReader: JSONEntityReader {
  static func items(
    _ members: [JSONValue.Member], line: Int, path: String
  ) -> (Result<Entry, Refusal>?, [EntryDetail]) {
    var features = [members]
    for member in members { features += members.objects(member.key) }
    let id = members.text("RECORD_ID") ?? Entry.ID.text(ofLine: line)
    var draft = EntryDraft(id: id, line: line)
    var statements: [EntryDetail.Statement] = []
    for feature in features {
      SenzingFeature(feature).add(to: &draft)
      if let key = feature.text("REL_POINTER_KEY") {
        let role = feature.text("REL_POINTER_ROLE") ?? "Related"
        let fact = EntryDetail.Fact.relation("\(role):", to: Entry.ID(rawValue: key))
        statements.append(EntryDetail.Statement(holder: Entry.ID(rawValue: id), fact: fact))
      }
    }
    guard let entry = draft.finished() else {
      return (
        .failure(Refusal(path: path, line: line, field: "NAMES", reason: .emptyName)), []
      )
    }
    if statements.isEmpty { return (.success(entry), []) }
    let detail = EntryDetail(line: line, statements: statements, isOwnRow: false)
    return (.success(entry), [detail])
  }
}
