import ArgumentParser
import Reporting

/// `nisba audit`: what the audit logs of screening runs are worth.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Looks after the audit logs that nisba screen --audit writes.",
    subcommands: [Verify.self])

  /// `nisba audit verify`: whether a log is as it was written.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Looks whether an audit log is as it was written.",
      discussion: """
        Examples:
          nisba audit verify screening.log
          nisba audit verify screening.log --expect 3f1c…

        Each record is chained to the one before by its hash, so that a changed byte, a record \
        that was removed and records that changed places are found; the exit code is then 65. \
        Whoever can write the log could also make a new one: note the hash that this command \
        and nisba screen print somewhere else, and give it with --expect.
        """)

    @Argument(help: "The audit log.")
    var log: String

    @Option(
      help: ArgumentHelp("The hash that the last record is to have.", valueName: "hash"))
    var expect: String?

    func run() throws {
      try InputFiles.check([log])
      do {
        let end = try AuditLog(path: log).verify(expecting: expect)
        var output = try OutputFile(path: nil)
        try output.write("verified           \(end.count.counted("run")) in \(log.visible)\n")
        try output.write("last record        \(end.hash)\n")
        try output.finish()
      } catch let fault as AuditLog.Fault {
        throw ToolError(fault)
      }
    }
  }
}

extension ToolError {
  /// What a log that cannot be used means for the run.
  init(_ fault: AuditLog.Fault) {
    self =
      if case .cannotUse = fault { .missing(fault.description) } else {
        .badInput(fault.description)
      }
  }
}
