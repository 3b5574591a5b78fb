import WatchLists

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file whose content is memory that is only read, for as long as anybody keeps this.
///
/// Sharing it is safe because the memory is never written to. Whoever replaces the file by renaming
/// another one does not change what is mapped; whoever cuts it in place ends the process.
@safe final class MappedFile: @unchecked Sendable {
  /// The file as the caller named it.
  let path: String
  /// The content, at an address that is a multiple of a page.
  @unsafe let bytes: UnsafeRawBufferPointer

  /// Maps a regular file.
  init(path: String) throws(CompiledListError) {
    self.path = path
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw .cannotRead(path: path, reason: FileDescriptor.words(for: errno))
    }
    // Merely to open a pipe would disturb who writes to it.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path: path, reason: "not a regular file")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      if descriptor >= 0 { close(descriptor) }
      throw .cannotRead(path: path, reason: FileDescriptor.words(for: code))
    }
    defer { close(descriptor) }
    let size = Int(status.st_size)
    guard size > 0 else {
      unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let memory = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      throw .cannotRead(path: path, reason: FileDescriptor.words(for: errno))
    }
    unsafe bytes = UnsafeRawBufferPointer(start: memory, count: size)
  }

  deinit {
    if let start = unsafe bytes.baseAddress {
      unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
