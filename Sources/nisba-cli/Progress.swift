/// A line on standard error that shows how far the names are screened, where a person is reading
/// along.
struct Progress {
  private static let width = 20
  private let isShown = StandardError.isTerminal
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var isOnLine = false
  private let totalBytes: Int?

  /// - Parameter paths: the files to be read, the size of which tells how much is left.
  init(reading paths: [String]) {
    let sizes = paths.map { FileIdentity(input: $0)?.size }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// Shows how many names were screened and how many bytes were read, of all files.
  mutating func show(names: Int, bytes: Int) {
    let now = ContinuousClock.now
    guard isShown, lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    lastShown = now
    let share = totalBytes.map { $0 > 0 ? min(1, Double(bytes) / Double($0)) : 1 }
    let elapsed = (now - start) / .seconds(1)
    StandardError.write("\r\(Self.line(names: names, share: share, elapsed: elapsed))\u{1B}[K")
    isOnLine = true
  }

  /// Wipes the line, so that something else can stand there.
  mutating func clear() {
    guard isOnLine else { return }
    StandardError.write("\r\u{1B}[K")
    isOnLine = false
  }

  /// The words of the line: the share of the input that is read, where its size is known, the
  /// names, their rate, and the time left.
  static func line(names: Int, share: Double?, elapsed: Double) -> String {
    let rate = elapsed > 0 ? Int(Double(names) / elapsed) : 0
    let count = "\(names.counted("name")), \(rate) a second"
    guard let share, share > 0 else { return count }
    let full = Int(share * Double(width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let left = clock(Int((elapsed * (1 - share) / share).rounded(.up)))
    return "[\(bar)] \(Int(share * 100)) %, \(count), \(left) left"
  }

  /// Seconds as `m:ss`, with hours where there are any.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
