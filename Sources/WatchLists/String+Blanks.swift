extension String {
  /// The text without blanks around it.
  var trimmed: String {
    var view = utf8[...]
    while let first = view.first, first.isBlank { view.removeFirst() }
    while let last = view.last, last.isBlank { view.removeLast() }
    return view.count == utf8.count ? self : String(Substring(view))
  }

  /// The text without blanks around it and with each run of blanks inside made one space.
  var withSingleSpaces: String {
    var letters: [UInt8] = []
    var isAfterBlank = false
    for byte in utf8 {
      if byte.isBlank {
        isAfterBlank = !letters.isEmpty
      } else {
        if isAfterBlank { letters.append(.space) }
        isAfterBlank = false
        letters.append(byte)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
