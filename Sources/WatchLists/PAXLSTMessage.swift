import Identity

extension PAXLSTReader.Message {
  private static let departures: Set<String> = ["189", "133", "136"]
  private static let arrivals: Set<String> = ["232", "132", "178"]

  /// Adds a segment that tells of the flight, and returns what is wrong with it.
  ///
  /// Of several legs the first counts, from its first port to the first that it reaches.
  @discardableResult
  mutating func add(_ segment: EDIFACTReader.Segment) -> PAXLSTTraveller.Fault? {
    switch segment.tag {
    case "TDT" where journey.flight == nil && !segment[2].isEmpty:
      let carrier = segment[5], number = segment[2]
      journey.flight =
        carrier.isEmpty || number.hasPrefix(carrier) || number.utf8.first?.isDigit == false
        ? number : carrier + number
    case "LOC" where segment[1] == "125":
      journey.origin = journey.origin ?? segment[2]
    case "LOC" where segment[1] == "87":
      journey.destination = journey.destination ?? segment[2]
    case "DTM":
      let isDeparture = Self.departures.contains(segment[1])
      guard isDeparture || Self.arrivals.contains(segment[1]) else { return nil }
      guard let date = EDIFACTDate(segment[1, 1], code: segment[1, 2]) else {
        return PAXLSTTraveller.Fault(
          field: isDeparture ? "departure" : "arrival",
          expected: "YYMMDD or CCYYMMDD with or without HHMM", found: segment[1, 1])
      }
      if isDeparture {
        departure = departure ?? date
        journey.departure = departure?.event
      } else {
        arrival = arrival ?? date
        journey.arrival = arrival?.event
      }
    default: break
    }
    return nil
  }
}

extension EDIFACTReader.Segment {
  /// The two segments that this one is, where the character between them was lost: an element ends with
  /// the tag of a segment, and what follows is how such a segment goes on.
  var parted: (Self, Self)? {
    for index in elements.indices.dropFirst().dropLast() {
      guard let last = elements[index].last, last.utf8.count > 3 else { continue }
      let tag = String(last.suffix(3))
      guard EDIFACTReader.tags.contains(tag), Self.begins(tag, elements[index + 1]) else {
        continue
      }
      var first = self
      first.elements.removeLast(elements.count - index - 1)
      first.elements[index][elements[index].count - 1] = String(last.dropLast(3)).trimmed
      var second = self
      second.elements = [[tag]] + elements[(index + 1)...]
      return (first, second)
    }
    return nil
  }

  /// Whether a segment with this tag goes on with an element.
  private static func begins(_ tag: String, _ element: [String]) -> Bool {
    let first = element.first ?? ""
    let isNumber = !first.isEmpty && first.utf8.allSatisfy(\.isDigit)
    switch tag {
    case "NAD": return PAXLSTTraveller.roles[first] != nil
    case "ATT", "NAT": return first == "2"
    case "DTM": return isNumber && element.count > 1
    case "LOC", "TDT": return isNumber && first.utf8.count <= 3
    case "GEI", "UNT", "UNZ": return isNumber
    case "DOC": return (1...2).contains(first.utf8.count) && !isNumber
    case "RFF", "CNT": return element.count > 1
    default: return false
    }
  }
}
