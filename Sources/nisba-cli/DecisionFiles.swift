import Nisba
import Reporting

/// The decisions of people, in files of JSON lines.
enum DecisionFiles {
  /// Reads files of decisions, of which the later ones hold.
  ///
  /// A bad line is reported and left out, so that its hit is shown. A file without any decision is
  /// none to worry about.
  static func read(_ paths: [String], _ badRows: inout BadRows) throws -> Decisions {
    var decisions = Decisions()
    for path in paths {
      var lines: QueryFile
      do {
        lines = try QueryFile(path: path, format: .text)
      } catch WatchListError.emptyFile {
        continue
      }
      while let item = try lines.next() {
        switch item {
        case .refused(let refusal):
          try badRows.leaveOut("\(refusal)")
        case .row(let row):
          do {
            decisions.add(try Decision(line: row.name))
          } catch {
            let file = path == "-" ? "standard input" : path
            try badRows.leaveOut("\(file):\(row.line): \(error)")
          }
        }
      }
    }
    return decisions
  }
}
