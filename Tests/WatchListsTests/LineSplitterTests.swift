import Testing

@testable import WatchLists

@Suite struct LineSplitterTests {
  private func lines(_ text: String, limit: Int = 100) throws -> [String] {
    var window = try ByteWindow(ByteSource(Array(text.utf8), path: "x"), capacity: 4)
    var splitter = LineSplitter(limit: limit)
    var lines: [String] = []
    while try splitter.next(in: &window) {
      let text = splitter.isTooLong ? "too long" : window.text(0..<splitter.length)
      lines.append("\(splitter.number) \(text)")
    }
    #expect(try !splitter.next(in: &window))
    return lines
  }

  @Test(arguments: [
    ("", []),
    ("\n", ["1 "]),
    ("a", ["1 a"]),
    ("a\n", ["1 a"]),
    ("a\r\nb\r", ["1 a", "2 b"]),
    ("a\rb\n\nc", ["1 a\rb", "2 ", "3 c"]),
    ("a\n\u{1A}", ["1 a"]),
    ("a\u{1A}\u{1A}", ["1 a"]),
    ("\u{1A}\na", ["1 \u{1A}", "2 a"]),
    ("\u{FEFF}a\n\u{FEFF}b", ["1 a", "2 \u{FEFF}b"]),
  ])
  func splits(_ text: String, into expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test(arguments: [
    ("aaaa\nb", ["1 aaaa", "2 b"]),
    ("aaaaa\nb", ["1 too long", "2 b"]),
    ("b\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ["1 b", "2 too long"]),
    ("aaaaa\n", ["1 too long"]),
  ])
  func skipsLinesThatAreTooLong(_ text: String, leaving expected: [String]) throws {
    #expect(try lines(text, limit: 4) == expected)
  }

  @Test func keepsAWindowNoLargerThanALine() throws {
    let text = String(repeating: "0123456789\n", count: 10_000)
    var window = try ByteWindow(ByteSource(Array(text.utf8), path: "x"), capacity: 64)
    var splitter = LineSplitter()
    while try splitter.next(in: &window) {}
    #expect(window.storage.count == 64)
    #expect(splitter.number == 10_000)
    #expect(window.offset == text.utf8.count)
  }

  @Test func skipsALongLineInFixedMemory() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1 << 20) + Array("\nb".utf8)
    var window = try ByteWindow(ByteSource(bytes, path: "x"), capacity: 64)
    var splitter = LineSplitter(limit: 1_000)
    #expect(try splitter.next(in: &window))
    #expect(splitter.isTooLong)
    #expect(try splitter.next(in: &window))
    #expect(window.text(0..<splitter.length) == "b")
    #expect(window.storage.count <= 4_096)
  }
}
