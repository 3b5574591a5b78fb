/// Where a segment of an EDIFACT message stands.
public struct EDIFACTPlace: Equatable, Sendable {
  /// The number of the message in the file, from 1; 0 outside of messages.
  public let message: Int
  /// The number of the segment in its message, the header of which is 1.
  public let segment: Int
  /// The tag of the segment, as written.
  public let tag: String
  /// The offset in the file of its first byte, from 0.
  public let offset: Int
}

extension EDIFACTPlace: CustomStringConvertible {
  /// The place in words.
  public var description: String {
    let name = tag.isEmpty ? "" : " (\(tag.prefix(8)))"
    return message == 0
      ? "segment\(name) outside of messages at byte \(offset)"
      : "message \(message), segment \(segment)\(name) at byte \(offset)"
  }
}
