import Identity
import NameAnatomy

/// A name to be screened.
public struct Query: Hashable, Sendable {
  /// The name as it was written.
  public var name: String
  /// What it names; unknown where nobody said.
  public var kind: NameKind
  /// What is known of its bearer beside the name.
  public var identity: IdentityFields

  /// A query of a name.
  public init(_ name: String, kind: NameKind = .unknown, identity: IdentityFields = .init()) {
    self.name = name
    self.kind = kind
    self.identity = identity
  }
}
