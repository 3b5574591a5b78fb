import NameAnatomy

/// A name to be screened.
public struct Query: Hashable, Sendable {
  /// The name as it was written.
  public var name: String
  /// What it names; unknown where nobody said.
  public var kind: NameKind

  /// A query of a name.
  public init(_ name: String, kind: NameKind = .unknown) {
    self.name = name
    self.kind = kind
  }
}
