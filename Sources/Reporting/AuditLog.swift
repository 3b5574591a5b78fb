import FoundationEssentials

/// A file of audit records, each chained to the one before by its hash.
///
/// The first line tells how many records follow and the hash of the last one. Each record is a line:
/// its SHA-256, a blank, and JSON that begins with its number and the hash of the line before. So a
/// byte that is changed, a line that is lost or moved, and a record that is cut off show.
///
/// Whoever can write the file can also make a whole new chain: note the hash of the last record
/// somewhere else, and compare it when the file is verified.
public struct AuditLog: Sendable {
  /// What is wrong with a log.
  public enum Fault: Error, Equatable, Sendable {
    /// The file cannot be read or written, in the words of the operating system.
    case cannotUse(path: String, reason: String)
    /// The file begins with something else than a log does.
    case notALog(path: String)
    /// A line is not what its hash says, or no record at all.
    case changedLine(path: String, line: Int)
    /// A line does not follow the line before it: one of them was moved, or lines between them are gone.
    case brokenChain(path: String, line: Int)
    /// There are more or fewer records than the first line says.
    case otherCount(path: String, expected: Int, found: Int)
    /// The last record is another one than expected.
    case otherEnd(path: String, expected: String, found: String)
  }

  private static let mark = "nisba audit log 1"

  /// The path of the file.
  public let path: String

  /// A log at a path, where there may be a file already.
  public init(path: String) {
    self.path = path
  }

  // MARK: Writing

  private struct Numbered: Codable {
    let number: Int
    let previous: String
    let run: AuditRecord
  }

  /// Adds a record; makes the file where there is none.
  ///
  /// The file is locked meanwhile, so that runs that end at the same time follow one another.
  ///
  /// - Returns: the hash of the record.
  /// - Throws: a ``Fault``; a log that is damaged gets no further record.
  @discardableResult
  public func append(_ record: AuditRecord) throws(Fault) -> String {
    guard let file = LogFile(lockedAt: path), let content = file.readToEnd() else { throw failure }
    let end = content.isEmpty ? End(count: 0, hash: Self.noHash) : try verified(Data(content))
    let line = Self.line(Numbered(number: end.count + 1, previous: end.hash, run: record))
    let hash = String(line.prefix(64))
    let head = Self.head(End(count: end.count + 1, hash: hash))
    // The record goes first: a head without its record would look like a loss.
    let isWritten =
      content.isEmpty
      ? file.write(head + line) : file.write(line) && file.rewind() && file.write(head)
    guard isWritten, file.synchronize() else { throw failure }
    return hash
  }

  private var failure: Fault {
    .cannotUse(path: path, reason: LogFile.reason)
  }

  private static let noHash = String(repeating: "0", count: 64)

  private static func line(_ record: Numbered) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(record) else {
      preconditionFailure("strings and finite numbers can be encoded")
    }
    let text = String(decoding: data, as: UTF8.self)
    return "\(SHA256.hexadecimal(text)) \(text)\n"
  }

  /// The first line, which has the same length for any count.
  private static func head(_ end: End) -> String {
    let digits = String(end.count)
    let count = String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    return "\(mark) \(count) \(end.hash)\n"
  }

  // MARK: Verifying

  /// Where a log ends.
  public struct End: Equatable, Sendable {
    /// How many records there are.
    public let count: Int
    /// The hash of the last one.
    public let hash: String
  }

  /// Looks whether every record is as it was written, in its place, and none is lost.
  ///
  /// - Parameter expected: the hash that the last record is to have, where it was noted elsewhere.
  /// - Throws: the first ``Fault`` that is found.
  public func verify(expecting expected: String? = nil) throws(Fault) -> End {
    guard let content = FileManager.default.contents(atPath: path) else {
      throw .cannotUse(path: path, reason: "no such file, or it cannot be read")
    }
    let end = try verified(content)
    if let expected, expected != end.hash {
      throw .otherEnd(path: path, expected: expected, found: end.hash)
    }
    return end
  }

  private func verified(_ content: Data) throws(Fault) -> End {
    var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    // Every line ends, the last one too.
    let isEnded = lines.popLast()?.isEmpty == true
    guard !lines.isEmpty, let end = Self.end(String(decoding: lines.removeFirst(), as: UTF8.self))
    else { throw .notALog(path: path) }
    guard isEnded else { throw .changedLine(path: path, line: lines.count + 2) }
    var previous = Self.noHash
    for (index, bytes) in lines.enumerated() {
      let hash = String(decoding: bytes.prefix(64), as: UTF8.self)
      let record = Data(bytes.dropFirst(65))
      guard bytes.count > 65, bytes.dropFirst(64).first == 0x20,
        Self.digest(of: record) == hash,
        let numbered = try? JSONDecoder().decode(Numbered.self, from: record)
      else { throw .changedLine(path: path, line: index + 2) }
      guard numbered.number == index + 1, numbered.previous == previous else {
        throw .brokenChain(path: path, line: index + 2)
      }
      previous = hash
    }
    guard lines.count == end.count else {
      throw .otherCount(path: path, expected: end.count, found: lines.count)
    }
    guard previous == end.hash else { throw .brokenChain(path: path, line: 1) }
    return end
  }

  private static func digest(of record: Data) -> String {
    var hash = SHA256()
    hash.update([UInt8](record))
    return hash.hexadecimal
  }

  private static func end(_ head: String) -> End? {
    guard head.hasPrefix(mark + " ") else { return nil }
    let fields = head.dropFirst(mark.count + 1).split(
      separator: " ", omittingEmptySubsequences: false)
    guard fields.count == 2, fields[0].utf8.count == 12, fields[1].utf8.count == 64,
      let count = Int(fields[0])
    else { return nil }
    let end = End(count: count, hash: String(fields[1]))
    return Self.head(end) == head + "\n" ? end : nil
  }
}

extension AuditLog.Fault: CustomStringConvertible {
  /// The place and what is wrong there.
  public var description: String {
    switch self {
    case .cannotUse(let path, let reason): "\(path): cannot be used: \(reason)"
    case .notALog(let path): "\(path):1: not an audit log, or its first line was changed"
    case .changedLine(let path, let line): "\(path):\(line): the record was changed"
    case .brokenChain(let path, let line):
      "\(path):\(line): does not follow the record before it: records were moved or removed"
    case .otherCount(let path, let expected, let found):
      "\(path):1: expected \(expected) records, found \(found)"
    case .otherEnd(let path, let expected, let found):
      "\(path): the last record is \(found), expected \(expected)"
    }
  }
}
