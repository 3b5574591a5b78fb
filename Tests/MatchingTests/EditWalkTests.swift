import NameAnatomy
import TestSupport
import Testing

@testable import Matching

@Suite struct EditWalkTests {
  static let model = RespellingModel()

  /// Walks along words that part and come together again, as in a trie.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func costsWhatTheTableCosts(seed: UInt64) {
    var names = RandomNames(seed: seed)
    let part = Letters(names.word(of: "aeiouhkqsyşmn", length: 1...8))
    let depth = 8
    let limit: RespellingModel.Cost = names.pick([500, 3000, 20_000])
    var walk = Self.model.walk(of: part, against: .latin, depth: depth, limit: limit)
    var path: [UInt8] = []
    for _ in 0..<60 {
      let length = Int.random(in: 0..<depth, using: &names.random)
      path = Array(path.prefix(length))
      path += Letters(names.word(of: "aeiouhkqsyşmn", length: 1...1)).bytes
      // The columns below a letter that changes are worked out anew, as a trie does.
      var bound: RespellingModel.Cost = 0
      for (index, letter) in path.enumerated() { bound = walk.advance(to: letter, at: index + 1) }
      let exact = Self.model.cost(of: part, as: Letters(bytes: path))
      let cost = walk.cost(at: path.count)
      #expect(exact <= limit ? cost == exact : cost > limit, "\(part.text) \(path)")
      let extended = Letters(bytes: path + Letters(names.word(of: "aeimn", length: 1...3)).bytes)
      let further = Self.model.cost(of: part, as: extended)
      if further <= limit { #expect(bound <= further, "\(part.text) \(extended.text)") }
    }
  }
}
