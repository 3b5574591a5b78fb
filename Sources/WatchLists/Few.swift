/// Values of which there is mostly one or none, which then need no memory of their own.
enum Few<Value> {
  case none
  case one(Value)
  case several([Value])

  init(_ values: [Value]) {
    switch values.count {
    case 0: self = .none
    case 1: self = .one(values[0])
    default: self = .several(values)
    }
  }

  /// The values in their order.
  var values: [Value] {
    switch self {
    case .none: []
    case .one(let value): [value]
    case .several(let values): values
    }
  }
}

extension Few: Equatable where Value: Equatable {}
extension Few: Sendable where Value: Sendable {}
