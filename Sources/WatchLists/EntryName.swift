/// One name of an entry.
public struct EntryName: Hashable, Sendable {
  /// How far a list trusts a name.
  public enum Quality: String, Sendable {
    /// The name under which the party is listed.
    case primary

    /// An alias that identifies the party by itself.
    case strong

    /// An alias too common or too doubtful to be screened without other facts, as OFAC defines it.
    case weak
  }

  /// The name as read, without blanks around it.
  public let written: String

  /// How far the list trusts the name.
  public let quality: Quality

  /// A name as read.
  public init(_ written: String, quality: Quality) {
    self.written = written
    self.quality = quality
  }
}
