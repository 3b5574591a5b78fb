/// The files that lie beside the main file of an OFAC list.
struct OFACSiblings {
  /// The aliases, `alt.csv`.
  let alias: String?

  /// The addresses, `add.csv`.
  let address: String?

  /// The remarks that run over, `sdn_comments.csv`.
  let overflow: String?

  init(of mainPath: String) {
    let name = mainPath.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    let folder = String(decoding: mainPath.utf8.dropLast(name.count), as: UTF8.self)
    let files = Folder.names(in: folder.isEmpty ? "." : folder).map { Array($0.utf8) }
    func find(_ word: String, for mainWord: String) -> String? {
      guard let place = Self.lowercased(name).firstRange(of: mainWord.utf8) else { return nil }
      var exact = name
      exact.replaceSubrange(place, with: word.utf8)
      // The spelling of the main file wins where two files differ by letter case only.
      let matches = files.filter { Self.lowercased($0) == Self.lowercased(exact) }
      let match = matches.contains(exact) ? exact : matches.first
      return match.map { folder + String(decoding: $0, as: UTF8.self) }
    }
    alias = find("alt", for: "sdn") ?? find("alt", for: "prim")
    address = find("add", for: "sdn") ?? find("add", for: "prim")
    overflow = find("sdn_comments", for: "sdn") ?? find("comments", for: "prim")
  }

  private static func lowercased(_ name: [UInt8]) -> [UInt8] {
    name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
