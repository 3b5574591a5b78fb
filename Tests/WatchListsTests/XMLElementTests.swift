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

  @Test(
    arguments: [
      ("<a> x  y </a>", "x y"), ("<a/>", ""), ("<a><b/></a>", ""), ("<a><b> </b></a>", ""),
      ("<a>\n<b> x </b>\n</a>", "x"), ("<a><b><c>x</c></b></a>", "x"), ("<a>x<b>y</b></a>", "x y"),
      ("<a><b>x</b><b>y</b></a>", "x y"), ("<a><b/><b>y</b></a>", "y"),
      ("<a><b>x<![CDATA[y]]></b></a>", "xy"), ("<a><b>x<c>y</c>z</b></a>", "xz y"),
    ])
  func givesAllTextOnOneLine(_ text: String, as expected: String) throws {
    #expect(try element(text).wholeText == expected)
  }

  @Test func countsLinesWhereverTheyEnd() throws {
    let root = try element(
      "<r>\n<a\nb='\n'/><c>\r\n</c\n><!--\n--><d><![CDATA[\n]]></d><?e\n?>x<f\n></f><g/></r>")
    #expect(root.children.map(\.name) == ["a", "c", "d", "f", "g"])
    #expect(root.children.map(\.line) == [2, 4, 7, 9, 10])
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
