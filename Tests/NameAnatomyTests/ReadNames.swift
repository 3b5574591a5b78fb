import NameAnatomy

/// The reader that all tests share; opening one reads the tables.
let reader = try! NameReader()

/// The parts of the likeliest reading: `role:letters`, the role left out where it is a plain name,
/// with `al-` before what has an article and `~` behind what may be cut.
func anatomy(_ name: String, _ kind: NameKind = .person) throws -> String {
  try anatomies(name, kind).first ?? ""
}

/// The parts of each reading.
func anatomies(_ name: String, _ kind: NameKind = .person) throws -> [String] {
  try reader.read(name, kind: kind).readings.map { reading in
    reading.parts.map(outline).joined(separator: " ")
  }
}

private func outline(_ part: Part) -> String {
  (part.role == .name ? "" : part.role.rawValue + ":") + (part.hasArticle ? "al-" : "")
    + part.letters.text + (part.mayBeTruncated ? "~" : "")
}
