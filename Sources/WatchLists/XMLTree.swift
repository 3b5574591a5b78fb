/// An element with all that is in it, in a few arrays, which costs the same few allocations for a large
/// element as for a small one.
final class XMLTree: Sendable {
  /// An element; the texts, attributes and children of it are found by their places, -1 for none.
  struct Node {
    /// The number of its name.
    var name: Int32
    /// The line of the file at which it begins.
    var line: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var firstText: Int32 = -1
    var firstAttribute: Int32
    var attributeCount: Int32
  }

  /// A stretch of `bytes`: a text of an element, with the next one of the same element.
  struct Text {
    var start: Int32
    var end: Int32
    var next: Int32 = -1
  }

  /// A stretch of `bytes`: the value of an attribute, with the number of its name.
  struct Attribute {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  let nodes: [Node]
  let texts: [Text]
  let attributes: [Attribute]
  let bytes: [UInt8]

  /// The names of elements and attributes by number, without prefixes.
  let names: [String]

  init(_ builder: consuming XMLTreeBuilder, names: [String]) {
    self.names = names
    nodes = builder.nodes
    texts = builder.texts
    attributes = builder.attributes
    bytes = builder.bytes
  }

  /// Whether the element at a place has this name.
  func isNamed(_ place: Int, _ name: String) -> Bool {
    names[Int(nodes[place].name)] == name
  }
}

/// A tree that grows by the events of a reader.
struct XMLTreeBuilder {
  fileprivate private(set) var nodes: [XMLTree.Node] = []
  fileprivate private(set) var texts: [XMLTree.Text] = []
  fileprivate private(set) var attributes: [XMLTree.Attribute] = []
  fileprivate private(set) var bytes: [UInt8] = []

  /// The elements that are open, with the last child and the last text of each.
  private var open: [(node: Int, lastChild: Int, lastText: Int)] = []

  /// An empty tree with room for a small entry.
  init() {
    nodes.reserveCapacity(32)
    texts.reserveCapacity(32)
    bytes.reserveCapacity(960)
    open.reserveCapacity(8)
  }

  /// How many elements of the tree are open.
  var depth: Int { open.count }

  /// Opens the element that has just begun.
  @inline(__always)
  mutating func begin(_ reader: borrowing XMLReader, in window: borrowing ByteWindow) {
    let place = nodes.count
    nodes.append(
      XMLTree.Node(
        name: Int32(reader.name), line: Int32(clamping: reader.line),
        firstAttribute: Int32(attributes.count),
        attributeCount: Int32(reader.attributes.count)))
    if let parent = open.last {
      if parent.lastChild < 0 {
        nodes[parent.node].firstChild = Int32(place)
      } else {
        nodes[parent.lastChild].nextSibling = Int32(place)
      }
      open[open.count - 1].lastChild = place
    }
    open.append((place, -1, -1))
    for attribute in reader.attributes {
      let start = bytes.count
      reader.append(attribute.value, to: &bytes, in: window)
      attributes.append(
        XMLTree.Attribute(
          name: Int32(attribute.name), start: Int32(start), end: Int32(bytes.count)))
    }
  }

  /// Adds the text that has just been read to the open element.
  @inline(__always)
  mutating func add(_ reader: borrowing XMLReader, in window: borrowing ByteWindow) {
    let (node, _, lastText) = open[open.count - 1]
    // Blanks before the first text say nothing; later ones part words.
    if reader.isBlank, lastText < 0 { return }
    let start = bytes.count
    reader.append(reader.text, to: &bytes, in: window)
    if lastText < 0 {
      nodes[node].firstText = Int32(texts.count)
    } else {
      texts[lastText].next = Int32(texts.count)
    }
    open[open.count - 1].lastText = texts.count
    texts.append(XMLTree.Text(start: Int32(start), end: Int32(bytes.count)))
  }

  /// Closes the open element.
  mutating func end() {
    open.removeLast()
  }
}

extension XMLReader {
  /// Returns the element whose start has just been read, with its attributes and nothing in it.
  func start(in window: borrowing ByteWindow) -> XMLElement {
    var builder = XMLTreeBuilder()
    builder.begin(self, in: window)
    return XMLElement(XMLTree(builder, names: names.local))
  }

  /// Reads an element whose start has just been read, to its end; `nil` where it is longer than the
  /// limit, which is then skipped.
  mutating func element(in window: inout ByteWindow) throws(WatchListError) -> XMLElement? {
    let last = window.offset + limit
    var builder = XMLTreeBuilder()
    builder.begin(self, in: window)
    while builder.depth > 0, let event = try next(in: &window) {
      switch event {
      case .start: builder.begin(self, in: window)
      case .text: builder.add(self, in: window)
      case .end: builder.end()
      }
      if window.offset > last, builder.depth > 0 {
        try skip(builder.depth, in: &window)
        return nil
      }
    }
    return XMLElement(XMLTree(builder, names: names.local))
  }
}
