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

      The lines of the machine-readable zone of a travel document stand for the name of its \
      bearer; what they say wrongly, such as a number whose check digit does not fit, is \
      reported and left out, and the exit code is 65.
      """)

  @Argument(help: "The name, or the machine-readable zone of a document, before --list.")
  var name: String

  @OptionGroup var listOptions: ListOptions
  @OptionGroup var kindOption: KindOption
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
    let hits = try prepared.matcher.hits(
      for: Query(row.name, kind: kind, identity: row.identity))
    var output = try OutputFile(path: nil)
    if hits.isEmpty { try output.write("no hit\n") }
    for hit in hits {
      for line in lines(of: hit, list: prepared.lists[hit.list].name) {
        try output.write(line.visible + "\n")
      }
    }
    try output.finish()
    try badRows.finish()
  }

  private func lines(of hit: Hit, list: String) -> [String] {
    let entry = hit.entry
    var lines = ["\(hit.score)  \(hit.name.written)  [\(entry.id), \(list)]"]
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
    return lines + hit.evidence.map { "  \($0)" }
  }
}
