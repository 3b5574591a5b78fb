import Nisba

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which file a path or a descriptor stands for, by whichever name it is called.
struct FileIdentity {
  private let status: stat

  /// The file at a path, or standard input where the path is `-`; `nil` where there is none.
  init?(input path: String) {
    // Safe because both pointers live for the length of the call.
    self.init { unsafe path == "-" ? fstat(STDIN_FILENO, &$0) : stat(path, &$0) }
  }

  /// The file at a path, or standard output where there is no path; `nil` where there is none.
  init?(output path: String?) {
    // Safe because both pointers live for the length of the call.
    self.init { status in
      guard let path else { return unsafe fstat(STDOUT_FILENO, &status) }
      return unsafe stat(path, &status)
    }
  }

  private init?(_ look: (inout stat) -> Int32) {
    var status = stat()
    guard look(&status) == 0 else { return nil }
    self.status = status
  }

  /// Whether this is a folder.
  var isFolder: Bool {
    status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a regular file; `nil` for a pipe, a terminal or a device.
  var size: Int? {
    status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Whether both are the same regular file.
  func isSameFile(as other: FileIdentity) -> Bool {
    size != nil && status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino
  }
}

/// The files that a command is to read.
enum InputFiles {
  /// Throws where a file is missing, before hours of work on the ones before it.
  static func check(_ paths: [String]) throws {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ToolError.usage("standard input (-) can be read only once")
    }
    for path in paths where path != "-" {
      guard let file = FileIdentity(input: path) else {
        // Some files exist that cannot be looked at; reading them tells why.
        if errno == ENOENT || errno == ENOTDIR { throw WatchListError.noSuchFile(path: path) }
        continue
      }
      if file.isFolder { throw WatchListError.isDirectory(path: path) }
    }
  }
}
