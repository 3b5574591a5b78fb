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

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var listOptions: ListOptions
  @OptionGroup var policyOptions: PolicyOptions

  @Option(help: "What the name names: \(NameKind.allWords).")
  var kind: NameKind = .unknown

  func run() throws {
    let lists = try listOptions.read()
    let matcher = try Matcher(lists, policy: policyOptions.policy(limit: 10, threshold: nil))
    let hits = try matcher.hits(for: Query(name, kind: kind))
    var output = try OutputFile(path: nil)
    if hits.isEmpty { try output.write("no hit\n") }
    for hit in hits { try output.write(text(of: hit, list: lists[hit.list].name)) }
    try output.flush()
  }

  private func text(of hit: Hit, list: String) -> String {
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
    for line in hit.evidence { lines.append("  \(line)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
