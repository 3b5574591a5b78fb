/// How large a validation is, and from what it starts.
package struct ValidationSettings: Sendable, Encodable {
  /// The most names that each change is tried on.
  package var sample: Int
  /// The most names of the control set; `nil` for all names of the lists.
  package var controlSample: Int?
  /// How many names of each origin are invented.
  package var cleanCount: Int
  /// What decides which names are drawn, and how they are changed.
  package var seed: UInt64
  /// Whether a query says whether it names a person, as customer files do and payments do not.
  package var tellsKind: Bool
  /// The most errors of each sort that are shown.
  package var errors: Int

  package init(
    sample: Int, controlSample: Int?, cleanCount: Int, seed: UInt64, tellsKind: Bool, errors: Int
  ) {
    self.sample = sample
    self.controlSample = controlSample
    self.cleanCount = cleanCount
    self.seed = seed
    self.tellsKind = tellsKind
    self.errors = errors
  }
}
