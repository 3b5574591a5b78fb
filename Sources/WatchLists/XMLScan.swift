/// A walk over the bytes of one tag or text, which notes what has to be looked at closely.
struct XMLScan {
  /// The next byte, counted from the first one of the window that is not consumed.
  var index: Int

  /// The greatest byte.
  private(set) var highest: UInt8 = 0

  /// Whether there is a reference, a carriage return, an end of line or a `>`.
  private(set) var hasReference = false, hasReturn = false, hasNewline = false, hasGreater = false

  /// A control character that XML does not allow, if there is one.
  private(set) var control: UInt8?

  /// The quote that is open, zero if none is.
  private var delimiter: UInt8 = 0

  init(from index: Int = 0) {
    self.index = index
  }

  /// Goes to the next `<`, or to the end of what is fetched, and returns whether it met one.
  mutating func findMarkup(in window: borrowing ByteWindow) -> Bool {
    let bytes = window.storage.span
    var place = window.start + index
    var top = highest
    while place < window.end {
      let byte = bytes[place]
      if byte <= .greater, byte != .space {
        if byte == .less { break }
        note(byte)
      }
      top = max(top, byte)
      place += 1
    }
    highest = top
    index = place - window.start
    return place < window.end
  }

  /// Goes to `end`, which is fetched.
  mutating func walk(to end: Int, in window: borrowing ByteWindow) {
    let bytes = window.storage.span
    for place in window.start + index..<window.start + end {
      highest = max(highest, bytes[place])
      note(bytes[place])
    }
    index = end
  }

  /// How the walk through a tag ended.
  enum TagEnd {
    case found, fetchMore, strayLess
  }

  /// Goes past the `>` of a tag, or to the end of what is fetched.
  mutating func findTagEnd(in window: borrowing ByteWindow) -> TagEnd {
    let bytes = window.storage.span
    var place = window.start + index
    defer { index = place - window.start }
    while place < window.end {
      let byte = bytes[place]
      place += 1
      highest = max(highest, byte)
      if byte > .greater { continue }
      if byte == .less { return .strayLess }
      if delimiter != 0 {
        if byte == delimiter { delimiter = 0 } else { note(byte) }
      } else if byte == .greater {
        return .found
      } else if byte == .quote || byte == UInt8(ascii: "'") {
        delimiter = byte
      } else {
        note(byte)
      }
    }
    return .fetchMore
  }

  private mutating func note(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): hasReference = true
    case .carriageReturn: hasReturn = true
    case .greater: hasGreater = true
    case .newline: hasNewline = true
    case .tab: break
    default:
      if byte >= .space { return }
      // The end of file of DOS is allowed behind the root, so any other one counts more.
      if control == nil || control == .dosEndOfFile { control = byte }
    }
  }
}
