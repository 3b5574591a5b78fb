import ArgumentParser
import Foundation
import Nisba

/// The tool: `nisba` and its commands.
struct NisbaTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nisba",
    abstract: "Finds names on watch lists, in any script and any spelling, and says why.",
    discussion: """
      Example:
        nisba screen passengers.csv --list sdn.csv --format csv --output hits.csv

      Exit codes:
        0   fine, with or without hits
        64  wrong usage
        65  bad input: a file or a name that cannot be read as what it should be
        66  a file or folder that is missing or cannot be opened
        70  our fault
        74  the output could not be written to its end
      """,
    version: Self.version,
    subcommands: [
      ScreenCommand.self, MatchCommand.self, CompareCommand.self, RankCommand.self,
      AnatomyCommand.self,
    ])

  static let version = "0.1.0"
}

/// What ends the tool with a message and a code.
enum ToolError: Error, CustomStringConvertible {
  /// Bad input: code 65.
  case badInput(String)
  /// A file or folder that is missing: code 66.
  case missing(String)
  /// The output could not be written: code 74.
  case outputFailed(String)

  var description: String {
    switch self {
    case .badInput(let words), .missing(let words), .outputFailed(let words): words
    }
  }

  var exitCode: Int32 {
    switch self {
    case .badInput: 65
    case .missing: 66
    case .outputFailed: 74
    }
  }
}

@main
enum Main {
  static func main() {
    // A reader that goes away is an error of the write, not the end of the process.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      try checkArguments()
      var command = try NisbaTool.parseAsRoot()
      try command.run()
    } catch let error as ToolError {
      stop(error.description, error.exitCode)
    } catch let error as WatchListError {
      stop(error.description, error.isMissingFile ? 66 : 65)
    } catch let error as RomanizationError {
      stop("\(error)", 70)
    } catch {
      NisbaTool.exit(withError: error)
    }
  }

  private static func stop(_ message: String, _ code: Int32) -> Never {
    StandardError.write("nisba: \(message)\n")
    exit(code)
  }

  /// Refuses arguments that are not UTF-8, which Swift would repair without a word.
  private static func checkArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      // Safe because the arguments live as long as the process and end in a zero.
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      let bytes = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(argument).assumingMemoryBound(to: UInt8.self),
        count: strlen(argument))
      if let offset = unsafe firstInvalidOffset(Array(bytes)) {
        throw ToolError.badInput("argument \(index): not UTF-8 at byte offset \(offset)")
      }
    }
  }

  private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
