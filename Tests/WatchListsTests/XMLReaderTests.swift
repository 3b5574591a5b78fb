import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import WatchLists

@Suite struct XMLReaderTests {
  /// An event with what the reader tells of it.
  enum Event: Equatable {
    case start(name: String, attributes: [Attribute])
    case text(String)
    case end(name: String)
  }

  struct Attribute: Equatable {
    var name: String
    var value: String
  }

  private func events(
    _ bytes: [UInt8], pieceSize: @escaping () -> Int = { Int.max }
  ) throws(WatchListError) -> [Event] {
    var window = try ByteWindow(ByteSource(bytes, path: "x", pieceSize: pieceSize), capacity: 16)
    var reader = XMLReader()
    var events: [Event] = []
    while let event = try reader.next(in: &window) {
      let name = reader.names.written[reader.name]
      switch event {
      case .start:
        var attributes: [Attribute] = []
        for attribute in reader.attributes {
          let value = text(attribute.value, reader, window)
          attributes.append(
            Attribute(name: reader.names.written[attribute.name], value: value))
        }
        events.append(.start(name: name, attributes: attributes))
      case .text: events.append(.text(text(reader.text, reader, window)))
      case .end: events.append(.end(name: name))
      }
    }
    return events
  }

  private func text(
    _ piece: XMLReader.Piece, _ reader: borrowing XMLReader, _ window: borrowing ByteWindow
  ) -> String {
    var bytes: [UInt8] = []
    reader.append(piece, to: &bytes, in: window)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("<a/>", [.start(name: "a", attributes: []), .end(name: "a")]),
      (
        "<?xml version='1.0' encoding=\"utf-8\"?>\n<!-- <b> --><a b='1&lt;' c=\"'\"> x </a >\n\u{1A}",
        [
          .start(
            name: "a", attributes: [.init(name: "b", value: "1<"), .init(name: "c", value: "'")]),
          .text(" x "), .end(name: "a"),
        ]
      ),
      (
        "<a>&amp;&#x634;&#1588;\r\n<![CDATA[<&amp;>]]><?p i?><!----></a>",
        [.start(name: "a", attributes: []), .text("&شش\n"), .text("<&amp;>"), .end(name: "a")]
      ),
      (
        "<ns:a\n  x:y = 'ب' ><é/></ns:a>",
        [
          .start(name: "ns:a", attributes: [.init(name: "x:y", value: "ب")]),
          .start(name: "é", attributes: []), .end(name: "é"), .end(name: "ns:a"),
        ]
      ),
      (
        "<a b='/'/>",
        [.start(name: "a", attributes: [.init(name: "b", value: "/")]), .end(name: "a")]
      ),
      (
        "<a b='>'>]]</a>",
        [
          .start(name: "a", attributes: [.init(name: "b", value: ">")]), .text("]]"),
          .end(name: "a"),
        ]
      ),
    ] as [(String, [Event])])
  func reads(_ text: String, as expected: [Event]) throws {
    #expect(try events(Array(text.utf8)) == expected)
    #expect(try events(Array(text.utf8), pieceSize: { 1 }) == expected)
  }

  /// Events as FoundationXML tells them, or `nil` where it finds a fault.
  private final class Oracle: NSObject, XMLParserDelegate {
    var lines: [String] = []

    static func lines(_ bytes: [UInt8]) -> [String]? {
      let oracle = Oracle()
      let parser = XMLParser(data: Data(bytes))
      parser.delegate = oracle
      return parser.parse() && parser.parserError == nil ? oracle.lines : nil
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      lines.append("<\(name) \(attributes.sorted { $0.key < $1.key })")
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      lines.append(">\(name)")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      append(text)
    }

    func parser(_ parser: XMLParser, foundCDATA bytes: Data) {
      append(String(decoding: bytes, as: UTF8.self))
    }

    func append(_ text: String) {
      if let last = lines.last, last.hasPrefix("\"") {
        lines[lines.count - 1] = last + text
      } else {
        lines.append("\"" + text)
      }
    }
  }

  private func lines(_ events: [Event]) -> [String] {
    let oracle = Oracle()
    for event in events {
      switch event {
      case .start(let name, let attributes):
        let pairs = Dictionary(uniqueKeysWithValues: attributes.map { ($0.name, $0.value) })
        oracle.lines.append("<\(name) \(pairs.sorted { $0.key < $1.key })")
      case .text(let text): if !text.isEmpty { oracle.append(text) }
      case .end(let name): oracle.lines.append(">\(name)")
      }
    }
    return oracle.lines
  }

  @Test func agreesWithFoundationOnAGoodFile() throws {
    let bytes = try Fixture.bytes("un/consolidated.xml")
    #expect(try lines(events(bytes)) == Oracle.lines(bytes))
  }

  /// What is cut or changed by one byte is refused by both, or read alike by both.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func agreesWithFoundationOnChangedText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let good = Array(
      "<a x='1'><b>t&amp;u&#65;</b><!--c--><c/>é<![CDATA[d]]></a>\n".utf8)
    // No question mark: FoundationXML crashes on <?p?>.
    let letters = Array("<>/&;'\"a=! x[]-#".utf8)
    for _ in 0..<100 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = letters.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes.insert(letters.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let mine = try? lines(events(bytes))
      let theirs = Oracle.lines(bytes)
      #expect(mine == theirs, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func refusesTooManyNames() {
    let text = (0...XMLNames.most).map { "<a\($0)/>" }.joined()
    #expect(throws: WatchListError.self) { try events(Array("<a>\(text)</a>".utf8)) }
  }

  @Test func refusesEveryPrefix() throws {
    let bytes = try Fixture.bytes("un/consolidated.xml")
    let end = bytes.lastIndex(of: .greater) ?? 0
    for length in 0..<end where length % 7 == 0 || length > end - 30 {
      #expect(throws: WatchListError.self) { try events(Array(bytes[..<length])) }
    }
  }
}
