#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies in a folder.
enum Folder {
  /// Returns the names of the files in a folder, in order; none where it cannot be read.
  ///
  /// Safe because each entry of `readdir` is read before the next call of it, as a C string that the
  /// system ends with a zero, and the folder is closed afterwards.
  static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe UnsafeRawPointer(entry) + nameOffset
      names.append(unsafe String(cString: name.assumingMemoryBound(to: CChar.self)))
    }
    return names.sorted()
  }
}
