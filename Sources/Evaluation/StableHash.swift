/// The FNV-1a hash of a text, the same on every machine and in every run.
///
/// The low bits are mixed once more, so that remainders spread well.
package func stableHash(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash ^ hash >> 29
}
