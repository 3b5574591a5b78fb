import WatchLists

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written under another name in its folder, and takes its place once it is whole.
///
/// Whoever has the old file open or mapped keeps it as it was. Where the new one is not finished, it
/// goes away and the old one stays.
struct ReplacedFile: ~Copyable {
  private let path: String
  private let temporary: [CChar]
  private var descriptor: Int32

  /// Begins a file in place of the one at a path, or of the one that a link there leads to.
  init(path: String) throws(CompiledListError) {
    var target = path
    if let whole = unsafe realpath(path, nil) {
      unsafe target = String(cString: whole)
      unsafe free(whole)
    }
    var status = stat()
    if unsafe stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .cannotCreate(
        path: path, reason: isFolder ? "is a directory" : "not a regular file")
    }
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&name)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: FileDescriptor.words(for: errno))
    }
    // The mode of a file that is made as usual.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    self.path = path
    self.descriptor = descriptor
    temporary = name
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unsafe unlink(temporary)
  }

  /// Adds bytes.
  mutating func write(_ bytes: [UInt8]) throws(CompiledListError) {
    // A closure would forget the error's type.
    let code = unsafe bytes.withUnsafeBytes { unsafe FileDescriptor.write($0, to: descriptor) }
    if code != 0 { throw failure(code) }
  }

  /// Adds bytes.
  @unsafe mutating func write(_ bytes: UnsafeRawBufferPointer) throws(CompiledListError) {
    let code = unsafe FileDescriptor.write(bytes, to: descriptor)
    if code != 0 { throw failure(code) }
  }

  /// Puts the file, which is whole, in its place.
  mutating func finish() throws(CompiledListError) {
    // The name must not be there before the content, even if the machine fails.
    if fsync(descriptor) != 0 { throw failure(errno) }
    let target = temporary.dropLast(".XXXXXX".utf8CString.count) + [0]
    let isRenamed = unsafe rename(temporary, Array(target)) == 0
    if !isRenamed { throw failure(errno) }
    defer { descriptor = -1 }
    if close(descriptor) != 0 { throw failure(errno) }
  }

  private func failure(_ code: Int32) -> CompiledListError {
    .cannotWrite(path: path, reason: FileDescriptor.words(for: code))
  }
}
