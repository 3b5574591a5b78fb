import Testing

@testable import Identity

@Suite struct CountryTests {
  @Test(arguments: [
    ("EG", "EG"), ("eg", "EG"), ("EGY", "EG"), ("Egypt", "EG"), ("EGYPTIAN", "EG"), ("مصر", "EG"),
    ("Égypte", "EG"), ("D", "DE"), ("DEU", "DE"), ("Türkiye", "TR"), ("TURKEY", "TR"),
    ("Iran (Islamic Republic of)", "IR"), ("Islamic Republic of Iran", "IR"), ("ایران", "IR"),
    ("Korea, North", "KP"), ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "KP"), ("DPRK", "KP"),
    ("Democratic People’s Republic of Korea", "KP"), ("Republic of Korea", "KR"),
    ("Syrian Arab Republic", "SY"), ("Viet Nam", "VN"), ("Côte d'Ivoire", "CI"),
    ("Ivory Coast", "CI"), ("Burma", "MM"), ("Myanmar", "MM"), ("Bosnia & Herzegovina", "BA"),
    ("Saint Kitts and Nevis", "KN"), ("St. Kitts & Nevis", "KN"), ("UAE", "AE"), ("U.A.E.", "AE"),
    ("الإمارات العربية المتحدة", "AE"), ("السعودية", "SA"), ("Россия", "RU"), ("Deutschland", "DE"),
    ("USSR", "SUHH"), ("Yugoslavia", "YUCS"), ("SCG", "CSXX"), ("Stateless", "XXA"), ("XXA", "XXA"),
    ("GBD", "GBD"), ("RKS", "XK"), ("Zaire", "CD"), ("State of Palestine", "PS"), ("Gaza", "PS"),
    ("Palestinian Territory, Occupied", "PS"), ("The Gambia", "GM"), ("Niger", "NE"),
    ("Nigerian", "NG"), ("Moldova, Republic of", "MD"), ("Cabo Verde", "CV"), ("Congo", "CG"),
    ("Democratic Republic of the Congo", "CD"),
  ])
  func reads(_ text: String, _ code: String) {
    #expect(Country(text)?.code == code)
  }

  @Test(arguments: ["", "XXX", "UTO", "Refugee", "unknown", "Baghdad", "Q1", "-"])
  func readsNothing(_ text: String) {
    #expect(Country(text) == nil)
  }

  @Test(arguments: [
    ("a) Malian b) Mauritanian", ["ML", "MR"]), ("Malian / Mauritanian", ["ML", "MR"]),
    ("Russian and Ukrainian", ["RU", "UA"]), ("BELARUS, RUSSIAN FEDERATION", ["BY", "RU"]),
    ("RUSSIAN FEDERATION, MOLDOVA, REPUBLIC OF", ["RU", "MD"]), ("Syria, Turkey", ["SY", "TR"]),
    ("CONGO, Democratic Republic of (was Zaire)", ["CD"]), ("Possibly Ethiopian", ["ET"]),
    ("a) Russian  b) USSR (until 1991)", ["RU", "SUHH"]), ("Region: Gaza", ["PS"]),
    ("Central African Republic, Congo (Democratic Republic)", ["CF", "CD"]),
    ("sy; TR", ["SY", "TR"]),
    ("Kuwaiti citizenship withdrawn in 2002", ["KW"]), ("None", []), ("American Samoa", ["AS"]),
    ("Guinea-Bissau, Equatorial Guinea and Guinea", ["GW", "GQ", "GN"]),
  ])
  func readsSeveral(_ text: String, _ codes: [String]) {
    #expect(Country.all(in: text).map(\.code) == codes)
  }

  @Test(arguments: [
    (["EG"], ["Egyptian"], Judgement.agrees), (["EG", "LY"], ["Syria", "Libya"], .agrees),
    (["RU"], ["USSR"], .compatible), (["Serbia"], ["Yugoslavia"], .compatible),
    (["Hong Kong"], ["China"], .compatible), (["South Sudan"], ["Sudan"], .compatible),
    (["GBD"], ["British"], .compatible), (["EG"], ["Syria"], .contradicts),
    (["Niger"], ["Nigeria"], .contradicts), (["Congo"], ["DRC"], .compatible),
    ([], ["EG"], .unknown), (["EG"], [], .unknown), (["nowhere"], ["EG"], .unknown),
    (["XXX"], ["EG"], .unknown),
  ])
  func judges(_ one: [String], _ other: [String], _ judgement: Judgement) {
    #expect(Nationalities(one).compared(with: Nationalities(other)).judgement == judgement)
    #expect(Nationalities(other).compared(with: Nationalities(one)).judgement == judgement)
  }

  /// The table is looked up by what texts are folded to, and no name stands in two rows.
  @Test func theTableIsFoldedAndUnambiguous() {
    var rows: [Substring: Substring] = [:]
    var codes: [Substring: Substring] = [:]
    for row in dataRows("countries.tsv") {
      for name in row[4].split(separator: ";") {
        #expect(PlainText.folded(String(name)) == name, "\(row[0])")
        #expect(rows.updateValue(row[0], forKey: name) == nil, "\(name)")
      }
      for code in row[2].split(separator: " ") {
        #expect(codes.updateValue(row[0], forKey: code) == nil, "\(code)")
      }
      #expect(row[3].split(separator: " ").allSatisfy { CountryTable.standard.hasRow(String($0)) })
    }
    #expect(rows.count > 2_000)
  }

  @Test func relationsGoBothWays() {
    let countries = CountryTable.standard.rows.map(\.code).compactMap { Country($0) }
    #expect(countries.count > 240)
    for one in countries {
      for other in countries { #expect(one.isRelated(to: other) == other.isRelated(to: one)) }
    }
  }
}

extension CountryTable {
  fileprivate func hasRow(_ code: String) -> Bool { rows.contains { $0.code == code } }
}
