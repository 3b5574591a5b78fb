import TestSupport

/// All words of up to `length` of the first `letterCount` letters.
func allWords(upTo length: Int, letterCount: UInt8) -> [[UInt8]] {
  var words: [[UInt8]] = [[]]
  var longest = words
  for _ in 0..<length {
    longest = longest.flatMap { word in (0..<letterCount).map { word + [UInt8(ascii: "a") + $0] } }
    words += longest
  }
  return words
}

/// All pairs of words that are short enough to try all.
let shortPairs: [([UInt8], [UInt8])] = {
  let words = [allWords(upTo: 4, letterCount: 3), allWords(upTo: 5, letterCount: 2)]
  return words.flatMap { words in words.flatMap { first in words.map { (first, $0) } } }
}()

/// Returns a random word, often of a length about a multiple of 64.
func randomWord(using random: inout SplitMix64) -> [UInt8] {
  let lengths = [0, 1, 5, 9, 17, 30, 62, 63, 64, 65, 127, 128, 129, 130, 192, 300]
  let letterCount: UInt8 = [2, 3, 8, 26].randomElement(using: &random) ?? 2
  let length = lengths.randomElement(using: &random) ?? 0
  return (0..<length).map { _ in UInt8.random(in: 0..<letterCount, using: &random) + 97 }
}

/// Returns two random words, the second one often with much of the first.
func randomPair(using random: inout SplitMix64) -> ([UInt8], [UInt8]) {
  let first = randomWord(using: &random)
  if Int.random(in: 0..<3, using: &random) == 0 { return (first, randomWord(using: &random)) }
  var second = first
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    let position = Int.random(in: 0...second.count, using: &random)
    let letter = UInt8.random(in: 97...122, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: second.insert(letter, at: position)
    case 1 where position < second.count: second[position] = letter
    case 2 where position < second.count: second.remove(at: position)
    case 3 where position + 1 < second.count: second.swapAt(position, position + 1)
    default: break
    }
  }
  return (first, second)
}

/// Returns limits worth trying about `value`.
func limits(about value: Int, using random: inout SplitMix64) -> [Int] {
  [-1, 0, value - 1, value, value + 1, .random(in: 0...value * 2 + 2, using: &random), .max]
}

/// Returns lower limits worth trying about `similarity`.
func lowerLimits(about similarity: Double, using random: inout SplitMix64) -> [Double] {
  [
    -1, 0, similarity, similarity.nextUp, similarity.nextDown, .random(in: 0...1, using: &random),
    1, 1.5, .infinity, -.infinity, .nan,
  ]
}
