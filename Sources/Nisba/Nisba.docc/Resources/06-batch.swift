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

let queries = rows.map { Query($0.name, kind: .person) }
for (row, result) in zip(rows, matcher.hits(for: queries, workers: 8)) {
  for hit in try result.get() { print(row.line, row.name, hit.score, hit.entry.id) }
}
