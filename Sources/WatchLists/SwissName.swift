/// A name of the Swiss list, which is published in parts, each with its spellings.
///
/// The parts are put together in their order; a family name that stands first is set off by a comma, as
/// *Sample, Jane*, so that it is known for one. Of the spellings, those of one language and script go
/// together: a name is made of each combination of them, with the main spelling where a part has none.
struct SwissName {
  /// The most names that are made of one, so that memory grows no faster than the list.
  private static let mostNames = 24

  /// The forms of address among the parts.
  let titles: [String]

  private let parts: [Part]
  private let type: String
  private let isWeak: Bool

  private struct Part {
    var type: String
    var order: Int
    /// Spellings by language and script, the main one under no name.
    var spellings: [(culture: String, text: String)]
  }

  init(_ name: XMLElement) {
    type = name.attribute("name-type") ?? ""
    isWeak = name.attribute("quality") == "low"
    var parts: [Part] = []
    var titles: [String] = []
    for (place, element) in name.all("name-part").enumerated() {
      let value = element["value"] ?? element.text
      let type = element.attribute("name-part-type") ?? ""
      if type == "title" {
        titles.appendIfTold(value)
        continue
      }
      var spellings = value.isEmpty ? [] : [(culture: "", text: value)]
      for variant in element.all("spelling-variant") where !variant.text.isEmpty {
        let culture =
          "\(variant.attribute("script") ?? "") \(variant.attribute("lang") ?? "")"
        spellings.append((culture, variant.text))
      }
      let order = element.attribute("order").flatMap { Int($0) } ?? place
      if !spellings.isEmpty { parts.append(Part(type: type, order: order, spellings: spellings)) }
    }
    self.titles = titles
    // Parts of the same order stay as they stand.
    self.parts = parts.enumerated().sorted { ($0.1.order, $0.0) < ($1.1.order, $1.0) }.map { $0.1 }
  }

  /// The names, the main spelling first.
  func names(isMain: Bool) -> [EntryName] {
    var names: [EntryName] = []
    for culture in cultures {
      for text in texts(in: culture) where names.count < Self.mostNames && !text.isEmpty {
        let isPrimary = isMain && type == "primary-name" && names.isEmpty && !isWeak
        names.append(EntryName(text, quality: isPrimary ? .primary : isWeak ? .weak : .strong))
      }
    }
    return names
  }

  /// The languages and scripts of the spellings, the main one first.
  private var cultures: [String] {
    var cultures = [""]
    for spelling in parts.flatMap(\.spellings) where cultures.count < Self.mostNames {
      if !cultures.contains(spelling.culture) { cultures.append(spelling.culture) }
    }
    return cultures
  }

  private func texts(in culture: String) -> [String] {
    var texts: [[String]] = [[]]
    for part in parts {
      var spellings = part.spellings.filter { $0.culture == culture }.map(\.text)
      if spellings.isEmpty { spellings = [part.spellings[0].text] }
      var longer: [[String]] = []
      for text in texts {
        for spelling in spellings where longer.count < Self.mostNames {
          longer.append(text + [spelling])
        }
      }
      texts = longer
    }
    return texts.map(joined)
  }

  private func joined(_ texts: [String]) -> String {
    guard texts.count > 1, parts[0].type == "family-name",
      parts.dropFirst().contains(where: { $0.type.hasSuffix("given-name") })
    else { return texts.joined(separator: " ") }
    return texts[0] + ", " + texts.dropFirst().joined(separator: " ")
  }
}
