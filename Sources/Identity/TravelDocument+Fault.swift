extension TravelDocument {
  /// What is wrong with one field of a zone.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
      /// The check digit is not that of what stands before it, each as printed.
      case wrongCheckDigit(expected: Character, found: Character)
      /// A letter that cannot stand there.
      case wrongLetter(Character)
      /// A digit that stands for a letter, since names have none; the name is read so.
      case digitForLetter(found: Character, read: Character)
      /// Six letters that are no date.
      case notADate(String)
      /// The line has another length, so that no field on it can be told from the next.
      case wrongLength(expected: Int, found: Int)
      /// There is nothing.
      case missing
    }

    /// The field, or *line 2* where a whole line is to blame.
    public let field: String
    /// The line of the zone, from 1.
    public let line: Int
    /// The letter of the line, from 1.
    public let position: Int
    /// What is wrong.
    public let reason: Reason

    init(_ field: Field, line: Int, position: Int, _ reason: Reason) {
      self.init(field.rawValue, line: line, position: position, reason)
    }

    init(_ field: String, line: Int, position: Int, _ reason: Reason) {
      self.field = field
      self.line = line
      self.position = position
      self.reason = reason
    }
  }
}

extension TravelDocument.Fault: CustomStringConvertible {
  /// The place in the zone and the reason in words.
  public var description: String {
    switch reason {
    case .wrongCheckDigit(let expected, let found):
      "check digit at \(place) is “\(found)”, expected “\(expected)”"
    case .wrongLetter(let found): "“\(found)” cannot stand at \(place)"
    case .digitForLetter(let found, let read):
      "“\(found)” cannot stand at \(place), read as “\(read)”"
    case .notADate(let found): "“\(found)” at \(place) is no date"
    case .wrongLength(let expected, let found):
      "has \(found) letters, expected \(expected)"
    case .missing: "missing at \(place)"
    }
  }

  private var place: String { "position \(position) of line \(line)" }
}
