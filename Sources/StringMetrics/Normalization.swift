/// Returns the similarity, 0 to 1, that `distance` leaves of the greatest one possible.
func similarity(distance: Int, outOf greatest: Int) -> Double {
  greatest == 0 ? 1 : 1 - Double(distance) / Double(greatest)
}

/// Returns a limit that no distance exceeds whose similarity is at least `lowest`.
///
/// The limit may be one too high, so the similarity of a distance within it is still to be compared.
func distanceLimit(similarityAtLeast lowest: Double, outOf greatest: Int) -> Int {
  guard lowest > 0 else { return greatest }
  guard lowest <= 1 else { return -1 }
  // Rounding up would be exact, but it calls the C math library, which not every program links.
  return min(greatest, Int((1 - lowest) * Double(greatest)) + 1)
}
