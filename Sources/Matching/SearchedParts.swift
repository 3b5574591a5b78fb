import NameAnatomy

/// The parts of a query that are looked for, each made ready once.
///
/// Sharing it is safe for the reason that sharing a ``PatternMemo`` is.
final class SearchedParts: @unchecked Sendable {
  private let model: RespellingModel
  private let patterns: PatternMemo
  private let reductions = SkeletonReductions()
  private let few: FewWords
  private var parts: [Part: SearchedPart] = [:]

  /// More than the parts of a query.
  private static let most = 64

  /// - Parameter patterns: keeps the parts, ready to be respelled.
  init(_ model: RespellingModel, _ patterns: PatternMemo) {
    self.model = model
    self.patterns = patterns
    few = FewWords(model)
  }

  /// Returns a part, ready to be looked for.
  subscript(part: Part) -> SearchedPart {
    if let known = parts[part] { return known }
    if parts.count >= Self.most { removeAll() }
    let searched = SearchedPart(part, model: model, patterns, reductions, few: few)
    parts[part] = searched
    return searched
  }

  /// Forgets all parts.
  func removeAll() {
    parts.removeAll(keepingCapacity: true)
  }
}
