extension Unicode.Scalar {
  /// The scalars of the canonical decomposition, itself where it has none: *é* is *e* and its accent.
  ///
  /// - Precondition: ICU has the data that it is installed with.
  package var canonicalDecomposition: [Unicode.Scalar] {
    do {
      guard let values = try ICU.decomposition(of: value) else { return [self] }
      return values.compactMap(Unicode.Scalar.init)
    } catch {
      preconditionFailure("ICU cannot decompose a character: \(error)")
    }
  }
}
