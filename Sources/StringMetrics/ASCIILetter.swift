/// Returns the upper case of an ASCII letter, or `nil` for any other byte.
func uppercaseLetter(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
  case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
  default: nil
  }
}
