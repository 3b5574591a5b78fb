/// The SHA-1 digest of a text, which here puts equal scores in an order that nobody chose.
///
/// It is not used to protect anything. Source: FIPS 180-4, section 6.1.
///
/// - Complexity: O(*n*) for *n* bytes.
package func sha1(_ text: String) -> [UInt8] {
  var message = Array(text.utf8)
  let bitCount = UInt64(message.count) * 8
  message.append(0x80)
  while message.count % 64 != 56 { message.append(0) }
  for shift in stride(from: UInt64(56), through: 0, by: -8) {
    message.append(UInt8(truncatingIfNeeded: bitCount >> shift))
  }
  var hash: [5 of UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  for start in stride(from: 0, to: message.count, by: 64) {
    addBlock(message[start..<start + 64], to: &hash)
  }
  return hash.indices.flatMap { word in
    stride(from: UInt32(24), through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: hash[word] >> $0)
    }
  }
}

private func addBlock(_ block: ArraySlice<UInt8>, to hash: inout [5 of UInt32]) {
  func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
  var schedule = [UInt32](repeating: 0, count: 80)
  for index in 0..<16 {
    schedule[index] = block.dropFirst(4 * index).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
  for index in 16..<80 {
    let mixed = schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14]
    schedule[index] = rotated(mixed ^ schedule[index - 16], 1)
  }
  var (a, b, c, d, e) = (hash[0], hash[1], hash[2], hash[3], hash[4])
  for index in 0..<80 {
    let (choice, constant): (UInt32, UInt32) =
      switch index {
      case ..<20: (b & c | ~b & d, 0x5A82_7999)
      case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
      case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
      default: (b ^ c ^ d, 0xCA62_C1D6)
      }
    let next = rotated(a, 5) &+ choice &+ e &+ constant &+ schedule[index]
    (a, b, c, d, e) = (next, a, rotated(b, 30), c, d)
  }
  for (index, word) in [a, b, c, d, e].enumerated() { hash[index] &+= word }
}
