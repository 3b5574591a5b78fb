import ArgumentParser
import NameAnatomy
import Nisba
import Romanization
import StringMetrics

/// `nisba anatomy`: how a name is read.
struct AnatomyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anatomy",
    abstract: "Shows how a name is read: scripts, folded, romanized, parts with roles, keys.",
    discussion: """
      Example:
        nisba anatomy "الشيخ أبو بكر البغدادي" --kind person
      """)

  @Argument(help: "The name.")
  var name: String

  @Option(help: "What the name names: \(NameKind.allWords).")
  var kind: NameKind = .unknown

  func run() throws {
    let reader = try NameReader()
    let read = try reader.read(name, kind: kind)
    var output = try OutputFile(path: nil)
    let scripts = Script.scripts(in: name).map { "\($0)" }.joined(separator: ", ")
    try output.write("written    \(read.written)\n")
    try output.write("scripts    \(scripts.isEmpty ? "none" : scripts)\n")
    try output.write("folded     \(read.folded)\n")
    try output.write("romanized  \(read.romanized)\n")
    try output.write("read as    \(read.kind.rawValue)\n")
    if read.readings.isEmpty { try output.write("nothing of it can be read as a name\n") }
    for (number, reading) in read.readings.enumerated() {
      try output.write("reading \(number + 1)\n")
      for part in reading.parts { try output.write("  \(line(part, reader.lexicon))\n") }
      for word in reading.setAside { try output.write("  set aside    \(word.text)\n") }
    }
    try output.flush()
  }

  private func line(_ part: Part, _ lexicon: NameLexicon) -> String {
    var notes: [String] = []
    if let compound = part.compound {
      notes.append("compound of \(compound.rawValue), core \(part.coreLetters.text)")
    }
    if part.mayBeTruncated { notes.append("may be truncated") }
    if let word = part.word { notes.append("stands for \(word)") }
    let names = lexicon.ids(of: part.letters).map { lexicon.name($0) }
    if !names.isEmpty { notes.append("name \(names.joined(separator: " or "))") }
    notes.append("skeleton \(ConsonantSkeleton.skeleton(of: part.letters).text)")
    if !part.letters.isArabic {
      notes.append("sounds \(DoubleMetaphone(part.letters.text).primary)")
    }
    let role = part.role.rawValue.padding(toLength: 13, withPad: " ", startingAt: 0)
    return "\(role)\(part.description)  [\(notes.joined(separator: "; "))]"
  }
}
