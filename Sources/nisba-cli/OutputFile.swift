import FoundationEssentials
import Reporting
import WatchLists

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command writes its rows: a file, or standard output.
///
/// Rows are gathered and written in large pieces. What was written stays when a later row fails.
struct OutputFile: ~Copyable {
  private static let pieceSize = 1 << 16
  private let name: String
  private var descriptor: Int32
  private var pending: [UInt8] = []
  private var written = ContentDigest()

  private let isDigested: Bool

  /// Opens a file that it creates or empties, or standard output where there is no path.
  ///
  /// - Parameter isDigested: whether the digest of what is written will be asked for.
  init(path: String?, isDigested: Bool = false) throws(ToolError) {
    self.isDigested = isDigested
    guard let path else {
      descriptor = STDOUT_FILENO
      name = "standard output"
      return
    }
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    name = path
    if descriptor < 0 { throw .missing("\(path): cannot be written: \(Self.reason)") }
  }

  deinit {
    if descriptor > STDOUT_FILENO { close(descriptor) }
  }

  /// Throws where a file could not be written, or is one of those that are read; nothing is
  /// opened yet, so that nothing is lost where the inputs turn out to be bad.
  static func check(_ path: String?, isNoneOf inputs: [String]) throws(ToolError) {
    if let file = FileIdentity(output: path) {
      let name = path ?? "standard output"
      if file.isFolder { throw .missing("\(name): is a directory, expected a file") }
      for input in inputs where FileIdentity(input: input)?.isSameFile(as: file) == true {
        throw .usage("\(name): is the output and also an input (\(input))")
      }
    } else if let path {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard FileIdentity(input: folder)?.isFolder == true else {
        throw .missing("\(path): cannot be written: there is no folder \(folder)")
      }
    }
  }

  /// Adds text to the output.
  mutating func write(_ text: String) throws(ToolError) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Writes all that was added so far.
  mutating func flush() throws(ToolError) {
    var position = 0
    // What cannot be written is not tried again.
    defer { pending.removeAll(keepingCapacity: true) }
    while position < pending.count {
      // Safe because the pointer does not outlive the call.
      let count = unsafe pending.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[position...])
        return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        if isDigested { written.add(Array(pending[position..<position + count])) }
        position += count
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        throw failure
      }
    }
  }

  /// Writes all that is left and closes the file, which is where some file systems tell that they
  /// are full.
  mutating func finish() throws(ToolError) {
    try flush()
    guard descriptor > STDOUT_FILENO else { return }
    defer { descriptor = -1 }
    if close(descriptor) != 0 { throw failure }
  }

  /// What was written so far, by its digest.
  var digest: AuditRecord.File { written.file(at: name) }

  private var failure: ToolError {
    .outputFailed("\(name): cannot be written to its end: \(Self.reason)")
  }

  private static var reason: String {
    unsafe String(cString: strerror(errno))
  }

  /// Waits for the reader of a pipe that does not block.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}
