import Foundation

/// Where a command writes its rows: a file, or standard output.
///
/// Rows are gathered and written in large pieces. What was written stays when a later row fails.
struct OutputFile: ~Copyable {
  private let handle: FileHandle
  private let name: String
  private let isOwned: Bool
  private var pending = Data()
  private static let pieceSize = 1 << 16

  /// Opens a file that it creates or overwrites, or standard output where there is no path.
  init(path: String?) throws(ToolError) {
    guard let path, path != "-" else {
      handle = .standardOutput
      name = "standard output"
      isOwned = false
      return
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw .missing("\(path): cannot be written: \(Self.reason)")
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    name = path
    isOwned = true
  }

  private static var reason: String {
    unsafe String(cString: strerror(errno))
  }

  /// Adds text to the output.
  mutating func write(_ text: String) throws(ToolError) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Writes all that was added so far.
  mutating func flush() throws(ToolError) {
    guard !pending.isEmpty else { return }
    var rest = pending[...]
    pending.removeAll(keepingCapacity: true)
    while !rest.isEmpty {
      // Safe because the pointer does not outlive the call.
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Foundation.write(handle.fileDescriptor, bytes.baseAddress, bytes.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .outputFailed("\(name): cannot be written to its end: \(Self.reason)")
      }
      rest = rest.dropFirst(written)
    }
  }
}
