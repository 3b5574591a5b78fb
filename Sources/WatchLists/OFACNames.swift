/// The names of an identity in OFAC's advanced XML.
///
/// Each alias is documented once a script. Its parts are written as in OFAC's other files, *LAST, First
/// Middle*; in Chinese, Japanese and Korean letters the last name stands first without a comma. The
/// primary name in another script is a strong alias.
struct OFACNames {
  let names: [EntryName]

  private static let unspacedScripts: Set<String> = [
    "Hani", "Hans", "Hant", "Jpan", "Kore", "Hang",
  ]

  init(_ identity: XMLElement, _ references: OFACReferences) {
    var types: [String: String] = [:]
    for group in identity.all("NamePartGroups", "MasterNamePartGroup") {
      for part in group.all("NamePartGroup") {
        guard let number = part.attribute("ID") else { continue }
        types[number] = references.word("NamePartType", part.attribute("NamePartTypeID"))
      }
    }
    var names: [EntryName] = []
    for alias in identity.all("Alias") {
      let isPrimary =
        alias.attribute("Primary") == "true" && identity.attribute("Primary") != "false"
      let isWeak = alias.attribute("LowQuality") == "true"
      for (place, documented) in alias.all("DocumentedName").enumerated() {
        let written = Self.text(of: documented, types, references)
        if written.isEmpty { continue }
        let quality: EntryName.Quality =
          isPrimary && place == 0 ? .primary : isWeak ? .weak : .strong
        names.append(EntryName(written, quality: quality))
      }
    }
    self.names = names
  }

  private static func text(
    of name: XMLElement, _ types: [String: String], _ references: OFACReferences
  ) -> String {
    var last: [String] = [], others: [String] = []
    var isUnspaced = false
    for part in name.all("DocumentedNamePart") {
      for value in part.all("NamePartValue") where !value.text.isEmpty {
        let type = value.attribute("NamePartGroupID").flatMap { types[$0] }
        let script = references.word("Script", value.attribute("ScriptID")) ?? ""
        isUnspaced = isUnspaced || Self.isUnspaced(script)
        if type == "Last Name" { last.append(value.text) } else { others.append(value.text) }
      }
    }
    if last.isEmpty || others.isEmpty { return (last + others).joined(separator: " ") }
    return last.joined(separator: " ") + (isUnspaced ? " " : ", ") + others.joined(separator: " ")
  }

  private static func isUnspaced(_ script: String) -> Bool {
    unspacedScripts.contains(script) || script.hasPrefix("Chinese") || script.hasPrefix("Han")
      || script.hasPrefix("Japanese") || script.hasPrefix("Korean")
  }
}
