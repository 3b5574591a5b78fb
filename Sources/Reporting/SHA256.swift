import CMessageDigest
import FoundationEssentials

/// The SHA-256 (FIPS 180-4) of bytes that come one piece after the other, by libmd.
struct SHA256: Sendable {
  private var context = SHA2_CTX()

  init() {
    unsafe SHA256Init(&context)
  }

  /// Adds bytes.
  mutating func update(_ bytes: [UInt8]) {
    // Safe because libmd only reads the bytes, during the call.
    unsafe bytes.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
  }

  /// The 32 bytes of the digest of all that was added.
  private var digest: [UInt8] {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe digest.withUnsafeMutableBufferPointer { unsafe SHA256Final($0.baseAddress, &context) }
    return digest
  }

  /// The digest of all that was added, two hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of one text.
  static func hexadecimal(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.hexadecimal
  }

  /// The digest of one text in base 64, as a content security policy names it.
  static func base64(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return Data(hash.digest).base64EncodedString()
  }
}
