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

  @OptionGroup var kindOption: KindOption

  func run() throws {
    // What has no letter is shown as such; it is here that one wonders about it.
    if let fault = NameFault(in: name), fault != .noLetter {
      throw ToolError.badInput(fault.description)
    }
    let reader = try NameReader()
    let read = try reader.read(name, kind: kindOption.kind)
    let scripts = Script.scripts(in: name).map { "\($0)" }.joined(separator: ", ")
    var lines = [
      "written    \(read.written)",
      "scripts    \(scripts.isEmpty ? "none" : scripts)",
      "folded     \(read.folded)",
      "romanized  \(read.romanized)",
      "read as    \(read.kind.rawValue)",
    ]
    if read.readings.isEmpty { lines.append("nothing of it can be read as a name") }
    for (number, reading) in read.readings.enumerated() {
      lines.append("reading \(number + 1)")
      lines += reading.parts.map { "  \(line($0, reader.lexicon))" }
      lines += reading.setAside.map { "  \("set aside".padded(to: 18))\($0.text)" }
    }
    var output = try OutputFile(path: nil)
    for line in lines { try output.write(line.visible + "\n") }
    try output.finish()
  }

  private func line(_ part: Part, _ lexicon: NameLexicon) -> String {
    var notes: [String] = []
    if let compound = part.compound {
      notes.append("compound (\(compound.rawValue)), core \(part.coreLetters.text)")
    }
    if part.mayBeTruncated { notes.append("may be truncated") }
    if let word = part.word { notes.append("stands for \(word)") }
    let names = lexicon.ids(of: part.letters).map { lexicon.name($0) }
    if !names.isEmpty { notes.append("name \(names.joined(separator: " or "))") }
    notes.append("skeleton \(ConsonantSkeleton.skeleton(of: part.letters).text)")
    if !part.letters.isArabic {
      notes.append("sounds \(DoubleMetaphone(part.letters.text).primary)")
    }
    let role = part.role.rawValue.padded(to: 18)
    return "\(role)\(part.description)  [\(notes.joined(separator: "; "))]"
  }
}
