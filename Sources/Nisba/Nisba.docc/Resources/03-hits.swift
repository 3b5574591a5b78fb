import Nisba

let list = try WatchList(contentsOf: "Data/Samples/watchlist.csv")
print(list.entries.count, "entries")

let matcher = try Matcher([list])

for hit in try matcher.hits(for: Query("Seif el Islam Kadhafi", kind: .person)) {
  print(hit.score, hit.name.written, hit.entry.id)
}
