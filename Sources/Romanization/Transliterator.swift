import ICUShims

/// One transliterator of ICU.
///
/// The handle is private, opened in `init` and closed in `deinit`, so it is open for as long as
/// anyone can call it. ICU changes it in each call: it is not `Sendable`, and whoever shares it
/// guards it with a lock.
@safe final class Transliterator {
  private let handle: OpaquePointer

  /// Opens the transliterator that ICU calls `identifier`.
  init(_ identifier: String) throws(RomanizationError) {
    var status: Int32 = 0
    guard let handle = unsafe nisba_transliterator_open(identifier, &status), status == 0 else {
      throw .transliteratorUnavailable(identifier: identifier, code: ICU.errorName(status))
    }
    unsafe self.handle = handle
  }

  deinit {
    unsafe nisba_transliterator_close(handle)
  }

  /// Returns `text` transliterated.
  ///
  /// - Complexity: quadratic in the length of `text` at worst, since ICU replaces it in place.
  func transliterated(_ text: [UInt16]) throws(RomanizationError) -> [UInt16] {
    try unsafe ICU.filled(by: "transliterate", capacity: 4 * text.count + 32) {
      (units, capacity, status) in
      guard let units = unsafe units else { return 0 }
      for (index, unit) in text.enumerated() { unsafe units[index] = unit }
      return unsafe nisba_transliterate(
        handle, units, Int32(text.count), capacity, &status)
    }
  }
}
