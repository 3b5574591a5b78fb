import Foundation

/// A folder of a test's own, which goes away with it.
final class Scratch: Sendable {
  /// Where the folder is.
  let folder: URL

  /// Makes a folder that holds the watch list `list.csv` and the given files.
  init(_ files: [String: Content] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nisba-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(.text(Self.list), to: "list.csv")
    for (name, content) in files { try write(content, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file of the folder.
  func write(_ content: Content, to name: String) throws {
    try Data(content.bytes).write(to: folder.appendingPathComponent(name))
  }

  /// Returns the text of a file of the folder.
  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private static let list = """
    id,name,aliases,weak_aliases,kind,date_of_birth
    E1,Saddam Hussein,صدام حسين,Abu Uday,person,1937-04-28
    E2,Usama bin Laden,Osama bin Ladin,The Director,person,1957
    E3,Acme Trading Company,,,organization,
    E4,Zeta Star,,,vessel,

    """
}

/// What a file of a test holds.
struct Content: Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(stringLiteral value: String) {
    bytes = Array(value.utf8)
  }

  /// The bytes of a text.
  static func text(_ text: String) -> Content {
    Content(bytes: Array(text.utf8))
  }

  /// One text after the other.
  static func + (first: Content, second: Content) -> Content {
    Content(bytes: first.bytes + second.bytes)
  }
}
