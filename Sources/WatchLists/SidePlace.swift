/// Where the files beside a list lie: in its folder, or in the archive that it is read from.
enum SidePlace {
  case nowhere
  case folder(of: String)
  case archive(ZipArchive, of: String)

  /// The files that belong to an OFAC list, by their paths.
  var siblings: OFACSiblings {
    switch self {
    case .nowhere:
      return OFACSiblings(of: "", in: "", among: [])
    case .folder(let path):
      let (folder, name) = Self.split(path)
      return OFACSiblings(
        of: name, in: folder, among: Folder.names(in: folder.isEmpty ? "." : folder))
    case .archive(let archive, let path):
      let (folder, name) = Self.split(path)
      let names = archive.members.map { Self.split($0.name) }.filter { $0.folder == folder }
      return OFACSiblings(of: name, in: folder, among: names.map(\.name).sorted())
    }
  }

  /// Opens one of the files.
  func open(_ path: String) throws(WatchListError) -> ByteSource {
    if case .archive(let archive, _) = self {
      guard let member = archive.members.first(where: { $0.name == path }) else {
        throw .noSuchFile(path: path)
      }
      return try ByteSource(member, of: archive)
    }
    return try ByteSource(path: path)
  }

  /// Splits a path behind its last slash.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let start = path.utf8.index(after: slash)
    return (String(path[..<start]), String(path[start...]))
  }
}
