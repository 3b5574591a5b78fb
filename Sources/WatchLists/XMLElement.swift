/// An element with all that is in it, for lists whose entries are small elements.
///
/// Texts are given on one line: blanks around them are dropped, and each run of blanks inside, of
/// no-break spaces too, is one space.
struct XMLElement: Sendable {
  private let tree: XMLTree
  private let place: Int

  /// The outermost element of a tree.
  init(_ tree: XMLTree) {
    self.init(tree, 0)
  }

  private init(_ tree: XMLTree, _ place: Int) {
    self.tree = tree
    self.place = place
  }

  /// The place of the element among the elements of its entry.
  var id: Int { place }

  /// The name without a prefix.
  var name: String {
    tree.names[Int(tree.nodes[place].name)]
  }

  /// The line of the file at which the element begins.
  var line: Int {
    Int(tree.nodes[place].line)
  }

  /// The text between the tags of the element, without that of its children; empty where there is none.
  var text: String {
    text(of: place)
  }

  /// The text of the first child with this name that is not blank.
  subscript(name: String) -> String? {
    var child = Int(tree.nodes[place].firstChild)
    while child >= 0 {
      if tree.isNamed(child, name) {
        let text = text(of: child)
        if !text.isEmpty { return text }
      }
      child = Int(tree.nodes[child].nextSibling)
    }
    return nil
  }

  /// The texts of the children with this name, without blank ones.
  func texts(_ name: String) -> [String] {
    var texts: [String] = []
    var child = Int(tree.nodes[place].firstChild)
    while child >= 0 {
      if tree.isNamed(child, name) {
        let text = text(of: child)
        if !text.isEmpty { texts.append(text) }
      }
      child = Int(tree.nodes[child].nextSibling)
    }
    return texts
  }

  /// The texts of the children with the inner name of those with the outer one.
  func texts(_ outer: String, _ inner: String) -> [String] {
    all(outer).flatMap { $0.texts(inner) }
  }

  /// The first child with this name.
  func first(_ name: String) -> XMLElement? {
    var child = Int(tree.nodes[place].firstChild)
    while child >= 0 {
      if tree.isNamed(child, name) { return XMLElement(tree, child) }
      child = Int(tree.nodes[child].nextSibling)
    }
    return nil
  }

  /// The children with this name.
  func all(_ name: String) -> [XMLElement] {
    var all: [XMLElement] = []
    var child = Int(tree.nodes[place].firstChild)
    while child >= 0 {
      if tree.isNamed(child, name) { all.append(XMLElement(tree, child)) }
      child = Int(tree.nodes[child].nextSibling)
    }
    return all
  }

  /// The children with the inner name of those with the outer one.
  func all(_ outer: String, _ inner: String) -> [XMLElement] {
    all(outer).flatMap { $0.all(inner) }
  }

  /// All children.
  var children: Children {
    Children(of: self)
  }

  /// The value of an attribute, or `nil` where it is blank or missing.
  func attribute(_ name: String) -> String? {
    let node = tree.nodes[place]
    for attribute in tree.attributes[Int(node.firstAttribute)...].prefix(Int(node.attributeCount))
    where tree.names[Int(attribute.name)] == name {
      let value = Self.line(tree.bytes, Int(attribute.start)..<Int(attribute.end))
      return value.isEmpty ? nil : value
    }
    return nil
  }

  /// Whether the element has this name.
  func isNamed(_ name: String) -> Bool {
    tree.isNamed(place, name)
  }

  /// The text of the element and of all that is in it, as if each element were a word.
  var wholeText: String {
    if let text = onlyText(in: place) { return text }
    var bytes: [UInt8] = []
    appendWhole(place, to: &bytes)
    return Self.line(bytes, 0..<bytes.count)
  }

  /// The text of an element that holds one text alone, or one child that does; else `nil`.
  private func onlyText(in place: Int) -> String? {
    let node = tree.nodes[place]
    let child = Int(node.firstChild)
    if child < 0 { return text(of: place) }
    return node.firstText < 0 && tree.nodes[child].nextSibling < 0 ? onlyText(in: child) : nil
  }

  private func appendWhole(_ place: Int, to bytes: inout [UInt8]) {
    var text = Int(tree.nodes[place].firstText)
    while text >= 0 {
      bytes += tree.bytes[Int(tree.texts[text].start)..<Int(tree.texts[text].end)]
      text = Int(tree.texts[text].next)
    }
    var child = Int(tree.nodes[place].firstChild)
    while child >= 0 {
      if !bytes.isEmpty { bytes.append(.space) }
      appendWhole(child, to: &bytes)
      child = Int(tree.nodes[child].nextSibling)
    }
  }

  private func text(of place: Int) -> String {
    var text = Int(tree.nodes[place].firstText)
    guard text >= 0 else { return "" }
    if tree.texts[text].next < 0 {
      return Self.line(
        tree.bytes, Int(tree.texts[text].start)..<Int(tree.texts[text].end))
    }
    var bytes: [UInt8] = []
    while text >= 0 {
      bytes += tree.bytes[Int(tree.texts[text].start)..<Int(tree.texts[text].end)]
      text = Int(tree.texts[text].next)
    }
    return Self.line(bytes, 0..<bytes.count)
  }

  private static func line(_ array: [UInt8], _ range: Range<Int>) -> String {
    let bytes = array.span
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[end - 1] <= .space { end -= 1 }
    while start < end, bytes[start] <= .space { start += 1 }
    var isAfterBlank = false
    var isLine = true
    for index in start..<end {
      let byte = bytes[index]
      let isBlank = byte <= .space
      // A no-break space begins with one of the two bytes, a mark of byte order with the third.
      if isBlank && (isAfterBlank || byte != .space) || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
      {
        isLine = false
        break
      }
      isAfterBlank = isBlank
    }
    let text = bytes.text(start..<end)
    return isLine ? text : text.onOneLine
  }

  /// The children of an element, in their order.
  struct Children: Sequence, IteratorProtocol {
    private let tree: XMLTree
    private var place: Int

    fileprivate init(of element: XMLElement) {
      tree = element.tree
      place = Int(element.tree.nodes[element.place].firstChild)
    }

    mutating func next() -> XMLElement? {
      guard place >= 0 else { return nil }
      defer { place = Int(tree.nodes[place].nextSibling) }
      return XMLElement(tree, place)
    }
  }
}
