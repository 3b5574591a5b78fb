import Nisba

let matcher = try Matcher([WatchList(contentsOf: "Data/Samples/watchlist.csv")])

var rows: [QueryRow] = []
var file = try QueryFile(path: "Data/Samples/passengers.csv")
while let item = try file.next() {
  switch item {
  case .row(let row): rows.append(row)
  case .refused(let refusal): print(refusal)
  }
}
