/// A value that most holders lack, which is kept outside of them: they stay small, so that moving them costs
/// little.
enum Rare<Value> {
  case none
  indirect case some(Value)

  init(_ value: Value?) {
    self = value.map { .some($0) } ?? .none
  }

  /// The value, if there is one.
  var value: Value? {
    if case .some(let value) = self { value } else { nil }
  }
}

extension Rare: Equatable where Value: Equatable {}
extension Rare: Sendable where Value: Sendable {}
