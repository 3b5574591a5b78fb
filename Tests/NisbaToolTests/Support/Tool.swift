import Foundation
import Testing

/// The built tool, run as a process of its own.
enum Tool {
  /// What became of one run.
  struct Outcome: Sendable {
    let code: Int32
    let output: String
    let errors: String

    /// The messages on standard error, without the summary and the usage.
    var messages: [String] {
      let prefixes = ["nisba: ", "Error: "]
      return errors.split(separator: "\n").compactMap { line in
        prefixes.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
      }
    }
  }

  /// The tool did not end in time.
  struct TimedOut: Error {}

  private static let timeLimit = DispatchTimeInterval.seconds(90)

  /// The tool that was built with these tests, which lies beside them.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("nisba").path

  /// Runs the tool in a folder.
  static func run(
    _ arguments: [String], in folder: URL, input: Content = ""
  ) throws -> Outcome {
    try run(path, arguments, in: folder, input: input)
  }

  /// Runs a line of the shell in a folder; `$nisba` is the tool.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    try run("/bin/sh", ["-c", "nisba='\(path)'; \(line)"], in: folder, input: "")
  }

  private static func run(
    _ executable: String, _ arguments: [String], in folder: URL, input: Content
  ) throws -> Outcome {
    // Files cannot fill up as pipes do, and so neither side ever waits for the other.
    let streams = FileManager.default.temporaryDirectory
      .appendingPathComponent("nisba-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    func file(_ name: String, _ content: Content = "") throws -> URL {
      let url = streams.appendingPathComponent(name)
      try Data(content.bytes).write(to: url)
      return url
    }
    let (output, errors) = (try file("output"), try file("errors"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let handles = [
      try FileHandle(forReadingFrom: file("input", input)), try FileHandle(forWritingTo: output),
      try FileHandle(forWritingTo: errors),
    ]
    // They would stay open for as long as anything keeps the process, three for each of many hundred runs.
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    if end.wait(timeout: .now() + timeLimit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw TimedOut()
    }
    try #require(process.terminationReason == .exit, "the tool crashed")
    return Outcome(
      code: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
