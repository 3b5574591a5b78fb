extension ZipArchive {
  /// The one file that is the list: what is left without side files, hidden files and documents.
  ///
  /// - Throws: ``ArchiveFault`` where none or several are left.
  var mainMember: Member {
    get throws(ArchiveFault) {
      let visible = members.filter { member in
        let (folder, name) = SidePlace.split(member.name)
        return !name.hasPrefix(".") && !folder.hasPrefix("__MACOSX")
          && !Self.documentSuffixes.contains { name.lowercased().hasSuffix($0) }
      }
      let sides = Set(visible.flatMap { SidePlace.archive(self, of: $0.name).siblings.paths })
      let candidates = visible.filter { !sides.contains($0.name) }
      guard let main = candidates.first else { throw .noFile }
      if candidates.count > 1 { throw .severalFiles(candidates.map(\.name)) }
      return main
    }
  }

  /// Files that go with a list and are none.
  private static let documentSuffixes = [
    ".pdf", ".html", ".htm", ".md", ".doc", ".docx", ".xsd", ".dtd", "readme.txt", "license.txt",
  ]
}
