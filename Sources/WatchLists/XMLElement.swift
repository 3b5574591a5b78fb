/// An element with all that is in it, for lists whose entries are small elements.
struct XMLElement: Equatable {
  var name: String
  var text = ""
  var children: [XMLElement] = []

  /// The text of the first child with this name that is not blank, on one line.
  subscript(name: String) -> String? {
    texts(name).first
  }

  /// The texts of the children with this name, each on one line, without blank ones.
  func texts(_ name: String) -> [String] {
    children.filter { $0.name == name }.map(\.text.withSingleSpaces).filter { !$0.isEmpty }
  }

  /// The children with this name.
  func all(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name }
  }
}

extension XMLReader {
  /// Reads an element whose start has just been read, to its end.
  mutating func element(
    named name: String, in window: inout ByteWindow
  ) throws(WatchListError) -> XMLElement {
    let start = (line, column)
    let limit = window.offset + limit
    var open = [XMLElement(name: name)]
    while let event = try next(in: &window) {
      if window.offset > limit {
        throw .malformedXML(
          path: window.path, line: start.0, column: start.1,
          reason: "<\(name)> is longer than \(self.limit) bytes")
      }
      switch event {
      case .start(let name, _): open.append(XMLElement(name: name))
      case .text(let text): open[open.count - 1].text += text
      case .end:
        let closed = open.removeLast()
        if open.isEmpty { return closed }
        open[open.count - 1].children.append(closed)
      }
    }
    throw failure("the file ends inside <\(name)>", in: window)
  }
}
