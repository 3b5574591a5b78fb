import Nisba

/// What ends the tool with a message and an exit code.
enum ToolError: Error, CustomStringConvertible {
  /// Arguments that cannot be meant together.
  case usage(String)
  /// A file or a name that cannot be read as what it should be.
  case badInput(String)
  /// A file or folder that is missing or cannot be opened.
  case missing(String)
  /// The output could not be written to its end.
  case outputFailed(String)

  var description: String {
    switch self {
    case .usage(let words), .badInput(let words), .missing(let words), .outputFailed(let words):
      words
    }
  }

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .badInput: .badInput
    case .missing: .missingFile
    case .outputFailed: .outputFailed
    }
  }
}

/// The exit codes, which are those of `sysexits.h`.
enum ExitStatus: Int32 {
  case usage = 64
  case badInput = 65
  case missingFile = 66
  case ourFault = 70
  case outputFailed = 74
  case unusableList = 78

  /// The exit code of a file that cannot be read.
  init(_ error: WatchListError) {
    self =
      if case .malformedMapping = error {
        .usage
      } else {
        error.isMissingFile ? .missingFile : .badInput
      }
  }

  /// The exit code of a compiled list that cannot be read or written.
  init(_ error: CompiledListError) {
    switch error {
    case .cannotRead, .cannotCreate: self = .missingFile
    case .foreign, .cut, .damaged, .otherVersion, .otherPolicy: self = .unusableList
    case .cannotWrite: self = .outputFailed
    case .tooLarge: self = .badInput
    case .romanization: self = .ourFault
    }
  }
}
