/// The SHA-256 of bytes that come one piece after the other.
public struct ContentDigest: Sendable {
  private var hash = SHA256()
  private var bytes = 0

  /// The digest of nothing yet.
  public init() {}

  /// Adds bytes.
  public mutating func add(_ piece: [UInt8]) {
    hash.update(piece)
    bytes += piece.count
  }

  /// The file of that content.
  public func file(at path: String) -> AuditRecord.File {
    AuditRecord.File(path: path, sha256: hash.hexadecimal, bytes: bytes)
  }

  /// The digest of a file that is read for it.
  ///
  /// - Complexity: O(*n*) for *n* bytes; memory does not grow with the file.
  public static func file(_ path: String) throws(AuditLog.Fault) -> AuditRecord.File {
    var digest = ContentDigest()
    if let file = LogFile(readAt: path) {
      while let piece = file.read(upTo: 1 << 20) {
        if piece.isEmpty { return digest.file(at: path) }
        digest.add(piece)
      }
    }
    throw .cannotUse(path: path, reason: LogFile.reason)
  }
}
