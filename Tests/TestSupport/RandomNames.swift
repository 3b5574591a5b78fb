/// Invented names of many kinds, the same for the same seed.
///
/// Words come from small pools, so that names share some of them, and from random syllables.
public struct RandomNames: Sendable {
  /// The source of all chance.
  public var random: SplitMix64

  /// Starts the sequence of names that belongs to `seed`.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  private static let latin = [
    "muhammad", "mohamed", "ahmed", "hassan", "husayn", "omar", "karim", "kareem", "yusuf",
    "youssef", "khalid", "zaynab", "salim", "rashid", "tariq", "baghdadi", "masri", "khatib",
    "jamal", "djamel", "nasir", "ibrahim", "ivan", "petrov", "john", "anna", "harrow", "katharina",
    "wang", "li", "garcia", "mahmud", "said", "sayyid", "khan", "sheikh",
  ]
  private static let arabic = [
    "محمد", "احمد", "حسن", "حسين", "عمر", "كريم", "يوسف", "خالد", "زينب", "سليم", "راشد", "طارق",
    "البغدادي", "المصري", "الخطيب", "جمال", "ناصر", "ابراهيم", "محمود", "سعيد", "هدى",
  ]
  private static let cyrillic = [
    "мухаммад", "ахмед", "хасан", "умар", "карим", "юсуф", "иван", "петров", "анна", "сергеев",
    "магомедов", "ибрагимов", "халид",
  ]
  private static let business = [
    "bank", "banque", "trading", "shipping", "company", "holding", "levant", "meridian", "orient",
    "general", "star", "oil", "petroleum", "international", "foundation", "charity", "7", "12",
    "al", "noor", "nour", "ardent",
  ]

  /// Returns one element, each as likely as the others.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// Returns `true` once in `count` times.
  public mutating func isOne(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// Returns a word of letters of an alphabet.
  public mutating func word(of alphabet: String, length: ClosedRange<Int>) -> String {
    let letters = Array(alphabet.unicodeScalars)
    var word = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: length, using: &random) { word.append(pick(letters)) }
    return String(word)
  }

  private mutating func latinWord() -> String {
    if !isOne(in: 5) { return pick(Self.latin) }
    return (0..<Int.random(in: 2...3, using: &random)).map { _ in
      word(of: "bdfghjklmnqrstz", length: 1...1) + word(of: "aeiou", length: 1...1)
    }.joined()
  }

  /// Returns the name of a person, in Latin, Arabic or Cyrillic letters.
  public mutating func person() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6: latinPerson()
    case 6..<9: arabicPerson()
    default: pick(Self.cyrillic) + " " + pick(Self.cyrillic)
    }
  }

  private mutating func latinPerson() -> String {
    let one = latinWord(), two = latinWord(), three = latinWord()
    return switch Int.random(in: 0..<20, using: &random) {
    case 0: "\(one) bin \(two)"
    case 1: "\(one) bin \(two) al-\(three)"
    case 2: "Abu \(one) al-\(two)"
    case 3: "Abd al-\(one) \(two)"
    case 4: "abdul\(one) \(two)"
    case 5: "\(one) \(two)uddin"
    case 6: "\(two.uppercased()), \(one)"
    case 7: "\(three.uppercased()), \(one) \(two)"
    case 8: "\(one) \(two) Jr"
    case 9: "\(one.prefix(1)). \(two) \(three)"
    case 10: "Dr. \(one) \(two)"
    case 11: "Sheikh \(one) \(two) \(three)"
    case 12: "\(one)-\(two) \(three)"
    case 13: "\(one)\(two) \(three)"
    case 14: "FNU \(one)"
    case 15: one
    case 16: "\(one) ben \(two) el \(three)"
    case 17: "\(one) \(pick(["van", "de", "von der"])) \(two)"
    case 18: "\(three.uppercased())<<\(one.uppercased())<\(two.uppercased().prefix(3))"
    default: "\(one) \(two)" + (isOne(in: 2) ? " \(three)" : "")
    }
  }

  private mutating func arabicPerson() -> String {
    let one = pick(Self.arabic), two = pick(Self.arabic), three = pick(Self.arabic)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: "\(one) بن \(two)"
    case 1: "عبد \(one) \(two)"
    case 2: "ابو \(one) \(two)"
    case 3: "\(one)\(two) \(three)"
    case 4: "\(one) \(two) \(three)"
    default: "\(one) \(two)"
    }
  }

  /// Returns the name of an organization.
  public mutating func organization() -> String {
    var words = (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(Self.business) }
    if isOne(in: 2) { words.append(latinWord()) }
    if isOne(in: 3) { words.append(pick(["Ltd", "GmbH", "S.A.", "Co.", "LLC"])) }
    return words.joined(separator: " ")
  }

  /// Returns a name as another hand may have written it: respelled, in another order, with a part
  /// less or joined words; now and then unchanged.
  public mutating func rewritten(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: words.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0 where words.count > 1: words.remove(at: place)
      case 1: words.swapAt(0, place)
      case 2 where place > 0: words[place - 1] += words.remove(at: place)
      case 3: words.insert(latinWord(), at: place)
      case 4 where words[place].count > 1: words[place] = String(words[place].prefix(1)) + "."
      default: words[place] = respelled(words[place])
      }
    }
    return words.joined(separator: " ")
  }

  private static let respellings = [
    ("ou", "u"), ("u", "o"), ("k", "q"), ("ee", "i"), ("i", "ee"), ("h", ""), ("mm", "m"),
    ("m", "mm"), ("a", "e"), ("s", "ss"), ("kh", "x"), ("y", "i"), ("ي", "ى"), ("ا", ""),
    ("ك", "ق"), ("r", "l"), ("n", "m"),
  ]

  private mutating func respelled(_ word: String) -> String {
    let (from, to) = pick(Self.respellings.filter { word.contains($0.0) } + [("", "")])
    guard !from.isEmpty, let range = word.firstRange(of: from) else { return word }
    let respelled = word.replacingCharacters(in: range, with: to)
    return respelled.isEmpty ? word : respelled
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
