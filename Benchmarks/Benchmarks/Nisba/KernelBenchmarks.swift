import Benchmark
import StringMetrics

/// What a comparison costs, alone and in company: 10,000 texts to a pattern each.
func addKernelBenchmarks() {
  let textCount = 10_000

  func add(
    _ name: String, _ body: @escaping (_ pattern: [UInt8], KernelInput) -> Void
  ) {
    Benchmark("Kernel: \(name)") { (benchmark: Benchmark, input: KernelInput) in
      benchmark.startMeasurement()
      for index in benchmark.scaledIterations {
        body(input.texts[index % input.texts.count], input)
      }
      benchmark.stopMeasurement()
    } setup: {
      var names = try InventedNames()
      return KernelInput(texts: names.next(textCount).map { Array($0.utf8) })
    }
  }

  add("Levenshtein, one by one") { pattern, input in
    let metric = Levenshtein(pattern: pattern.span)
    for text in input.texts { blackHole(metric.distance(to: text.span)) }
  }
  add("Levenshtein, side by side") { pattern, input in
    blackHole(input.prepared.levenshteinDistances(to: pattern.span))
  }
  add("optimal string alignment, one by one") { pattern, input in
    let metric = OptimalStringAlignment(pattern: pattern.span)
    for text in input.texts { blackHole(metric.distance(to: text.span)) }
  }
  add("optimal string alignment, side by side") { pattern, input in
    blackHole(input.prepared.optimalStringAlignmentDistances(to: pattern.span))
  }
  add("Indel, one by one") { pattern, input in
    let metric = Indel(pattern: pattern.span)
    for text in input.texts { blackHole(metric.distance(to: text.span)) }
  }
  add("Indel, side by side") { pattern, input in
    blackHole(input.prepared.indelDistances(to: pattern.span))
  }
  add("Jaro-Winkler, one by one") { pattern, input in
    let metric = JaroWinkler(pattern: pattern.span)
    for text in input.texts { blackHole(metric.similarity(to: text.span)) }
  }
  add("Jaro-Winkler, side by side") { pattern, input in
    blackHole(input.prepared.jaroWinklerSimilarities(to: pattern.span))
  }
  add("Double Metaphone") { _, input in
    for text in input.texts { blackHole(DoubleMetaphone(text.span)) }
  }
  add("preparing texts") { _, input in
    blackHole(PreparedTexts(input.texts))
  }
}

/// Texts, and the same texts prepared.
struct KernelInput: Sendable {
  let texts: [[UInt8]]
  let prepared: PreparedTexts

  init(texts: [[UInt8]]) {
    self.texts = texts
    prepared = PreparedTexts(texts)
  }
}
