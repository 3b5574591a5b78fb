/// What keeps a table from being learned.
package enum LearningError: Error, Equatable, Sendable {
  /// A file has nothing to learn from.
  case nothingToLearn(path: String)
  /// A row that is not what it should be.
  case badRow(path: String, line: Int, expected: String)
  /// A file cannot be read.
  case cannotRead(path: String, reason: String)
  /// A file cannot be written.
  case cannotWrite(path: String, reason: String)
}

extension LearningError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothingToLearn(let path): "\(path): no row to learn from"
    case .badRow(let path, let line, let expected): "\(path):\(line): expected \(expected)"
    case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
