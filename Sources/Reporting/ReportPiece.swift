import ReportPage

/// The pieces of the report that are always the same, from `Sources/ReportPage`.
enum ReportPiece: String {
  case page = "report.html"
  case style = "report.css"
  case script = "report.js"

  /// The text of the piece.
  var text: String {
    var count = 0
    guard let bytes = unsafe nisba_report_piece(rawValue, &count) else {
      preconditionFailure("\(rawValue) is not embedded")
    }
    // Safe because the bytes are static.
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
