import Identity

/// An entity of FollowTheMoney that says something of parties and is none itself.
struct FTMDetail {
  private let schema: String
  private let id: Entry.ID
  private let caption: String?
  private let properties: [JSONValue.Member]
  private let line: Int

  init(
    _ schema: String, id: String, caption: String?, _ properties: [JSONValue.Member], line: Int
  ) {
    self.schema = schema
    self.id = Entry.ID(rawValue: id)
    self.caption = caption
    self.properties = properties
    self.line = line
  }

  /// What the row says; `nil` where it is a party.
  var detail: EntryDetail? {
    var detail = EntryDetail(line: line)
    switch schema {
    case "Address":
      detail.caption = (id, caption ?? FTMProperties.address(properties))
    case "Passport", "Identification":
      detail.statements = statements(about: "holder")
    case "Sanction":
      detail.statements = statements(about: "entity")
    case "CryptoWallet":
      detail.statements = statements(about: "holder")
    case "BankAccount":
      detail.statements = statements(about: "holder")
    case "Security":
      detail.statements = statements(about: "issuer")
    case "Occupancy":
      detail.statements = pairs("holder", "post").map { holder, post in
        EntryDetail.Statement(holder: holder, fact: .position(post))
      }
    default:
      if let relation = FTMSchema.relations[schema] {
        detail.statements = statements(of: relation)
      } else if FTMSchema.passive.contains(schema) {
        detail.caption = (id, caption ?? properties.texts("name").first ?? id.rawValue)
      } else {
        return nil
      }
    }
    return detail
  }

  /// What the entity says where it is nested in a party.
  func detail(nestedIn holder: Entry.ID) -> EntryDetail {
    var detail = detail ?? EntryDetail(line: line)
    if schema == "Address" {
      detail.statements = [EntryDetail.Statement(holder: holder, fact: .address(id))]
    } else if let facts {
      detail.statements = [EntryDetail.Statement(holder: holder, fact: .facts(facts))]
    }
    return detail
  }

  private func ids(_ key: String) -> [Entry.ID] {
    let nested = properties.objects(key).compactMap { $0.text("id") }
    return (properties.texts(key) + nested).map { Entry.ID(rawValue: $0) }
  }

  private func pairs(_ first: String, _ second: String) -> [(Entry.ID, Entry.ID)] {
    ids(first).flatMap { one in ids(second).map { (one, $0) } }
  }

  private func statements(about key: String) -> [EntryDetail.Statement] {
    guard let facts else { return [] }
    return ids(key).map { EntryDetail.Statement(holder: $0, fact: .facts(facts)) }
  }

  private func statements(of relation: FTMSchema.Relation) -> [EntryDetail.Statement] {
    let words = ["relationship", "role", "status", "percentage"].flatMap(properties.texts)
    let heading = words.isEmpty ? "\(schema):" : "\(schema) (\(words.joined(separator: ", "))):"
    return pairs(relation.source, relation.target).flatMap { source, target in
      [
        EntryDetail.Statement(
          holder: source, fact: .relation("\(heading) \(relation.forward)", to: target)),
        EntryDetail.Statement(
          holder: target, fact: .relation("\(heading) \(relation.backward)", to: source)),
      ]
    }
  }

  /// The facts of a document, a sanction, an account or a paper.
  private var facts: Entry? {
    var draft = EntryDraft(id: id.rawValue, line: line)
    switch schema {
    case "Passport", "Identification":
      guard
        let document = FTMProperties.document(properties, isPassport: schema == "Passport")
      else { return nil }
      draft.add(document)
    case "Sanction":
      let programs = properties.texts("programId") + properties.texts("program")
      for program in programs.isEmpty ? properties.texts("authority") : programs {
        draft.add(program, to: \.programs)
      }
      for reason in properties.texts("reason") { draft.add("Reason", remark: reason) }
      for date in properties.texts("listingDate") { draft.set(listedOn: date) }
    case "CryptoWallet":
      add("crypto wallet", keys: ["publicKey"], to: &draft)
    case "BankAccount":
      add("bank account", keys: ["iban", "accountNumber"], to: &draft)
    case "Security":
      add("security", keys: ["isin", "figiCode", "ticker"], to: &draft)
    default:
      return nil
    }
    return draft.entry
  }

  private func add(_ word: String, keys: [String], to draft: inout EntryDraft) {
    for number in keys.flatMap(properties.texts) {
      draft.add(IdentityDocument(kind: .other, number: number, written: "\(word) \(number)"))
    }
  }
}
