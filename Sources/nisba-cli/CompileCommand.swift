import ArgumentParser
import FoundationEssentials
import Nisba

/// `nisba compile`: watch lists in a file that is searched without reading them anew.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Writes watch lists to a file that is searched at once.",
    discussion: """
      Examples:
        nisba compile sdn.csv un.xml --output lists.nisba
        nisba match "Abou Bakr El Baghdadi" --list lists.nisba
        nisba compile --verify lists.nisba

      A compiled list stands wherever a list does and gives the same hits. It holds for the \
      version of Nisba that made it; where another one meets it, or where it is damaged, \
      the exit code is 78 and the lists are to be compiled anew. The file is written under \
      another name and renamed, so that whoever searches the old one is not disturbed.
      """)

  @Argument(help: "Watch lists, or - for standard input.")
  var lists: [String] = []

  @Option(help: ArgumentHelp("The file that is written.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A compiled list of which every byte is compared with its checksum.", valueName: "file"))
  var verify: String?

  @OptionGroup var columnOption: ListColumnOption
  @OptionGroup var strictOption: StrictOption

  func validate() throws {
    let isComplete =
      verify == nil ? !lists.isEmpty && output != nil : lists.isEmpty && output == nil
    if !isComplete {
      throw ValidationError("expected lists and --output, or --verify with a compiled list")
    }
  }

  func run() throws {
    if let verify { try check(verify) }
    if let output { try compile(to: output) }
  }

  private func compile(to path: String) throws {
    let start = ContinuousClock.now
    try InputFiles.check(lists)
    try OutputFile.check(path, isNoneOf: lists)
    let read = try columnOption.read(lists, isStrict: strictOption.isStrict)
    try CompiledList.write(
      read, to: path, workers: ProcessInfo.processInfo.activeProcessorCount)
    for list in read { StandardError.write("\(list.summary.line(in: nil))\n") }
    let size = FileIdentity(output: path)?.size ?? 0
    let seconds = (ContinuousClock.now - start).seconds
    StandardError.write("compiled           \(path.visible): \(size) bytes in \(seconds)\n")
  }

  private func check(_ path: String) throws {
    try InputFiles.check([path])
    let compiled = try CompiledList(contentsOf: path)
    try compiled.verify()
    var output = try OutputFile(path: nil)
    for list in compiled.lists { try output.write(list.line(in: nil) + "\n") }
    try output.write("verified           \(path.visible)\n")
    try output.finish()
  }
}
