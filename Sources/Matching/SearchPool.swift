import NameAnatomy
import Synchronization

/// What the searches of one matcher share: what words of queries may be, and rooms to work in.
final class SearchPool: Sendable {
  private let candidates = Mutex(KnownCandidates())
  private let rooms = Mutex<[SearchRoom]>([])

  /// Takes a room that no search works in, if there is one.
  func takeRoom() -> SearchRoom? {
    rooms.withLock { $0.popLast() }
  }

  /// Gives back a room for the next search.
  func giveBack(_ room: SearchRoom) {
    rooms.withLock { $0.append(room) }
  }

  /// What a word may be, if it was found before among parts that are as little alike, and is still known.
  func candidates(
    of part: Part, for use: PartCandidateFinder.Use, likeness: Double
  ) -> PartCandidates? {
    let known = candidates.withLock { $0[KnownCandidates.Key(part: part, use: use)] }
    return known.flatMap { $0.likeness <= likeness ? $0 : nil }
  }

  /// Keeps what a word may be for the queries that follow.
  func keep(_ found: PartCandidates, of part: Part, for use: PartCandidateFinder.Use) {
    candidates.withLock { $0.keep(found, KnownCandidates.Key(part: part, use: use)) }
  }
}
