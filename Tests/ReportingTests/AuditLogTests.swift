import Foundation
import Reporting
import Testing

@Suite struct AuditLogTests {
  private func record(_ name: String, model: String? = "3") -> AuditRecord {
    AuditRecord(
      arguments: ["screen", name], version: "0.1", data: "1", model: model, policy: "2",
      threshold: 0.7, limit: 10,
      listFiles: [AuditRecord.File(path: "l.csv", sha256: "ab", bytes: 2)],
      lists: [AuditRecord.List(name: "l", date: nil, entries: 1, names: 2, badRows: 0)],
      inputs: [], decisions: [],
      output: AuditRecord.File(path: name, sha256: "cd", bytes: 3),
      counts: AuditRecord.Counts(
        names: 1, alerts: 1, hits: 1, suppressed: 0, quiet: 0, badRows: 0),
      outcome: "finished", start: "2026-11-27T09:00:00Z", end: "2026-11-27T09:00:01Z", workers: 2)
  }

  /// A log with three records, and what becomes of it when its content is changed.
  private func fault(_ change: (inout [UInt8]) -> Void) throws -> AuditLog.Fault? {
    let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = AuditLog(path: path)
    for name in ["a", "b", "c"] { try log.append(record(name)) }
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    change(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do {
      _ = try log.verify()
      return nil
    } catch {
      return error
    }
  }

  @Test func growsAndVerifies() throws {
    let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = AuditLog(path: path)
    // Records that tell no model hold, too.
    let first = try log.append(record("a", model: nil))
    let end = try log.verify()
    #expect(end.count == 1 && end.hash == first)
    let second = try log.append(record("a"))
    #expect(second != first)
    #expect(try log.verify(expecting: second).count == 2)
    #expect(throws: AuditLog.Fault.self) { try log.verify(expecting: first) }
  }

  @Test func everyChangedByteIsFound() throws {
    let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let log = AuditLog(path: path)
    for name in ["a", "b", "c"] { try log.append(record(name)) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      try changed.write(to: URL(fileURLWithPath: path))
      #expect(throws: AuditLog.Fault.self, "byte \(place)") { try log.verify() }
    }
  }

  @Test(arguments: 0..<4)
  func everyRemovedLineIsFound(_ line: Int) throws {
    #expect(
      try fault {
        var lines = $0.split(separator: 0x0A)
        lines.remove(at: line)
        $0 = Array(lines.joined(separator: [0x0A])) + [0x0A]
      } != nil)
  }

  @Test(arguments: [(0, 1), (1, 2), (1, 3), (2, 3)])
  func swappedLinesAreFound(_ one: Int, _ two: Int) throws {
    #expect(
      try fault {
        var lines = $0.split(separator: 0x0A)
        lines.swapAt(one, two)
        $0 = Array(lines.joined(separator: [0x0A])) + [0x0A]
      } != nil)
  }

  @Test func cutAndForeignFilesAreFound() throws {
    #expect(try fault { $0.removeLast() } != nil)
    #expect(try fault { $0.removeAll() } != nil)
    #expect(try fault { $0 += [0x0A] } != nil)
    #expect(try fault { _ in } == nil)
  }

  @Test func damagedLogGrowsNoFurther() throws {
    let path = NSTemporaryDirectory() + "audit-\(UUID().uuidString).log"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("something else\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: AuditLog.Fault.notALog(path: path)) {
      try AuditLog(path: path).append(record("a"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "something else\n")
  }
}
