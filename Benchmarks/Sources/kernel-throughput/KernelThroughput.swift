import Foundation
import StringMetrics

/// Prints the pairs of names that each metric compares in a second, on one core.
///
///     kernel-throughput names.txt [patterns [runs]]
///
/// The file has a name a line. Evenly spread names are the patterns, 500 of them unless said
/// otherwise; each is compared with all names. A row is metric, pairs a second of the median run, and
/// the sum of all results, which keeps the work from being left out and shows that it was the same.
@main struct KernelThroughput {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first, let names = names(path) else {
      FileHandle.standardError.write(
        Data("usage: kernel-throughput names [patterns [runs]]\n".utf8))
      exit(64)
    }
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    let patternCount = min(numbers.first ?? 500, names.count)
    let runCount = numbers.count > 1 ? numbers[1] : 5
    let patterns = (0..<patternCount).map { names[$0 * (names.count / patternCount)] }

    let clock = ContinuousClock()
    var prepared = PreparedTexts([[UInt8]]())
    let preparation = clock.measure { prepared = PreparedTexts(names) }
    print("prepared\t\(names.count)\t\(preparation)")
    for metric in Metric.allCases {
      var sum = 0.0
      let times = (0..<runCount).map { _ in
        clock.measure {
          sum = patterns.reduce(0) { $0 + metric.sum(prepared, $1) }
        }
      }.sorted()
      let seconds = times[runCount / 2] / .seconds(1)
      let pairs = Double(patterns.count * names.count)
      print("\(metric)\t\(Int(pairs / seconds))\t\(sum)")
    }
  }

  private static func names(_ path: String) -> [[UInt8]]? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    let names = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    return names.isEmpty ? nil : names
  }
}

/// What is measured.
enum Metric: String, CaseIterable {
  case levenshtein, optimalStringAlignment, indel, jaroWinkler

  /// Returns a sum over a few results; the rest is computed all the same.
  func sum(_ texts: PreparedTexts, _ pattern: [UInt8]) -> Double {
    func sample(_ distances: [Int]) -> Double {
      Double(distances[0] + distances[distances.count / 2] + distances[distances.count - 1])
    }
    return switch self {
    case .levenshtein: sample(texts.levenshteinDistances(to: pattern.span))
    case .optimalStringAlignment: sample(texts.optimalStringAlignmentDistances(to: pattern.span))
    case .indel: sample(texts.indelDistances(to: pattern.span))
    case .jaroWinkler:
      texts.jaroWinklerSimilarities(to: pattern.span)[texts.count / 2]
    }
  }
}
