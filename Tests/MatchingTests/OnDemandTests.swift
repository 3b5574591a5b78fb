import Dispatch
import Synchronization
import Testing

@testable import Matching

@Suite struct OnDemandTests {
  private final class Counted: Sendable {}

  @Test func isMadeOnceForAllThreads() {
    let count = Atomic<Int>(0)
    let value = OnDemand {
      count.add(1, ordering: .relaxed)
      return Counted()
    }
    #expect(count.load(ordering: .relaxed) == 0)
    let seen = Mutex<Set<ObjectIdentifier>>([])
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      let made = value.value
      seen.withLock { _ = $0.insert(ObjectIdentifier(made)) }
    }
    #expect(count.load(ordering: .relaxed) == 1)
    #expect(seen.withLock { $0 } == [ObjectIdentifier(value.value)])
  }
}
