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
      """)

  @Argument(help: "The name, before --list.")
  var name: String

  @OptionGroup var listOptions: ListOptions
  @OptionGroup var kindOption: KindOption
  @OptionGroup var policyOptions: PolicyOptions
  @OptionGroup var strictOption: StrictOption

  func run() throws {
    try NameFault.check([name])
    try InputFiles.check(listOptions.paths)
    let prepared = try listOptions.prepared(
      policy: policyOptions.policy, isStrict: strictOption.isStrict)
    let hits = try prepared.matcher.hits(for: Query(name, kind: kindOption.kind))
    var output = try OutputFile(path: nil)
    if hits.isEmpty { try output.write("no hit\n") }
    for hit in hits {
      for line in lines(of: hit, list: prepared.lists[hit.list].name) {
        try output.write(line.visible + "\n")
      }
    }
    try output.finish()
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
