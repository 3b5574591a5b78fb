/// What is wrong with labelled data.
package enum EvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file of pairs has no column of labels, or several.
  case labels(path: String, found: [String])
  /// A file has no row that could be used.
  case nothingLabelled(path: String)
  /// A row names something that no other file has.
  case unknownIdentifier(path: String, line: Int, identifier: String, expected: String)
  /// No query is of the split whose recall is asked for.
  case noSuchSplit(String)
  /// Fewer queries are found at any score than are asked for.
  case tooFewFound(recall: Double, split: String)

  /// The place and what was expected there.
  package var description: String {
    switch self {
    case .labels(let path, let found):
      "\(path):1: expected one column of \(LabelledPairFile.labels.joined(separator: ", ")), "
        + "found \(found.joined(separator: ", "))"
    case .nothingLabelled(let path): "\(path): no labelled row"
    case .unknownIdentifier(let path, let line, let identifier, let expected):
      "\(path):\(line): “\(identifier)” is not \(expected)"
    case .noSuchSplit(let split): "no query has the split “\(split)”"
    case .tooFewFound(let recall, let split):
      "fewer than \(recall.percent) of the queries of “\(split)” are found at any score"
    }
  }
}
