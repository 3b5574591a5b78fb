import Synchronization

/// A value that is made when it is first asked for, once for all threads.
///
/// Sharing it is safe because the value is written under a lock, before it is announced, and never
/// again.
@safe final class OnDemand<Value: AnyObject & Sendable>: @unchecked Sendable {
  private let make: Mutex<(@Sendable () -> Value)?>
  private let isMade = Atomic<Bool>(false)
  @unsafe private nonisolated(unsafe) var made: Value?

  /// A value that `make` will make.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = Mutex(make)
  }

  /// The value; asking for it again costs nothing.
  var value: Value {
    if !isMade.load(ordering: .acquiring) { makeOnce() }
    guard let value = unsafe made else { preconditionFailure("the value was not made") }
    return value
  }

  private func makeOnce() {
    make.withLock { make in
      guard let value = make?() else { return }
      unsafe made = value
      make = nil
      isMade.store(true, ordering: .releasing)
    }
  }
}
