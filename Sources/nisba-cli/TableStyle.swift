import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a table looks where it is written: on a terminal it fits the width and has colors.
struct TableStyle {
  /// How many columns the terminal has; `nil` where nothing is known of it, or there is none.
  let columns: Int?
  /// Whether this is a terminal.
  let isTerminal: Bool
  /// Whether colors are used: on terminals, unless the environment says `NO_COLOR`.
  let isColored: Bool

  /// A table in a file.
  static let plain = TableStyle(columns: nil, isTerminal: false, isColored: false)

  /// The style of standard output.
  static var ofOutput: TableStyle {
    guard isatty(STDOUT_FILENO) == 1 else { return .plain }
    let environment = ProcessInfo.processInfo.environment
    let refusesColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return TableStyle(
      columns: width, isTerminal: true,
      isColored: !refusesColor && environment["TERM"] != "dumb")
  }

  private static var width: Int? {
    var size = winsize()
    // Safe because the pointer does not outlive the call.
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// A score in the color of its height; it can be read without it.
  func colored(_ text: String, _ score: Double?) -> String {
    guard isColored, let score else { return text }
    let code = score >= 0.95 ? "1;31" : score >= 0.85 ? "33" : "36"
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension String {
  /// The text in marks that keep its direction from the columns beside it, where it has letters that are
  /// written from right to left.
  var isolated: String {
    let isRightToLeft = unicodeScalars.contains {
      0x590...0x8FF ~= $0.value || 0xFB1D...0xFDFF ~= $0.value || 0xFE70...0xFEFF ~= $0.value
    }
    return isRightToLeft ? "\u{2068}\(self)\u{2069}" : self
  }
}
