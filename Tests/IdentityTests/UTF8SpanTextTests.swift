import Testing

@testable import Identity

@Suite struct UTF8SpanTextTests {
  @Test func givesAllPartsBetweenLetters() {
    let text = "aé–𝒳 b"
    let ends = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    for (place, start) in ends.enumerated() {
      for end in ends[place...] {
        let bytes = Array(text.utf8)[start..<end]
        #expect(text.utf8Span.text(start..<end) == String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(text.utf8Span.text(text.utf8.count..<text.utf8.count) == "")
  }

  @Test func refusesHalfALetter() async {
    await #expect(processExitsWith: .failure) { _ = "é".utf8Span.text(1..<2) }
    await #expect(processExitsWith: .failure) { _ = "é".utf8Span.text(0..<1) }
  }
}
