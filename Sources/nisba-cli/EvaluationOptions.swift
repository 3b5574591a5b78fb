import ArgumentParser
import FoundationEssentials

/// How a report is written to standard output.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Tables for people.
  case text
  /// One JSON object.
  case json
}

/// What a report shows, and where it goes.
struct ReportOptions: ParsableArguments {
  @Option(help: "How the report is written to standard output.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the report as a page of its own as well, which needs no network.",
      valueName: "file.html"))
  var report: String?

  @Option(help: "The most errors of each sort that are shown; 10, or 3 of each change.")
  var errors: Int?

  func validate() throws {
    if let errors, errors < 0 { throw ValidationError("--errors \(errors): expected 0 or more") }
  }

  /// Throws where the page cannot be written, or would take the place of an input.
  func check(inputs: [String]) throws {
    try OutputFile.check(nil, isNoneOf: inputs)
    if let report { try OutputFile.check(report, isNoneOf: inputs) }
  }

  /// Writes a report.
  func write(_ report: some Encodable, lines: () -> [String], html: () -> String) throws {
    if let path = self.report {
      var page = try OutputFile(path: path)
      try page.write(html())
      try page.finish()
    }
    var output = try OutputFile(path: nil)
    switch format {
    case .text:
      for line in lines() { try output.write(line.visible + "\n") }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      try output.write(String(decoding: encoder.encode(report), as: UTF8.self) + "\n")
    }
    try output.finish()
  }
}
