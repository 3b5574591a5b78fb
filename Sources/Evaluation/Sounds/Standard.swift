/// A way of writing Arabic names in Latin letters, in the order of the columns of
/// `Data/written-sounds.tsv`.
package enum Standard: Int, CaseIterable, Sendable {
  case alaLC, bgnPCGN, iso233, ungegn, french, german, turkish, chat

  /// What the standard is called.
  package var name: String {
    switch self {
    case .alaLC: "ALA-LC"
    case .bgnPCGN: "BGN/PCGN"
    case .iso233: "ISO 233"
    case .ungegn: "UNGEGN"
    case .french: "French"
    case .german: "German"
    case .turkish: "Turkish"
    case .chat: "chat"
    }
  }
}
