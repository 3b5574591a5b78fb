import Testing

@testable import WatchLists

@Suite struct XMLElementTests {
  @Test(
    arguments: [
      ("<a>x</a>", "x"),
      ("<a> x\n\ty </a>", "x y"),
      ("<a>x\u{A0}\u{202F}y\u{A0}</a>", "x y"),
      ("<a>é’s</a>", "é’s"),
      ("<a>x &amp;<![CDATA[ <y>]]></a>", "x & <y>"),
      ("<a>x<b>z</b> y</a>", "x y"),
      ("<a>\n<b>z</b>\n</a>", ""),
      ("<a/>", ""),
    ])
  func givesTextOnOneLine(_ text: String, as expected: String) throws {
    #expect(try element(text).text == expected)
  }

  @Test func findsChildren() throws {
    let root = try element("<r><a/><b>1</b><x:a>2</x:a><c><a>3</a></c><a>4</a></r>")
    #expect(root["a"] == "2")
    #expect(root.texts("a") == ["2", "4"])
    #expect(root.texts("c", "a") == ["3"])
    #expect(root.all("a").count == 3)
    #expect(root.children.map(\.name) == ["a", "b", "a", "c", "a"])
    #expect(root["d"] == nil)
  }

  @Test func findsAttributes() throws {
    let root = try element("<r a='1&lt;2' x:b=' y ' c=''><s a='3'/></r>")
    #expect(root.attribute("a") == "1<2")
    #expect(root.attribute("b") == "y")
    #expect(root.attribute("c") == nil)
    #expect(root.first("s")?.attribute("a") == "3")
    #expect(root.first("s")?.attribute("b") == nil)
  }
}
