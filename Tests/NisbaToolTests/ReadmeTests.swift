import Foundation
import Testing

/// The README says what the tool says.
@Suite struct ReadmeTests {
  /// An example: what is typed behind `$ nisba `, and what comes.
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let output: String
  }

  /// The examples that need no file but the samples and that show all that comes.
  static let examples: [Example] = {
    guard let readme = try? Samples.text(of: "README.md") else { return [] }
    return readme.components(separatedBy: "```console\n").dropFirst().flatMap { block in
      let lines = block.components(separatedBy: "\n```")[0] + "\n"
      return ("\n" + lines).components(separatedBy: "\n$ nisba ").dropFirst().map { example in
        let parts = example.split(separator: "\n", maxSplits: 1)
        let output = parts.count == 2 ? String(parts[1]) : ""
        return Example(
          testDescription: String(parts[0]), output: output.hasSuffix("\n") ? output : output + "\n"
        )
      }
    }.filter { example in
      ["match ", "compare \"", "anatomy "].contains { example.testDescription.hasPrefix($0) }
    }
  }()

  @Test(arguments: examples)
  func showsWhatComes(_ example: Example) throws {
    let outcome = try Tool.shell("exec $nisba \(example.testDescription)", in: Samples.package)
    #expect(outcome.output == example.output)
    #expect(outcome.code == 0)
  }

  @Test func hasTheExamples() {
    #expect(Self.examples.count >= 4)
  }

  @Test func hasTheCommandThatTheChecksRun() throws {
    let command = "bash .ci/setup && swift test\n"
    #expect(try Samples.text(of: "README.md").contains("    " + command))
    #expect(try Samples.text(of: ".ci/run").hasSuffix("\n" + command))
  }
}
