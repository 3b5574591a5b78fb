import TestSupport
import Testing

@testable import WatchLists

@Suite struct JSONArraySplitterTests {
  @Test(arguments: [
    ("[{\"name\":\"A\"},{\"name\":\"B\"}]", ["A", "B"], []),
    (" \n[\n  {\n \"name\": \"A]}\"\n  }\n, {\"name\":\"B\\\"\"} ]\n\u{1A}", ["A]}", "B\""], []),
    (
      "[{\"name\":\"A\"}, 7, {\"name\":\"B\"}]", ["A", "B"],
      [
        "list:1: expected a JSON object, found a number"
      ]
    ),
    (
      "[{\"name\":\"A\"},\n{\"name\":\n  oops},{\"name\":\"B\"}]", ["A", "B"],
      ["list:3: not JSON at column 3, expected a value"]
    ),
    (
      "[{\"name\":\"A\"},\n", ["A"],
      ["list:2: not JSON at column 1, expected “]” at the end of the array"]
    ),
    (
      "[{\"name\":\"A\"}]\nx", ["A"],
      ["list:2: not JSON at column 1, expected nothing behind the array"]
    ),
    ("[{\"name\":\"A\"},}]", ["A"], ["list:1: not JSON at column 1, expected a value"]),
  ])
  func reads(_ text: String, _ names: [String], _ refusals: [String]) throws {
    for size in [1, 2, 5, 1_000] {
      let read = try list(Array(text.utf8)) { size }
      #expect(read.format == .json)
      #expect(read.entries.map(\.primaryName.written) == names)
      #expect(read.refusals.map(\.description) == refusals)
    }
    #expect(try queries(text).count == names.count + refusals.count)
  }

  @Test func dropsAnElementThatIsTooLong() throws {
    let long =
      "{\"name\":\"A\"},{\"name\":\"\(String(repeating: "x]", count: 500))\"},{\"name\":\"B\"}"
    let read = try list("[\(long)]", limit: 100)
    #expect(read.entries.map(\.primaryName.written) == ["A", "B"])
    #expect(read.refusals.map(\.reason) == [.tooLong(limit: 100)])
  }

  @Test func knowsWhatTheArrayIsOf() throws {
    let party = "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}"
    #expect(try list("[\n\(party),\n\(party)]").format == .followTheMoney)
    #expect(try list("[{\"RECORD_ID\":\"1\",\"NAME_FULL\":\"A\"}]").format == .senzing)
  }
}
