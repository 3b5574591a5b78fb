import Foundation
import TestSupport
import Testing

@testable import WatchLists

@Suite struct JSONParserTests {
  private func value(_ text: String) throws -> JSONValue {
    try JSONParser.value(Array(text.utf8).span)
  }

  @Test(
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("false", .bool(false)),
      ("-0.5e+10", .number("-0.5e+10")), ("0", .number("0")),
      ("\"\"", .string("")), (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
      (#""aé\u00e9\ud83d\uDE00""#, .string("aéé😀")),
      ("[]", .array([])), ("[1, [null]]", .array([.number("1"), .array([.null])])),
      ("{}", .object([])),
      (
        "{\"a\":{\"a\":1}}",
        .object([.init(key: "a", value: .object([.init(key: "a", value: .number("1"))]))])
      ),
    ] as [(String, JSONValue)])
  func reads(_ text: String, as expected: JSONValue) throws {
    #expect(try value(text) == expected)
  }

  /// A value as Foundation reads it, in the terms of this room.
  private func converted(_ value: Any) -> JSONValue {
    switch value {
    case is NSNull: .null
    case let text as String: .string(text)
    case let elements as [Any]: .array(elements.map(converted))
    case let members as [String: Any]:
      .object(members.sorted { $0.key < $1.key }.map { .init(key: $0, value: converted($1)) })
    default: .number("")
    }
  }

  /// A value with its keys in order and without what Foundation does not tell.
  private func comparable(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number, .bool: .number("")
    case .array(let elements): .array(elements.map(comparable))
    case .object(let members):
      .object(
        Dictionary(members.map { ($0.key, $0.value) }) { $1 }.sorted { $0.key < $1.key }
          .map { .init(key: $0, value: comparable($1)) })
    default: value
    }
  }

  private func randomText(using random: inout SplitMix64, depth: Int = 0) -> String {
    switch Int.random(in: 0...(depth > 3 ? 4 : 6), using: &random) {
    case 0: return "null"
    case 1: return ["true", "false"].randomElement(using: &random) ?? ""
    case 2: return "\(Int.random(in: -99...99, using: &random))"
    case 3:
      return "\"" + String(repeating: "ش\\n\\u0041", count: Int.random(in: 0...2, using: &random))
        + "\""
    case 4: return "1.5e3"
    case 5:
      let texts = (0..<3).map { _ in randomText(using: &random, depth: depth + 1) }
      return "[" + texts.joined(separator: ", ") + "]"
    default:
      let texts = ["a", "b", "ج"].map {
        "\"\($0)\": " + randomText(using: &random, depth: depth + 1)
      }
      return "{" + texts.joined(separator: ",") + "}"
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func agreesWithFoundation(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var bytes = Array(randomText(using: &random).utf8)
      if Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0x20..<0x7F, using: &random)
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let mine = try? JSONParser.value(bytes.span)
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: .fragmentsAllowed)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect((mine == nil) == (theirs == nil), "\(text)")
      if let mine, let theirs { #expect(comparable(mine) == converted(theirs), "\(text)") }
    }
  }
}
