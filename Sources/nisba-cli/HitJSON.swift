import FoundationEssentials
import Nisba

/// Hits as a JSON object a line.
enum HitJSON {
  private struct Line: Encodable {
    let file: String
    let line: Int
    let id: String?
    let name: String
    let score: Double
    let list: String
    let entry: String
    let kind: String
    let primaryName: String
    let listedName: String
    let quality: String
    let programs: [String]
    let listedOn: String?
    let updatedOn: String?
    let references: [String]
    let titles: [String]
    let positions: [String]
    let gender: String?
    let datesOfBirth: [String]
    let placesOfBirth: [String]
    let nationalities: [String]
    let countries: [String]
    let addresses: [String]
    let documents: [String]
    let remarks: String
    let evidence: [Reason]
    let nameScore: Double
    let identity: [Finding]
    let status: String
    let decision: String
    let journey: JourneyLine?
  }

  private struct JourneyLine: Encodable {
    let role: String?
    let flight: String?
    let origin: String?
    let departure: String?
    let destination: String?
    let arrival: String?
    let embarkation: String?
    let disembarkation: String?
    let booking: String?
    let message: String?
    let segment: Int?

    init(_ journey: Journey) {
      role = journey.role?.rawValue
      flight = journey.flight
      origin = journey.origin
      departure = journey.departure
      destination = journey.destination
      arrival = journey.arrival
      embarkation = journey.embarkation
      disembarkation = journey.disembarkation
      booking = journey.booking
      message = journey.message
      segment = journey.segment
    }
  }

  private struct Finding: Encodable {
    let field: String
    let judgement: String
    let query: String
    let entry: String
    let note: String
    let lift: Double
    let loss: Double
  }

  private struct Reason: Encodable {
    let finding: String
    let query: String
    let entry: String
    let law: String
    let cost: Double
  }

  static func line(_ row: HitRow) -> String {
    let entry = row.hit.entry
    let line = Line(
      file: row.file, line: row.query.line, id: row.query.id, name: row.query.name,
      score: rounded(row.hit.score.value), list: row.list, entry: entry.id.rawValue,
      kind: entry.kind.rawValue, primaryName: entry.primaryName.written,
      listedName: row.hit.name.written, quality: row.hit.name.quality.rawValue,
      programs: entry.programs, listedOn: entry.listedOn, updatedOn: entry.updatedOn,
      references: entry.references, titles: entry.titles, positions: entry.positions,
      gender: entry.gender?.rawValue, datesOfBirth: entry.datesOfBirth,
      placesOfBirth: entry.placesOfBirth, nationalities: entry.nationalities,
      countries: entry.countries, addresses: entry.addresses,
      documents: entry.documents.map(\.written), remarks: entry.remarks,
      evidence: row.hit.evidence.map {
        Reason(
          finding: $0.finding.rawValue, query: $0.query, entry: $0.entry, law: $0.law,
          cost: rounded($0.cost))
      },
      nameScore: rounded(row.hit.nameScore.value),
      identity: row.hit.identity.map {
        Finding(
          field: $0.field.rawValue, judgement: $0.judgement.rawValue, query: $0.query,
          entry: $0.entry, note: $0.note, lift: rounded($0.lift), loss: rounded($0.loss))
      },
      status: row.hit.isSuppressed ? "suppressed" : "hit", decision: row.decision,
      journey: row.query.journey.map(JourneyLine.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(line) else {
      preconditionFailure("strings and finite numbers can be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func rounded(_ number: Double) -> Double {
    (number * 10_000).rounded() / 10_000
  }
}
