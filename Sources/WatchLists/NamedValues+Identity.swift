import Identity

extension NamedValues {
  /// The dates of birth, put together from day, month and year where these have columns of their own.
  var datesOfBirth: [String] {
    var dates = self[.dateOfBirth]
    guard let year = first(.birthYear) else {
      // A column “birthday” holds the day of a month where a year stands beside it, else the whole date.
      for day in self[.birthDay] { dates.appendIfNew(day) }
      return dates
    }
    let month = first(.birthMonth) ?? "00", day = first(.birthDay) ?? "00"
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

  /// The same without memory for one date.
  var fewDatesOfBirth: Few<String> {
    hasAny(of: Self.dateColumns) ? Few(datesOfBirth) : few(.dateOfBirth)
  }

  private static let dateColumns = ColumnSet([.birthYear, .birthDay])

  /// Nationalities and citizenships, each once.
  var nationalities: [String] {
    var nationalities = self[.nationality]
    for citizenship in self[.citizenship] { nationalities.appendIfNew(citizenship) }
    return nationalities
  }

  /// The same without memory for one.
  var fewNationalities: Few<String> {
    count(.citizenship) > 0 ? Few(nationalities) : few(.nationality)
  }

  /// The documents of all columns.
  ///
  /// A type and a country in columns of their own are those of the documents beside them; the country is that
  /// of a passport where it alone is there.
  var documents: [IdentityDocument] {
    guard hasAny(of: Self.documentColumns) else { return [] }
    let type = first(.documentType), country = first(.documentCountry)
    var documents: [IdentityDocument] = []
    forEachValue(of: .document) { written in
      let read = IdentityDocument(written)
      if type == nil, country == nil {
        documents.append(read)
        return
      }
      let issuer = read.issuer.isEmpty ? country ?? "" : read.issuer
      documents.append(
        type.map { IdentityDocument(type: $0, number: read.number, issuer: issuer) }
          ?? IdentityDocument(kind: read.kind, number: read.number, issuer: issuer))
    }
    guard hasAny(of: Self.kindColumns) else { return documents }
    for (column, kind) in Self.kinds {
      forEachValue(of: column) { written in
        var document = Self.document(written, kind)
        if let country, document.issuer.isEmpty, count(.document) == 0, kind == .passport {
          document = IdentityDocument(kind: kind, number: document.number, issuer: country)
        }
        documents.append(document)
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

  private static let kindColumns = ColumnSet(kinds.map(\.column))
  private static let documentColumns = ColumnSet([.document] + kinds.map(\.column))

  /// A document of a column of its kind: the whole cell is the number, or all before the parentheses around
  /// its issuer, unless the cell itself says what it holds.
  private static func document(_ written: String, _ kind: IdentityDocument.Kind) -> IdentityDocument
  {
    let read = IdentityDocument(written)
    let bare = written.split(separator: "(", maxSplits: 1).first.map { String($0).trimmed } ?? ""
    let number = read.kind == .other && !bare.isEmpty ? bare : read.number
    let isBare = number == written
    return IdentityDocument(
      kind: kind, number: number, issuer: isBare ? "" : read.issuer,
      written: isBare ? nil : written)
  }

  private static func padded(_ number: String) -> String {
    number.utf8.count == 1 ? "0" + number : number
  }
}
