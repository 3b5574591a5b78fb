import ArgumentParser
import Nisba

extension NameKind: ExpressibleByArgument {
  /// Reads our own words, the letters P, O and V, and the schema names of FollowTheMoney.
  public init?(argument: String) {
    let kind = NameKind(Entry.Kind(word: argument))
    let meansUnknown = ["unknown", "legalentity", "thing"].contains(argument.lowercased())
    if kind == .unknown, !meansUnknown { return nil }
    self = kind
  }
}

/// What the names of a command name, where they do not say it themselves.
struct KindOption: ParsableArguments {
  @Option(help: "What the names name, where a row does not say; P, O and V are understood.")
  var kind: NameKind = .unknown
}
