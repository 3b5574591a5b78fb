import ArgumentParser
import Evaluation
import Nisba

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs the command that the arguments ask for and ends with its exit code.
@main
enum Main {
  static func main() {
    keepStandardFilesApart()
    // A reader that goes away is an error of the write, not the end of the process.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      try checkArguments()
      var command = try NisbaTool.parseAsRoot()
      try command.run()
    } catch let error as ToolError {
      stop(error.description, error.status)
    } catch let error as WatchListError {
      stop(error.description, ExitStatus(error))
    } catch let error as CompiledListError {
      stop(error.description, ExitStatus(error))
    } catch let error as EvaluationError {
      stop(error.description, .badInput)
    } catch let error as RomanizationError {
      stop(error.description, .ourFault)
    } catch {
      // The parser's own errors are usage, and its requests for help are none.
      let isOurs = NisbaTool.exitCode(for: error) == .failure
      if isOurs { stop("\(error)", .ourFault) }
      // The sums of all tables are worked out only for who asks for the version, not at each start.
      let asksForVersion = NisbaTool.message(for: error) == Versions.tool
      NisbaTool.exit(withError: asksForVersion ? CleanExit.message(Versions.lines) : error)
    }
  }

  private static func stop(_ message: String, _ status: ExitStatus) -> Never {
    StandardError.note(message)
    exit(status.rawValue)
  }

  /// Fills the places of standard files that are closed, so that no file which is opened later
  /// takes one of them and is mixed up with it.
  private static func keepStandardFilesApart() {
    // The wrong way to open each makes its use fail, as it does where it is closed.
    for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)] {
      if fcntl(descriptor, F_GETFD) == -1 { _ = unsafe open("/dev/null", mode) }
    }
  }

  /// Refuses arguments that are not UTF-8, which Swift would repair without a word.
  private static func checkArguments() throws(ToolError) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      // Safe because the arguments live as long as the process and end in a zero.
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
      let bytes = unsafe UnsafeBufferPointer(
        start: UnsafeRawPointer(argument).assumingMemoryBound(to: UInt8.self),
        count: strlen(argument))
      if let offset = unsafe firstInvalidOffset(Array(bytes)) {
        throw .badInput("argument \(index): not UTF-8 at byte offset \(offset)")
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
