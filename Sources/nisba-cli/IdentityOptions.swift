import ArgumentParser
import Nisba

/// What is known beside a name that is given as an argument.
struct IdentityOptions: ParsableArguments {
  @Option(
    name: .customLong("dob"), parsing: .singleValue,
    help: ArgumentHelp(
      "A date of birth, as precise as it is known; may be repeated.",
      discussion: """
        In any form that papers have: 1960-01-12, “12 Jan 1960”, 12/01/1960, 1960, “circa 1960”, \
        “1955 to 1958”, “24/06/1402 AH”, “1340 SH”.
        """,
      valueName: "date"))
  var datesOfBirth: [String] = []

  @Option(
    name: .customLong("place-of-birth"), parsing: .singleValue,
    help: ArgumentHelp("A place of birth, as in “Basra, Iraq”.", valueName: "place"))
  var placesOfBirth: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A nationality: the name or the code of a country; may be repeated.", valueName: "country"))
  var nationality: [String] = []

  @Option(help: ArgumentHelp("The gender: male or female.", valueName: "gender"))
  var gender: Gender?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A document, as in “Passport A1234567 (Iraq)” or “IMO 9074729”; may be repeated.",
      valueName: "document"))
  var document: [String] = []

  func validate() throws {
    if let date = BirthDates(datesOfBirth).unread.first {
      throw ValidationError("--dob “\(date)”: no date of birth can be read")
    }
    if let country = Nationalities(nationality).unread.first {
      throw ValidationError("--nationality “\(country)”: no country that is known")
    }
  }

  /// What was given, and what is known besides.
  func identity(with known: IdentityFields) -> IdentityFields {
    IdentityFields(
      gender: gender ?? known.gender, datesOfBirth: datesOfBirth + known.datesOfBirth,
      placesOfBirth: placesOfBirth + known.placesOfBirth,
      nationalities: nationality + known.nationalities,
      documents: document.map { IdentityDocument($0) } + known.documents)
  }
}

/// Whether hits are shown that what is known beside the name lowers under the threshold.
struct SuppressedOption: ParsableArguments {
  @Flag(
    name: .customLong("show-suppressed"),
    help: """
      Show too what the name alone would make a hit and what is known beside it lowers under the \
      threshold; marked “suppressed”.
      """)
  var showsSuppressed = false
}

extension Gender: ExpressibleByArgument {
  /// Reads *male*, *F* and the like.
  public init?(argument: String) {
    self.init(word: argument)
  }
}
