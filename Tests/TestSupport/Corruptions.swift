/// What may happen to a file on its way.
public enum Corruptions {
  /// Returns `bytes` after one to four accidents, the same ones for the same seed.
  ///
  /// The end is cut, bits and bytes change, stretches and tags are lost or stand twice, quotes are
  /// doubled or left open, marks of the formats appear where none belong, and fields grow huge.
  ///
  ///     for seed in 0..<2_000 as Range<UInt64> {
  ///       read(Corruptions.corrupted(file, seed: seed))
  ///     }
  public static func corrupted(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return corrupted(bytes, using: &random)
  }

  /// Returns `bytes` after one to four accidents, drawn from `random`.
  public static func corrupted(
    _ bytes: [UInt8], using random: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 8 {
      befall(&bytes, using: &random)
    }
    return bytes
  }

  /// The letters that mean something to one of the formats.
  private static let marks = [
    "\"", "\"\"", "&", "&x;", "&#0;", "&#x110000;", "<", ">", "</", "/>", "<!", "<!DOCTYPE a>",
    "<![CDATA[", "<!--", "]]>", "<?", "{", "}", "[", "]", ":", ",", ";", "\t", "\\", "\\u",
    "\\ud83d", "\r", "\n", "\u{0}", "\u{1A}", "\u{FEFF}", "-0- ", "=", "'",
  ].map { Array($0.utf8) }

  private static func befall(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let length = Int.random(in: 0...min(40, bytes.count - place), using: &random)
    let stretch = bytes[place..<place + length]
    switch Int.random(in: 0..<11, using: &random) {
    case 0:
      bytes.removeLast(bytes.count - place)
    case 1:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2:
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3:
      bytes.removeSubrange(place..<place + length)
    case 4:
      bytes.insert(contentsOf: stretch, at: place)
    case 5:
      // A stretch comes from elsewhere, as when blocks of a file change places.
      bytes.insert(contentsOf: stretch, at: Int.random(in: 0...bytes.count, using: &random))
    case 6:
      removeTag(from: place, of: &bytes)
    case 7:
      let quote = UInt8(ascii: "\"")
      if let first = bytes[place...].firstIndex(of: quote) { bytes.insert(quote, at: first) }
    case 8:
      let count = Int.random(in: 1...12_000, using: &random)
      bytes.insert(contentsOf: repeatElement(UInt8(ascii: "x"), count: count), at: place)
    default:
      let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
      bytes.insert(contentsOf: mark, at: place)
    }
  }

  /// Drops the next tag, or what is nearest to one.
  private static func removeTag(from place: Int, of bytes: inout [UInt8]) {
    let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? place
    let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? start
    bytes.removeSubrange(start...end)
  }
}
