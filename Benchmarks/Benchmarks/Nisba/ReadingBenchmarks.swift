import Benchmark
import Nisba

/// What it costs to fold a name and to find its parts: queries to a list of a single name.
func addReadingBenchmarks() {
  func add(_ name: String, _ written: [String]) {
    Benchmark("Read a name: \(name)") { (benchmark: Benchmark, matcher: Matcher) in
      for index in benchmark.scaledIterations {
        blackHole(
          try matcher.hits(for: Query(written[index % written.count], kind: .person)))
      }
    } setup: {
      let entry = Entry(
        id: "1", kind: .person, names: [EntryName("Zzyzx Qwxv", quality: .primary)])
      return try Matcher(entries: [[entry]])
    }
  }

  add("Latin", ["Abd al-Rahman bin Khalid al-Baghdadi", "Seif el Islam Kadhafi", "José Ortiz"])
  add("Arabic", ["عبد الرحمن بن خالد البغدادي", "الشيخ أبو بكر", "محمد أحمد"])
  add("Cyrillic, by ICU", ["Сергей Иванович Петров", "Магомед Ибрагимов"])
}
