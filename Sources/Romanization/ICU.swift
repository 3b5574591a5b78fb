import ICUShims

/// The functions of ICU that need no handle, over scalars and UTF-16 text.
///
/// Pointers reach C only for the length of a call, with the capacity of the array they point into,
/// and C keeps none of them.
package enum ICU {
  /// The version of the library that is linked, as its first number.
  package static var majorVersion: Int { Int(nisba_icu_major_version()) }

  /// What kind of character a scalar is, as far as names care.
  enum Kind {
    case letter, mark, digit, dash, other
  }

  /// Returns the kind of `scalar`.
  static func kind(of scalar: UInt32) -> Kind {
    switch UInt32(bitPattern: nisba_kind_of(Int32(scalar))) {
    case nisba_kind_letter.rawValue: .letter
    case nisba_kind_mark.rawValue: .mark
    case nisba_kind_digit.rawValue: .digit
    case nisba_kind_dash.rawValue: .dash
    default: .other
    }
  }

  /// Returns the value of the decimal digit `scalar`, or `nil` where it is none.
  static func digitValue(of scalar: UInt32) -> UInt32? {
    UInt32(exactly: nisba_digit_value(Int32(scalar)))
  }

  /// Returns the number that ICU has for the script of `scalar`.
  static func scriptNumber(of scalar: UInt32) -> Int32 {
    nisba_script_of(Int32(scalar))
  }

  /// Returns the number that ICU has for the script `code`, or `nil` where it knows none.
  static func scriptNumber(named code: String) -> Int32? {
    let number = unsafe nisba_script_number(code)
    return number < 0 ? nil : number
  }

  /// Returns the NFKC case fold of UTF-16 text.
  static func caseFolded(_ text: [UInt16]) throws(RomanizationError) -> [UInt16] {
    try unsafe filled(by: "fold case", capacity: text.count + 16) { (folded, capacity, status) in
      unsafe nisba_fold_case(text, Int32(text.count), folded, capacity, &status)
    }
  }

  /// Returns the canonical decomposition of a scalar, or `nil` where it has none.
  static func decomposition(of scalar: UInt32) throws(RomanizationError) -> [UInt32]? {
    var isDecomposed = true
    let units = try unsafe filled(by: "decompose", capacity: 16) { (letters, capacity, status) in
      let count = unsafe nisba_decompose(Int32(scalar), letters, capacity, &status)
      isDecomposed = count >= 0
      return max(count, 0)
    }
    return isDecomposed ? scalars(of: units) : nil
  }

  /// Returns the name of the error that a status stands for.
  static func errorName(_ status: Int32) -> String {
    unsafe String(cString: nisba_error_name(status))
  }

  /// Returns the scalars of UTF-16 text that ICU has written.
  static func scalars(of units: [UInt16]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(units.count)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar.value)
      case .emptyInput: return scalars
      case .error: scalars.append(0xFFFD)
      }
    }
  }

  /// Returns what `body` writes, calling it once more with all the room it asks for.
  ///
  /// `body` receives the room, its capacity and the status, and returns the length of its result.
  static func filled(
    by call: String, capacity: Int,
    _ body: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32
  ) throws(RomanizationError) -> [UInt16] {
    var capacity = capacity
    while true {
      let room = capacity
      var status: Int32 = 0
      let units = unsafe [UInt16](unsafeUninitializedCapacity: room) { buffer, count in
        let length = unsafe Int(body(buffer.baseAddress, Int32(room), &status))
        // Where the result is longer than the room, ICU has written none of it that counts.
        count = status == 0 ? length : 0
        capacity = max(capacity, length)
      }
      if status == 0 { return units }
      guard status == nisba_status_overflow(), capacity > room else {
        throw .callFailed(call: call, code: errorName(status))
      }
    }
  }
}
