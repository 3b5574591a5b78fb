import Identity

extension NamedValues {
  /// The dates of birth, put together from day, month and year where these have columns of their own.
  var datesOfBirth: [String] {
    var dates = self[.dateOfBirth]
    guard let year = self[.birthYear].first else {
      // A column “birthday” holds the day of a month where a year stands beside it, else the whole date.
      for day in self[.birthDay] { dates.appendIfNew(day) }
      return dates
    }
    let month = self[.birthMonth].first ?? "00", day = self[.birthDay].first ?? "00"
    if !month.utf8.allSatisfy(\.isDigit) {
      dates.appendIfNew((day == "00" ? "" : day + " ") + "\(month) \(year)")
    } else if month == "00", day == "00" {
      dates.appendIfNew(year)
    } else {
      // A year before a month and a day leaves no doubt which is which.
      dates.appendIfNew("\(year)-\(Self.padded(month))-\(Self.padded(day))")
    }
    return dates
  }

  /// Nationalities and citizenships, each once.
  var nationalities: [String] {
    var nationalities = self[.nationality]
    for citizenship in self[.citizenship] { nationalities.appendIfNew(citizenship) }
    return nationalities
  }

  /// The documents of all columns.
  ///
  /// A type and a country in columns of their own are those of the documents beside them; the country is that
  /// of a passport where it alone is there.
  var documents: [IdentityDocument] {
    let type = self[.documentType].first, country = self[.documentCountry].first
    var documents = self[.document].map { written in
      guard type != nil || country != nil else { return IdentityDocument(written) }
      let read = IdentityDocument(written)
      let issuer = read.issuer.isEmpty ? country ?? "" : read.issuer
      return type.map { IdentityDocument(type: $0, number: read.number, issuer: issuer) }
        ?? IdentityDocument(kind: read.kind, number: read.number, issuer: issuer)
    }
    for (column, kind) in Self.kinds {
      for written in self[column] {
        var document = IdentityDocument(written)
        let isBare = document.number == written
        if document.issuer.isEmpty, self[.document].isEmpty, kind == .passport {
          document.issuer = country ?? ""
        }
        documents.append(
          IdentityDocument(
            kind: kind, number: document.number, issuer: document.issuer,
            written: isBare ? nil : written))
      }
    }
    return documents
  }

  /// The columns that hold numbers of one kind.
  private static let kinds: [(column: Column, kind: IdentityDocument.Kind)] = [
    (.passport, .passport), (.nationalID, .nationalID), (.taxNumber, .taxNumber),
    (.registrationNumber, .registration), (.imo, .imo), (.mmsi, .mmsi), (.callSign, .callSign),
    (.lei, .lei), (.bic, .bic),
  ]

  private static func padded(_ number: String) -> String {
    number.utf8.count == 1 ? "0" + number : number
  }
}
