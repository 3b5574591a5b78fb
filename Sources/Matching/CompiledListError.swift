import Romanization

/// What the world gets wrong about a compiled list.
public enum CompiledListError: Error, Equatable, Sendable {
  /// The file cannot be opened or mapped, in the words of the operating system.
  case cannotRead(path: String, reason: String)

  /// The file is no compiled list.
  case foreign(path: String)

  /// The file has another size than it was written with.
  case cut(path: String, expected: Int, found: Int)

  /// The content is not what was written.
  case damaged(path: String, what: String)

  /// The file was made by another version of Nisba, of its tables or of ICU, which reads names in
  /// another way.
  case otherVersion(path: String)

  /// The file was made under a policy that weighs or cuts names in another way.
  case otherPolicy(path: String)

  /// The file cannot be made where it should be, in the words of the operating system.
  case cannotCreate(path: String, reason: String)

  /// The file cannot be written to its end, in the words of the operating system.
  case cannotWrite(path: String, reason: String)

  /// The lists are larger than the format can hold.
  case tooLarge(path: String)

  /// ICU cannot be opened or failed on a name.
  case romanization(RomanizationError)
}

extension CompiledListError: CustomStringConvertible {
  /// The file, what is wrong, and what to do.
  public var description: String {
    switch self {
    case .cannotRead(let path, let reason): "\(path): cannot be opened: \(reason)"
    case .foreign(let path): "\(path): not a compiled list"
    case .cut(let path, let expected, let found):
      "\(path): damaged: expected \(expected) bytes, found \(found); compile the lists anew"
    case .damaged(let path, let what): "\(path): damaged: \(what); compile the lists anew"
    case .otherVersion(let path):
      "\(path): made by another version of Nisba; compile the lists anew"
    case .otherPolicy(let path): "\(path): made under another policy; compile the lists anew"
    case .cannotCreate(let path, let reason): "\(path): cannot be written: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written to its end: \(reason)"
    case .tooLarge(let path): "\(path): the lists are larger than 4 GiB"
    case .romanization(let error): error.description
    }
  }
}
