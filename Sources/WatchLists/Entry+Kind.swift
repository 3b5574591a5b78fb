extension Entry {
  /// What is listed.
  public enum Kind: String, CaseIterable, Sendable {
    case person, organization, vessel, aircraft, place

    /// The list does not tell, or tells it in words that are not known here.
    case unknown

    /// Reads the word by which a list or a query tells a kind.
    ///
    /// Letter case, blanks and hyphens do not matter. The schema names of FollowTheMoney are known
    /// too; its *LegalEntity*, which stands for a person as well as for a company, is `unknown`.
    ///
    ///     Entry.Kind(word: "Organisation")  // organization
    ///     Entry.Kind(word: "Airplane")      // aircraft
    public init(word: String) {
      switch Column.folded(word) {
      case "p", "person", "individual", "human", "pep":
        self = .person
      case "o", "organization", "organisation", "company", "entity", "publicbody", "business",
        "corporation", "bank", "group", "enterprise":
        self = .organization
      case "v", "vessel", "ship", "boat":
        self = .vessel
      case "aircraft", "airplane", "aeroplane", "plane", "helicopter":
        self = .aircraft
      case "place", "location", "address", "country", "city":
        self = .place
      default:
        self = .unknown
      }
    }
  }
}
