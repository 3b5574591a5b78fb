import Nisba

let list = try WatchList(contentsOf: "Data/Samples/watchlist.csv")
try CompiledList.write([list], to: "watchlist.nisba")

let matcher = try Matcher(compiled: "watchlist.nisba")
print(try matcher.hits(for: Query("Seif el Islam Kadhafi", kind: .person)).count, "hit")
