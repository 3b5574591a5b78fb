import Testing

@testable import nisba_cli

@Suite struct ChunkTests {
  @Test(arguments: [(1, 4096), (10, 4096), (100, 655), (1_000_000, 16)])
  func isFullOfRows(resultsPerRow: Int, count: Int) {
    var chunk = Chunk<Int>(resultsPerRow: resultsPerRow)
    for row in 0..<count {
      #expect(!chunk.isFull)
      chunk.append(row, bytes: 1)
    }
    #expect(chunk.isFull)
    #expect(chunk.take() == Array(0..<count))
    #expect(chunk.rows.isEmpty && !chunk.isFull)
  }

  @Test func isFullOfBytes() {
    var chunk = Chunk<Int>(resultsPerRow: 1)
    chunk.append(1, bytes: 5 << 20)
    #expect(chunk.isFull)
    #expect(chunk.take() == [1])
    #expect(!chunk.isFull)
  }
}
