internal import VectorKernels

/// What a processor may have to work on many lanes at once; the results are the same.
package enum VectorInstructions: Int32, CaseIterable, Comparable, Sendable {
  /// What the compiler takes for granted: SSE2 or NEON.
  case baseline
  case avx2
  case avx512

  /// The widest instructions of this processor.
  package static let widest =
    VectorInstructions(rawValue: nisba_widest_instructions()) ?? .baseline

  /// Orders instructions by the bits that they work on.
  package static func < (narrower: Self, wider: Self) -> Bool {
    narrower.rawValue < wider.rawValue
  }
}
