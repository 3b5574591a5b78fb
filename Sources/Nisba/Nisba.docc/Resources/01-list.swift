import Nisba

let list = try WatchList(contentsOf: "Data/Samples/watchlist.csv")
print(list.entries.count, "entries")
