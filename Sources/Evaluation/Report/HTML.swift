/// Pieces of a page, of which no text that comes from outside can become markup.
enum HTML {
  /// The text as it stands between tags or in the quotes of an attribute.
  ///
  /// Letters that mark up are written as references. Controls and marks that turn the direction of the
  /// text, with which a name could hide what stands beside it, become U+FFFD.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  static func text(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(isVisible(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(escaped)
  }

  /// A name, apart from the direction in which the text around it runs.
  static func name(_ name: String) -> String {
    "<bdi>\(text(name))</bdi>"
  }

  /// A table of cells that are markup already; the first column names its row.
  static func table(_ header: [String], _ rows: [[String]], id: String = "") -> String {
    let head = header.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let name = id.isEmpty ? "" : " id=\"\(id)\""
    return "<div class=\"scroll\"><table\(name)><thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\n\(body.joined())</tbody></table></div>\n"
  }

  /// A heading and what stands below it; nothing where that is empty.
  static func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : "<section><h2>\(text(title))</h2>\n\(body)</section>\n"
  }

  /// What is opened by a click, and is open on paper.
  static func details(_ summary: String, _ body: String) -> String {
    "<details><summary>\(summary)</summary>\n\(body)</details>\n"
  }

  /// Numbers in boxes, with their names below them.
  static func tiles(_ tiles: [(name: String, markup: String)]) -> String {
    let boxes = tiles.map { tile in
      "<div class=\"tile\"><b>\(tile.markup)</b><span>\(text(tile.name))</span></div>"
    }
    return "<div class=\"tiles\">\(boxes.joined())</div>\n"
  }

  /// Lines of evidence.
  static func evidence(_ lines: [String]) -> String {
    if lines.isEmpty { return "" }
    return "<ul class=\"evidence\">" + lines.map { "<li>\(text($0))</li>" }.joined() + "</ul>"
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return true }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return !(0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value)
    }
  }
}
