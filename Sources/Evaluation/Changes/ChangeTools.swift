import Matching
import Romanization

/// The tables that some changes need, read once.
package struct ChangeTools: Sendable {
  let folder: ScriptFolder
  let particles: ParticleWords
  let sounds: SpokenNameReader
  let writer: SoundWriter

  package init() throws(RomanizationError) {
    let table = SoundTable()
    folder = try ScriptFolder()
    particles = ParticleWords()
    sounds = SpokenNameReader(table)
    writer = SoundWriter(table)
  }

  /// A Latin name of the Arab world word by word, or `nil` where it is none.
  func spoken(_ name: ListedName) -> SpokenName? {
    guard name.isArabic, name.isLatin else { return nil }
    return sounds.spoken(name.folded, arabic: name.arabicWords)
  }
}
