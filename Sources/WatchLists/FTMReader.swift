import Identity

/// Reads the entities of FollowTheMoney, as in the `entities.ftm.json` of OpenSanctions.
///
/// Parties are entries. Addresses, passports and sanctions, offices and relations are rows of their own
/// before or after the parties; what they say is joined to these where the list is read whole. Entities
/// that are nested in the properties of a party, as in `targets.nested.json`, are read too.
enum FTMReader: JSONEntityReader {
  static func items(
    _ members: [JSONValue.Member], line: Int, path: String
  ) -> (Result<Entry, Refusal>?, [EntryDetail]) {
    func refusal(
      _ field: String, _ reason: Refusal.Reason
    ) -> (Result<Entry, Refusal>?, [EntryDetail]) {
      (.failure(Refusal(path: path, line: line, field: field, reason: reason)), [])
    }
    func wrongType(
      _ key: String, _ expected: String
    ) -> (Result<Entry, Refusal>?, [EntryDetail]) {
      refusal(key, .wrongType(expected: expected, found: members[key]?.noun ?? "nothing"))
    }
    guard let schema = members.text("schema") else { return wrongType("schema", "a string") }
    guard let id = members.text("id") else { return wrongType("id", "a string") }
    guard case .object(let properties)? = members["properties"] else {
      return wrongType("properties", "an object")
    }
    let caption = members.text("caption")
    if let detail = FTMDetail(schema, id: id, caption: caption, properties, line: line).detail {
      return (nil, [detail])
    }
    for key in ["name", "alias", "weakAlias"] {
      if let fault = fault(properties[key]) {
        let expected = "a string or an array of strings"
        return refusal(key, .wrongType(expected: expected, found: fault))
      }
    }
    var draft = EntryDraft(id: id, line: line)
    draft.set(Entry.Kind(word: schema))
    FTMProperties.addNames(properties, caption: caption, to: &draft)
    FTMProperties.add(properties, to: &draft)
    guard let entry = draft.finished() else { return refusal("name", .emptyName) }
    return (.success(entry), details(of: properties, holder: entry.id, line: line))
  }

  /// What is wrong with a property that should hold texts.
  private static func fault(_ value: JSONValue?) -> String? {
    switch value {
    case nil, .null, .string: nil
    case .array(let elements):
      elements.first { if case .string = $0 { false } else { $0 != .null } }
        .map { "an array with \($0.noun)" }
    case .some(let other): other.noun
    }
  }

  /// What a party says in entities that it refers to or that are nested in it.
  private static func details(
    of properties: [JSONValue.Member], holder: Entry.ID, line: Int
  ) -> [EntryDetail] {
    var details: [EntryDetail] = []
    for address in properties.texts("addressEntity") {
      let fact = EntryDetail.Fact.address(Entry.ID(rawValue: address))
      details.append(EntryDetail(line: line, statements: [.init(holder: holder, fact: fact)]))
    }
    for property in properties {
      for nested in properties.objects(property.key) {
        guard let schema = nested.text("schema"),
          case .object(let inner)? = nested["properties"]
        else { continue }
        let id = nested.text("id") ?? Entry.ID.text(ofLine: line)
        details.append(
          FTMDetail(schema, id: id, caption: nested.text("caption"), inner, line: line)
            .detail(nestedIn: holder))
      }
    }
    for index in details.indices { details[index].isOwnRow = false }
    return details
  }
}
