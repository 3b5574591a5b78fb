import NameAnatomy
import Synchronization

/// What the searches of one matcher share: what words of queries may be, and rooms to work in.
final class SearchPool: Sendable {
  private let words = Mutex(KnownWords())
  private let rooms = Mutex<[SearchRoom]>([])

  /// Takes a room that no search works in, if there is one.
  func takeRoom() -> SearchRoom? {
    rooms.withLock { $0.popLast() }
  }

  /// Gives back a room for the next search.
  func giveBack(_ room: SearchRoom) {
    rooms.withLock { $0.append(room) }
  }

  /// What is known of a word, if it was asked for before and is not forgotten.
  func word(_ part: Part) -> KnownWord? {
    words.withLock { $0[part] }
  }

  /// Keeps what is known of a word for the queries that follow.
  func keep(_ word: KnownWord, of part: Part) {
    words.withLock { $0.keep(word, of: part) }
  }
}
