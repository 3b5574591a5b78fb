/// What two statements of one field say of each other.
public enum Judgement: String, CaseIterable, Sendable {
  /// Both say the same.
  case agrees
  /// Both may be true of one party: one says less, or errs in a way in which people err.
  case compatible
  /// One side says nothing, or nothing that can be read.
  case unknown
  /// They cannot both be true of one party.
  case contradicts
}
