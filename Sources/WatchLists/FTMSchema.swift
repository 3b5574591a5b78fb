/// The schemata of FollowTheMoney that are no parties, by what becomes of their rows.
enum FTMSchema {
  /// A relation of two parties: the properties that hold them, and what each is to the other.
  struct Relation {
    var source: String, target: String
    var forward: String, backward: String
  }

  /// The relations, by the names of their schemata.
  static let relations: [String: Relation] = [
    "Ownership": Relation(
      source: "owner", target: "asset", forward: "owner of", backward: "owned by"),
    "Directorship": Relation(
      source: "director", target: "organization", forward: "director of", backward: "directed by"),
    "Family": Relation(
      source: "person", target: "relative", forward: "relative of", backward: "relative of"),
    "Associate": Relation(
      source: "person", target: "associate", forward: "associate of", backward: "associate of"),
    "Membership": Relation(
      source: "member", target: "organization", forward: "member of", backward: "has the member"),
    "Employment": Relation(
      source: "employee", target: "employer", forward: "employed by", backward: "employs"),
    "Representation": Relation(
      source: "agent", target: "client", forward: "agent of", backward: "represented by"),
    "Succession": Relation(
      source: "predecessor", target: "successor", forward: "predecessor of",
      backward: "successor of"),
    "UnknownLink": Relation(
      source: "subject", target: "object", forward: "linked to", backward: "linked to"),
    "Debt": Relation(
      source: "debtor", target: "creditor", forward: "debtor of", backward: "creditor of"),
    "Payment": Relation(
      source: "payer", target: "beneficiary", forward: "payer of", backward: "paid by"),
    "Similar": Relation(
      source: "candidate", target: "match", forward: "similar to", backward: "similar to"),
  ]

  /// Documents, events and the like, which name parties and are none.
  static let passive: Set<String> = [
    "Position", "Article", "Assessment", "Audio", "Call", "CallForTenders", "Contract",
    "ContractAward", "CourtCase", "CourtCaseParty", "Document", "Documentation",
    "EconomicActivity", "Email", "Event", "Folder", "HyperText", "Image", "License", "Meeting",
    "Mention", "Message", "Note", "Package", "Page", "Pages", "PlainText", "Project",
    "ProjectParticipant", "Table", "TaxRoll", "Trip", "UserAccount", "Video", "Workbook",
  ]
}
