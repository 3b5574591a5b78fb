import FoundationEssentials
import Matching
import Nisba
import Reporting

/// What a screening run tells its audit log.
struct RunAudit {
  private let log: AuditLog
  private let start = Date()
  private var listFiles: [AuditRecord.File] = []
  private var inputs: [AuditRecord.File] = []
  private var decisions: [AuditRecord.File] = []

  /// Begins with the digests of the files that are read, before anything is searched, so that a file
  /// which changes during the run does not go by the digest of its later content.
  init(path: String, lists: [String], names: [String], casework: CaseworkOptions) throws {
    log = AuditLog(path: path)
    do {
      for path in lists + casework.since { listFiles.append(try ContentDigest.file(path)) }
      for path in names { inputs.append(try ContentDigest.file(path)) }
      for path in casework.decisions { decisions.append(try ContentDigest.file(path)) }
    } catch {
      throw ToolError(error)
    }
  }

  /// Adds the digests of the files that were read beside the lists, unless they are parts of archives,
  /// which have their own.
  mutating func add(sides paths: [String]) throws {
    do {
      for path in paths where FileIdentity(input: path)?.size != nil {
        listFiles.append(try ContentDigest.file(path))
      }
    } catch {
      throw ToolError(error)
    }
  }

  /// Adds the record of the run and returns its hash.
  func finish(
    _ run: ScreeningRun, lists: PreparedLists, output: AuditRecord.File, outcome: String
  ) throws -> String {
    let policy = lists.matcher.policy
    let record = AuditRecord(
      arguments: Array(CommandLine.arguments.dropFirst()), version: Versions.tool,
      data: Versions.data, model: Versions.model,
      policy: Versions.digits(CompiledList.version(of: policy)),
      threshold: policy.threshold.value, limit: policy.limit, listFiles: listFiles,
      lists: lists.lists.map {
        AuditRecord.List(
          name: $0.name, date: $0.date, entries: $0.entryCount, names: $0.nameCount,
          badRows: $0.refusalCount)
      },
      inputs: inputs, decisions: decisions, output: output, counts: run.counts,
      outcome: outcome, start: start.formatted(.iso8601), end: Date().formatted(.iso8601),
      workers: run.workers)
    do {
      return try log.append(record)
    } catch {
      throw ToolError(error)
    }
  }
}
