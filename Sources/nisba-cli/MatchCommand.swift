import ArgumentParser
import Nisba

/// `nisba match`: one name against watch lists, with evidence.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Finds one name on watch lists and shows why each hit is one.",
    discussion: """
      Example:
        nisba match "Abou Bakr El Baghdadi" --list un.xml --kind person
        nisba match "A. Baghdadi" --list un.xml --dob 1971 --nationality IQ

      The lines of the machine-readable zone of a travel document stand for the name of its \
      bearer; what they say wrongly, such as a number whose check digit does not fit, is \
      reported and left out, and the exit code is 65.

      What is known beside the name lifts or lowers the score; each hit shows what agrees, is \
      compatible or contradicts, with both values. An entry that has a document given is a hit \
      whatever its name. What the name alone would make a hit and the rest lowers under the \
      threshold is counted, and shown with --show-suppressed.
      """)

  @Argument(help: "The name, or the machine-readable zone of a document, before --list.")
  var name: String

  @OptionGroup var listOptions: ListOptions
  @OptionGroup var kindOption: KindOption
  @OptionGroup var identityOptions: IdentityOptions
  @OptionGroup var suppressedOption: SuppressedOption
  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var strictOption: StrictOption

  func run() throws {
    let row = try QueryRow(zone: name) ?? QueryRow(name: name)
    try NameFault.check([row.name])
    try InputFiles.check(listOptions.paths)
    let prepared = try listOptions.prepared(
      policy: policyOptions.policy, isStrict: strictOption.isStrict)
    var badRows = BadRows(isStrict: strictOption.isStrict)
    for refusal in row.refusals { try badRows.leaveOutField("\(refusal)") }
    let kind = row.kind.map { NameKind($0) } ?? kindOption.kind
    let screening = try prepared.matcher.screening(
      of: Query(row.name, kind: kind, identity: identityOptions.identity(with: row.identity)))
    var output = try OutputFile(path: nil)
    if screening.hits.isEmpty { try output.write("no hit\n") }
    let suppressed = suppressedOption.showsSuppressed ? screening.suppressed : []
    for hit in screening.hits + suppressed {
      for line in lines(of: hit, list: prepared.lists[hit.list].name) {
        try output.write(line.visible + "\n")
      }
    }
    if screening.suppressedCount > suppressed.count {
      let count = screening.suppressedCount - suppressed.count
      StandardError.note("\(count.counted("more hit")) suppressed by what is known beside the name")
    }
    try output.finish()
    try badRows.finish()
  }

  private func lines(of hit: Hit, list: String) -> [String] {
    let entry = hit.entry
    let status = hit.isSuppressed ? "  suppressed" : ""
    var lines = ["\(hit.score)  \(hit.name.written)  [\(entry.id), \(list)]\(status)"]
    if hit.score != hit.nameScore { lines.append("  name alone  \(hit.nameScore)") }
    if hit.name != entry.primaryName {
      lines.append("  \(hit.name.quality.rawValue) alias of  \(entry.primaryName.written)")
    }
    let facts = [
      ("kind", [entry.kind.rawValue]), ("program", entry.programs),
      ("born", entry.datesOfBirth), ("nationality", entry.nationalities),
    ]
    for (fact, values) in facts where !values.isEmpty {
      lines.append("  \(fact)  \(values.joined(separator: "; "))")
    }
    lines += hit.identity.filter { !$0.query.isEmpty }.map { "  \($0)" }
    return lines + hit.evidence.map { "  \($0)" }
  }
}
