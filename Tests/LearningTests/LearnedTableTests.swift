import Learning
import Testing

@Suite struct LearnedTableTests {
  @Test func writesItsHeaderBeforeItsRows() {
    var table = LearnedTable(header: ["What it is.", "Columns: letter, cost."])
    table.append(["sh", "100"])
    table.append(["s", "300"])
    #expect(table.text == "# What it is.\n# Columns: letter, cost.\nsh\t100\ns\t300\n")
  }

  @Test func refusesAFieldThatWouldBreakARow() async {
    await #expect(processExitsWith: .failure) {
      var table = LearnedTable(header: [])
      table.append(["a\tb"])
    }
  }
}
