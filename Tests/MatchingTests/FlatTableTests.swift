import Testing

@testable import Matching

@Suite struct FlatTableTests {
  private let arena = FlatArena()

  @Test(arguments: [[], [7], [1, 2, 3], Array(0..<1000)] as [[Int32]])
  func aTableHasTheElementsOfAnArray(_ elements: [Int32]) {
    let table = FlatTable(elements, in: arena)
    #expect(table.count == elements.count)
    #expect(table.indices.map { table[$0] } == elements)
  }

  @Test(arguments: [[], [[]], [[1], [], [2, 3]], [[], [], [4]]] as [[[UInt8]]])
  func listsComeBackAsTheyWere(_ lists: [[UInt8]]) {
    let flat = FlatLists(lists, in: arena)
    #expect(flat.count == lists.count)
    #expect((0..<flat.count).map { flat.list($0) } == lists)
  }

  @Test func anElementOutsideIsNotRead() async {
    await #expect(processExitsWith: .failure) {
      let arena = FlatArena()
      let table = FlatTable([1, 2, 3] as [Int32], in: arena)
      print(table[3])
    }
  }
}
