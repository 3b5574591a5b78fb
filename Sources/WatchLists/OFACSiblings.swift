/// The files that lie beside the main file of an OFAC list.
struct OFACSiblings {
  /// The aliases, `alt.csv`.
  let alias: String?

  /// The addresses, `add.csv`.
  let address: String?

  /// The remarks that run over, `sdn_comments.csv`.
  let overflow: String?

  /// Looks for the files that belong to the one with this name.
  ///
  /// - Parameters:
  ///   - name: The name of the main file.
  ///   - folder: What stands before the names, with a slash at its end.
  ///   - names: The names of all files there, in order.
  init(of name: String, in folder: String, among names: [String]) {
    let name = Array(name.utf8)
    let files = names.map { Array($0.utf8) }
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

  /// The files that were found.
  var paths: [String] {
    [alias, address, overflow].compactMap { $0 }
  }

  private static func lowercased(_ name: [UInt8]) -> [UInt8] {
    name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
