/// The pairing of rows with columns that costs least in all.
///
/// Each row gets a column of its own, so there must not be more rows than columns. The algorithm is
/// Kuhn and Munkres's in the form of shortest augmenting paths (Jonker and Volgenant, *Computing*
/// 38, 1987).
///
/// - Parameter costs: the costs, row by row.
/// - Returns: the column of each row; the same for the same costs.
/// - Complexity: O(*r*² · *c*) for *r* rows and *c* columns.
func cheapestAssignment(rows: Int, columns: Int, costs: [Double]) -> [Int] {
  precondition(rows <= columns, "each row needs a column of its own")
  // Row and column 0 are a start of their own; real ones count from 1.
  var rowPotential = [Double](repeating: 0, count: rows + 1)
  var columnPotential = [Double](repeating: 0, count: columns + 1)
  var rowOfColumn = [Int](repeating: 0, count: columns + 1)
  var previous = [Int](repeating: 0, count: columns + 1)
  for row in stride(from: 1, through: rows, by: 1) {
    rowOfColumn[0] = row
    var column = 0
    var slack = [Double](repeating: .infinity, count: columns + 1)
    var isDone = [Bool](repeating: false, count: columns + 1)
    repeat {
      isDone[column] = true
      let current = rowOfColumn[column]
      var delta = Double.infinity
      var next = 0
      for other in 1...columns where !isDone[other] {
        let cost = costs[(current - 1) * columns + other - 1]
        let reduced = cost - rowPotential[current] - columnPotential[other]
        if reduced < slack[other] {
          slack[other] = reduced
          previous[other] = column
        }
        if slack[other] < delta {
          delta = slack[other]
          next = other
        }
      }
      for other in 0...columns {
        if isDone[other] {
          rowPotential[rowOfColumn[other]] += delta
          columnPotential[other] -= delta
        } else {
          slack[other] -= delta
        }
      }
      column = next
    } while rowOfColumn[column] != 0
    repeat {
      let before = previous[column]
      rowOfColumn[column] = rowOfColumn[before]
      column = before
    } while column != 0
  }
  var columnOfRow = [Int](repeating: 0, count: rows)
  for column in stride(from: 1, through: columns, by: 1) where rowOfColumn[column] != 0 {
    columnOfRow[rowOfColumn[column] - 1] = column - 1
  }
  return columnOfRow
}
