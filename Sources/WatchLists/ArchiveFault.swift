/// What is wrong with a compressed file or an archive.
public enum ArchiveFault: Error, Equatable, Sendable {
  /// The file ends before its content does.
  case cut

  /// The content cannot be inflated, or its checksum is wrong.
  case damaged

  /// Something follows the end that is no further part.
  case trailingBytes

  /// The directory of a zip file is missing or contradicts itself.
  case noDirectory

  /// A zip file comes through a pipe, and its directory is at its end.
  case pipe

  /// The archive holds no file that could be a list.
  case noFile

  /// The archive holds several lists.
  case severalFiles([String])

  /// The content is a compressed file or an archive itself.
  case nested

  /// The file is encrypted.
  case encrypted

  /// The file is compressed in a way that is not read, by its number in the zip format.
  case unknownMethod(Int)

  /// The content is so much larger than the file that it was made to exhaust the machine.
  case bomb
}

extension ArchiveFault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .cut: "is cut"
    case .damaged: "is damaged and cannot be decompressed"
    case .trailingBytes: "has something behind its end"
    case .noDirectory: "is a zip file without a directory, cut or damaged"
    case .pipe: "is a zip file, which cannot be read through a pipe; give it by its path"
    case .noFile: "is an archive without a file that could be a list"
    case .severalFiles(let names):
      "is an archive with several lists, expected one: \(names.joined(separator: ", "))"
    case .nested: "is an archive inside an archive, expected a list"
    case .encrypted: "is encrypted"
    case .unknownMethod(let number):
      "is compressed by method \(number), expected deflate or none"
    case .bomb: "grows beyond all measure when it is decompressed"
    }
  }
}
