/// A sound of a word.
package struct Spoken: Equatable, Sendable {
  /// The row of the table.
  package let sound: Int
  /// Whether it is written twice.
  package let isDoubled: Bool
  /// The Latin letters that it was read from; empty where they leave it out.
  package let reading: String
}

/// Reads the sounds of an Arabic word from how it is spelled in Latin letters.
///
/// Latin spellings do not tell س from ص; where the Arabic spelling is known, both are aligned and do.
package struct SoundReader: Sendable {
  package let table: SoundTable

  package init(_ table: SoundTable) {
    self.table = table
  }

  private static let vowels: [Unicode.Scalar] = ["a", "e", "i", "o", "u"]

  /// The last step of the cheapest way to a place.
  private struct Step {
    var cost: Double
    var latin: Int
    var arabic: Int
    var spoken: Spoken?
  }

  /// Returns the sounds of a folded Latin word, and what they cost in likelihood; `nil` where some letter
  /// stands for no sound, or does not agree with the Arabic.
  ///
  /// - Parameter arabic: the folded Arabic spelling, without the article, if known.
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* letters.
  package func sounds(of word: String, arabic: String?) -> (sounds: [Spoken], cost: Double)? {
    let latin = word.unicodeScalars.map { $0 }
    let letters = (arabic ?? "").unicodeScalars.map { $0 }
    let width = letters.count + 1
    var steps = [Step?](repeating: nil, count: (latin.count + 1) * width)
    steps[0] = Step(cost: 0, latin: 0, arabic: 0, spoken: nil)
    for position in 0...latin.count {
      for place in 0...letters.count {
        guard let here = steps[position * width + place] else { continue }
        func go(_ latinCount: Int, _ arabicCount: Int, _ cost: Double, _ spoken: Spoken?) {
          guard latinCount + arabicCount > 0 else { return }
          let next = (position + latinCount) * width + place + arabicCount
          let total = here.cost + cost
          if let known = steps[next], known.cost <= total + 1e-9 { return }
          steps[next] = Step(cost: total, latin: position, arabic: place, spoken: spoken)
        }
        edges(latin, position, arabic == nil ? nil : letters, place, go)
      }
    }
    guard let end = steps[latin.count * width + letters.count], end.cost > 0 || !latin.isEmpty
    else { return nil }
    var sounds: [Spoken] = []
    var at = (latin.count, letters.count)
    while at != (0, 0), let step = steps[at.0 * width + at.1] {
      if let spoken = step.spoken { sounds.append(spoken) }
      at = (step.latin, step.arabic)
    }
    return (sounds.reversed(), end.cost)
  }

  /// Calls `go` for each sound that may stand at a place of both spellings.
  private func edges(
    _ latin: [Unicode.Scalar], _ position: Int, _ arabic: [Unicode.Scalar]?, _ place: Int,
    _ go: (Int, Int, Double, Spoken?) -> Void
  ) {
    if position < latin.count, latin[position] == "'" { go(1, 0, 0.5, nil) }
    for (number, sound) in table.sounds.enumerated() {
      switch sound.kind {
      case .word, .article, .letter: continue
      case .silent:
        // Without the Arabic only a sign of its own tells of it.
        let forms = arabic == nil ? [0] : forms(sound, arabic, place).map(\.count)
        for count in forms {
          if position < latin.count, latin[position] == "'" {
            go(1, count, 0, Spoken(sound: number, isDoubled: false, reading: "'"))
          }
          if count > 0 {
            // It closes a syllable or opens one; between two consonants it can hardly be heard.
            let isHeard = position == 0 || Self.vowels.contains(latin[position - 1])
            let spoken = Spoken(sound: number, isDoubled: false, reading: "")
            go(0, count, isHeard ? 0.5 : 0.8, spoken)
          }
        }
      case .consonant, .vowel, .long, .ending:
        for (rank, reading) in sound.readings.enumerated() {
          let units = reading.unicodeScalars.map { $0 }
          guard latin[position...].starts(with: units) else { continue }
          let end = position + units.count
          if !isPlausible(sound, units, latin, end) { continue }
          if sound.kind == .ending, arabic == nil, units.count < 2 { continue }
          let spoken = Spoken(sound: number, isDoubled: false, reading: reading)
          let base = (arabic == nil ? 1 : 0) + 0.1 * Double(rank)
          for form in forms(sound, arabic, place) {
            if sound.kind == .ending, let arabic, place + form.count < arabic.count { continue }
            go(units.count, form.count, base + form.cost, spoken)
            if sound.kind == .consonant, latin[end...].starts(with: units) {
              go(
                2 * units.count, form.count, base + form.cost,
                Spoken(sound: number, isDoubled: true, reading: reading))
            }
          }
        }
      }
    }
  }

  /// The Arabic spellings of a sound that stand at a place, by their length, and what each costs.
  private func forms(
    _ sound: SoundTable.Sound, _ arabic: [Unicode.Scalar]?, _ place: Int
  ) -> [(count: Int, cost: Double)] {
    guard let arabic else { return [(0, 0)] }
    if sound.kind == .vowel {
      // At the head alef carries the vowel; within, it may belong to an article.
      let carries = place < arabic.count && arabic[place] == "\u{627}"
      return [(0, 0.3)] + (carries ? [(1, place == 0 ? 0 : 1)] : [])
    }
    return sound.arabic.enumerated().compactMap { rank, form in
      let letters = form.unicodeScalars.map { $0 }
      return arabic[place...].starts(with: letters) ? (letters.count, 0.1 * Double(rank)) : nil
    }
  }

  /// Whether letters may stand for a sound where they stand: an ending at the end, and a vowel for w or y
  /// only before another vowel.
  private func isPlausible(
    _ sound: SoundTable.Sound, _ units: [Unicode.Scalar], _ latin: [Unicode.Scalar], _ end: Int
  ) -> Bool {
    let vowels = Self.vowels
    if sound.kind == .ending { return end == latin.count }
    if sound.kind == .consonant, units.allSatisfy(vowels.contains) {
      return end < latin.count && vowels.contains(latin[end])
    }
    return true
  }
}
