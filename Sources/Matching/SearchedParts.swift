import NameAnatomy

/// The parts of a query that are looked for, each made ready once.
///
/// Sharing it is safe for the reason that sharing a ``PatternMemo`` is.
final class SearchedParts: @unchecked Sendable {
  private let model: RespellingModel
  private let keys: PartKeys
  private let reductions = SkeletonReductions()
  private var parts: [Part: SearchedPart] = [:]

  /// More than the parts of a query.
  private static let most = 64

  init(_ model: RespellingModel, _ keys: PartKeys) {
    self.model = model
    self.keys = keys
  }

  /// Returns a part, ready to be looked for.
  subscript(part: Part) -> SearchedPart {
    if let known = parts[part] { return known }
    if parts.count >= Self.most { removeAll() }
    let searched = SearchedPart(part, model: model, keys: keys, reductions)
    parts[part] = searched
    return searched
  }

  /// Forgets all parts.
  func removeAll() {
    parts.removeAll(keepingCapacity: true)
  }
}
