import NameAnatomy
import Romanization

extension Change {
  /// Parts that are left out; two names at least are left.
  static let missingParts: [Change] = [
    Change(.missing, "first name", "The first name is left out; two or more are left.") { name, _ in
      guard let texts = name.ordered?.texts, texts.count > 2 else { return nil }
      return texts.dropFirst().joined(separator: " ")
    },
    Change(.missing, "middle name", "One name between the first and the last is left out.") {
      name, random in
      guard var texts = name.ordered?.texts, texts.count > 2 else { return nil }
      texts.remove(at: 1 + random.below(texts.count - 2))
      return texts.joined(separator: " ")
    },
    Change(.missing, "all middle names", "Only the first and the last of four names or more stay.")
    {
      name, _ in
      guard let texts = name.ordered?.texts, texts.count > 3 else { return nil }
      return texts[0] + " " + texts[texts.count - 1]
    },
    Change(.missing, "last name", "The last name is left out; two or more are left.") { name, _ in
      guard let texts = name.ordered?.texts, texts.count > 2 else { return nil }
      return texts.dropLast().joined(separator: " ")
    },
    Change(.missing, "article or particle", "A small word such as al- or bin is left out.") {
      name, random in
      guard name.isLatin, name.isPerson else { return nil }
      var groups = name.words.groups
      let places = groups.indices.filter { groups[$0].count > 1 || groups[$0][0].hasArticle }
      guard let place = random.element(of: places) else { return nil }
      if groups[place].count > 1 {
        groups[place].removeFirst()
      } else {
        groups[place] = groups[place].map(\.withoutArticle)
      }
      return groups.joined().joined(separator: " ")
    },
    Change(.missing, "legal form", "The legal form of an organization is left out.") { name, _ in
      guard name.isLatin, !name.isPerson else { return nil }
      var texts = name.words.groups.flatMap { $0 }
      guard texts.count > 1, let last = texts.last, LegalForms.contains(last) else { return nil }
      while texts.count > 1, let last = texts.last, LegalForms.contains(last) { texts.removeLast() }
      return texts.joined(separator: " ")
    },
    Change(.missing, "a word of three or more", "A word of an organization or vessel is left out.")
    {
      name, random in
      guard name.isLatin, !name.isPerson else { return nil }
      var texts = name.words.groups.flatMap { $0 }
      let places = texts.indices.filter { !LegalForms.contains(texts[$0]) }
      guard places.count > 2, let place = random.element(of: places) else { return nil }
      texts.remove(at: place)
      return texts.joined(separator: " ")
    },
  ]
}

/// The legal forms of one word, from `Data/organization-types.tsv`.
enum LegalForms {
  private static let words: Set<String> = Set(
    DataTable("organization-types.tsv").rows.map { String($0[0]) }.filter { !$0.contains(" ") })

  /// Whether a written word, with or without dots, is a legal form.
  static func contains(_ word: String) -> Bool {
    words.contains(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension String {
  /// Whether the word begins with an article and a hyphen.
  var hasArticle: Bool {
    guard let hyphen = firstIndex(of: "-"), hyphen != startIndex else { return false }
    let article = self[..<hyphen].lowercased()
    return article.count == 2 && (article.hasPrefix("a") || article == "el" || article == "ul")
      && index(after: hyphen) < endIndex
  }

  /// The word without the article.
  var withoutArticle: String {
    guard hasArticle, let hyphen = firstIndex(of: "-") else { return self }
    return String(self[index(after: hyphen)...])
  }
}
