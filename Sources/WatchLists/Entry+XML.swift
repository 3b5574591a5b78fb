import Identity

/// How the lists in XML put their facts into entries.
extension Entry {
  /// An entry whose names are read; `nil` where there is none.
  ///
  /// The first primary name comes first; where there is none, the first strong alias is taken for it.
  init?(id: String?, kind: Kind, names: [EntryName], line: Int) {
    guard !names.isEmpty else { return nil }
    let first =
      names.firstIndex { $0.quality == .primary } ?? names.firstIndex { $0.quality == .strong } ?? 0
    var ordered = names
    if first > 0 { ordered.insert(ordered.remove(at: first), at: 0) }
    for (place, name) in ordered.enumerated() {
      let quality: EntryName.Quality =
        place == 0 ? .primary : name.quality == .primary ? .strong : name.quality
      if name.quality != quality { ordered[place] = EntryName(name.written, quality: quality) }
    }
    self.init(id: ID(rawValue: id ?? ID.text(ofLine: line)), kind: kind, names: ordered, line: line)
  }

  /// Adds free text on a line of its own.
  mutating func addRemark(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    remarks += remarks.isEmpty ? text : "\n" + text
  }

  /// Adds free text under a heading: *Vessel type: Cargo*.
  mutating func addRemark(_ heading: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    addRemark("\(heading): \(text)")
  }
}

extension [String] {
  /// Appends a text that is neither missing, nor empty, nor among the last ones.
  mutating func appendIfTold(_ text: String?) {
    if let text, !text.isEmpty { appendIfNew(text) }
  }
}

/// Makes documents whose types are told in words, and remembers what each word means.
struct DocumentReader {
  private var kinds: [String: IdentityDocument.Kind] = [:]

  /// The kind of document that a list calls by this word.
  mutating func kind(_ type: String) -> IdentityDocument.Kind {
    if let kind = kinds[type] { return kind }
    let kind = IdentityDocument(type: type, number: "").kind
    if kinds.count < 1_000 { kinds[type] = kind }
    return kind
  }

  /// A document of which the parts are known; `details` follow in what was said of it.
  mutating func document(
    type: String?, number: String, issuer: String? = nil, details: [String?] = []
  ) -> IdentityDocument {
    let type = type ?? "", issuer = issuer ?? ""
    var (kind, number) = (kind(type), number)
    if number.hasPrefix("IMO ") {
      kind = .imo
      number.removeFirst(4)
    }
    var written = type.isEmpty ? number : "\(type) \(number)"
    if !issuer.isEmpty { written += " (\(issuer))" }
    for case let detail? in details where !detail.isEmpty { written += ", " + detail }
    return IdentityDocument(kind: kind, number: number, issuer: issuer, written: written)
  }
}
