import Synchronization

/// Writes folded names of any script in Latin letters; Arabic stays Arabic.
///
///     let romanizer = try Romanizer()
///     try romanizer.romanized("абу умар аш-шишани")  // "abu umar ash-shishani"
///
/// Each script has its transliterator of ICU, opened when the script is first met: a name in Latin
/// or Arabic letters costs a glance. All romanizers share them: ICU lets one thread at a time use its
/// rules, and so does the lock here.
package struct Romanizer: Sendable {
  private static let writers: Mutex<[Script: ScriptWriter]> = Mutex([:])
  private let folder: ScriptFolder

  /// Reads the table of letters; transliterators are opened later.
  package init() throws(RomanizationError) {
    self.init(folder: try ScriptFolder())
  }

  /// Creates a romanizer that folds what it writes with `folder`.
  package init(folder: ScriptFolder) {
    self.folder = folder
  }

  /// Returns a folded name with the letters of all scripts but Arabic written in Latin, folded.
  ///
  /// Letters that ICU cannot write in Latin are left out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `folded`.
  package func romanized(_ folded: String) throws(RomanizationError) -> String {
    if Self.isPlain(folded) { return folded }
    let scalars = folded.unicodeScalars.map(\.value)
    var romanized: [UInt32] = []
    var start = 0
    while start < scalars.count {
      guard let script = Self.foreignScript(of: scalars[start]) else {
        romanized.append(scalars[start])
        start += 1
        continue
      }
      let end = Self.endOfRun(of: script, in: scalars, from: start)
      romanized += try transliterated(scalars[start..<end], of: script)
      start = end
    }
    // What no rule wrote in Latin must go before the last folding, which joins what it leaves.
    let plain = try folder.folded(String(scalars: romanized)).unicodeScalars.filter(Self.isPlain)
    return try folder.folded(String(String.UnicodeScalarView(plain)))
  }

  private func transliterated(
    _ run: ArraySlice<UInt32>, of script: Script
  ) throws(RomanizationError) -> [UInt32] {
    try Self.writers.withLock { (writers) throws(RomanizationError) in
      if writers[script] == nil { writers[script] = try ScriptWriter(script, .letters) }
      return try writers[script]!.written(run)
    }
  }

  /// Returns the end of a run: the last letter of `script` before a letter of another.
  private static func endOfRun(of script: Script, in scalars: [UInt32], from start: Int) -> Int {
    var end = start + 1
    for index in start..<scalars.count {
      if foreignScript(of: scalars[index]) == script {
        end = index + 1
      } else if Script(of: scalars[index]) != nil {
        break
      }
    }
    return end
  }

  /// The script of a letter that is to be transliterated, or `nil` for all other scalars.
  private static func foreignScript(of scalar: UInt32) -> Script? {
    if scalar < 0x250 { return nil }
    let script = Script(of: scalar)
    return script == .arabic || script == .latin ? nil : script
  }

  /// Whether folded text has only letters that need no transliteration.
  private static func isPlain(_ folded: String) -> Bool {
    // The lead bytes of ASCII, of ç, of ş and ž, and of the Arabic block.
    folded.utf8.allSatisfy { $0 < 0xC0 || $0 == 0xC3 || $0 == 0xC5 || ($0 >= 0xD8 && $0 <= 0xDB) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (scalar.value >= 0x600 && scalar.value < 0x700)
  }
}
