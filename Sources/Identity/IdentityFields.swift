/// What is known of a party beside its names, each as written; empty where nothing is known.
public struct IdentityFields: Hashable, Sendable {
  /// The gender.
  public var gender: Gender?
  /// Dates of birth in any form, such as *12 Jan 1960*, *circa 1961* or *1955 to 1958*.
  public var datesOfBirth: [String]
  /// Places of birth.
  public var placesOfBirth: [String]
  /// Nationalities and citizenships: names of countries, demonyms or ISO codes.
  public var nationalities: [String]
  /// Passports and other numbers.
  public var documents: [IdentityDocument]

  /// The fields that are given; nothing is known of the others.
  public init(
    gender: Gender? = nil, datesOfBirth: [String] = [], placesOfBirth: [String] = [],
    nationalities: [String] = [], documents: [IdentityDocument] = []
  ) {
    self.gender = gender
    self.datesOfBirth = datesOfBirth
    self.placesOfBirth = placesOfBirth
    self.nationalities = nationalities
    self.documents = documents
  }

  /// Whether nothing is known.
  public var isEmpty: Bool {
    gender == nil && datesOfBirth.isEmpty && placesOfBirth.isEmpty && nationalities.isEmpty
      && documents.isEmpty
  }
}
