import Testing

@testable import WatchLists

/// Files that are made to be slow are read in time that grows with their length.
@Suite struct HazardTests {
  private func repeated(_ text: String, after start: String = "", size: Int = 1 << 18) -> String {
    start + String(repeating: text, count: size / text.utf8.count)
  }

  /// A file of a quarter of a megabyte, which any quadratic step would make very slow.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("name\n", "\""),
      ("name\n", "\"a\n"),
      ("name\n\"", "a\n"),
      ("name,b\n", "\"\",\"\n"),
      ("name,b\n", "a,\"\"\"\n"),
      ("name,b\n\"", "\"\"\n"),
      ("name", ",a"),
      ("name,id\n", ","),
      ("{\"name\":", "[{\"a\":"),
      ("{\"name\":\"", "\\ud83d\\ude00"),
      ("{\"name\":\"A\",", "\"name\":[1],"),
      ("<CONSOLIDATED_LIST ", "a='b' "),
      ("<CONSOLIDATED_LIST><ENTITY ", "<"),
      ("<CONSOLIDATED_LIST><ENTITY><FIRST_NAME>", "(a;"),
      ("<CONSOLIDATED_LIST><ENTITY><FIRST_NAME>", "&amp;"),
      ("<CONSOLIDATED_LIST><ENTITY>", "<A>x</A>"),
      ("<CONSOLIDATED_LIST><!--", "->"),
      ("<CONSOLIDATED_LIST><![CDATA[", "]]"),
      ("<CONSOLIDATED_LIST>", "&"),
      ("<CONSOLIDATED_LIST>", "<?a?>"),
      ("1,A,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"", "DOB 1;a.k.a. 'x';"),
      ("", "\n"),
      ("", " "),
      ("name\n", "\u{1A}"),
    ])
  func readsInLinearTime(_ start: String, _ pattern: String) {
    let text = repeated(pattern, after: start)
    do { _ = try list(text) } catch { #expect(error is WatchListError) }
    do { _ = try queries(text) } catch { #expect(error is WatchListError) }
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["(a;", "()", "a;", "b) ", "(a;(", ")", "a)"])
  func splitsNamesInLinearTime(_ pattern: String) {
    _ = UNNames(repeated(pattern), of: .strong)
    _ = UNNames(repeated(pattern, size: 4_000), of: .strong)
    let closed = repeated(pattern, size: 2_000) + String(repeating: ")", count: 2_000)
    _ = UNNames(closed, of: .strong)
  }

  @Test(.timeLimit(.minutes(5))) func readsManyFactsInLinearTime() throws {
    let facts = (0..<30_000).map { "DOB \($0)" }.joined(separator: "; ")
    let row = "1,A" + String(repeating: ",-0- ", count: 9) + ",\"\(facts).\"\n"
    #expect(try list(row).entries[0].datesOfBirth.count == 30_000)
  }

  @Test func keepsMemoryFlatOverALongList() throws {
    let bytes = Array(repeated("7,Some Name\n", after: "id,name\n", size: 1 << 20).utf8)
    var window = try ByteWindow(ByteSource(bytes, path: "x"), capacity: 1_024)
    let (_, parser) = try WatchListFormat.parser(
      for: &window, sidesOf: nil, columns: [:], limit: 1 << 20)
    var rows = parser
    var count = 0
    var entry: Entry?
    while try rows.next(from: &window, into: &entry) != nil { count += 1 }
    #expect(count == (1 << 20) / 12)
    #expect(window.storage.count == 1_024)
  }
}
