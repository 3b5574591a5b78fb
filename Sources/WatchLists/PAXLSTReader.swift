import Identity

/// Reads UN/EDIFACT messages PAXLST, by which airlines report the passengers and the crew of a flight.
///
/// Each traveller is a query, with the flight as its journey. A segment that is broken is refused with its
/// place; the traveller to whom it belongs is screened without it, and so are all others. Years of two
/// digits get the century in which a birth lies before the flight leaves, or arrives, or the interchange
/// was prepared. Source: ISO 9735 and the UNTDID message PAXLST, as the guide of WCO, IATA and ICAO uses it.
struct PAXLSTReader: QueryReader {
  /// One message, as far as it is read.
  struct Message {
    var number: Int
    var reference: String
    var segmentCount = 0
    /// Whether it is a passenger list, whose segments are known.
    var isKnown = true
    /// Whether it began with its header.
    var hasHeader = true
    var journey = Journey()
    var departure: EDIFACTDate?
    var arrival: EDIFACTDate?
  }

  var message: Message?
  private var segments: EDIFACTReader
  private let limit: Int
  private var items: [QueryFile.Item] = []
  private var givenOut = 0
  private var traveller: PAXLSTTraveller?
  private var messageCount = 0
  private var messageCountBefore = 0
  private var isInInterchange = false
  private var interchange = ""
  private var prepared: EDIFACTDate?
  private var end = 0

  /// A reader of what begins in the window; a file of blanks is an error.
  init(_ window: inout ByteWindow, limit: Int) throws(WatchListError) {
    _ = try window.firstText()
    segments = EDIFACTReader(limit: limit)
    self.limit = limit
  }

  mutating func next(
    from window: inout ByteWindow, into row: inout QueryRow?
  ) throws(WatchListError) -> QueryItem? {
    while givenOut == items.count {
      items.removeAll(keepingCapacity: true)
      givenOut = 0
      switch try segments.next(from: &window) {
      case nil:
        finish(window.path)
        if items.isEmpty { return nil }
      case .refused(let reason, let line):
        message?.segmentCount += 1
        items.append(.refused(Refusal(path: window.path, line: line, reason: reason)))
      case .segment(let segment):
        end = window.offset
        read(segment, path: window.path)
      }
    }
    givenOut += 1
    return QueryItem(items[givenOut - 1], into: &row)
  }

  // MARK: Segments

  /// Reads a segment, or two where the end of the first was lost.
  private mutating func read(_ segment: EDIFACTReader.Segment, path: String) {
    guard let (first, second) = segment.parted else { return handle(segment, path: path) }
    handle(first, path: path)
    refuse(first, expected: "the end of the segment", found: second.tag, path: path)
    read(second, path: path)
  }

  private mutating func handle(_ segment: EDIFACTReader.Segment, path: String) {
    switch segment.tag {
    case "UNB": begin(interchange: segment, path: path)
    case "UNZ": endInterchange(segment, path: path)
    case "UNG", "UNE": break
    case "UNH": begin(message: segment, path: path)
    default:
      if message == nil {
        refuse(segment, expected: "UNH", found: segment.tag, path: path)
        messageCount += 1
        message = Message(number: messageCount, reference: "", hasHeader: false)
      }
      message?.segmentCount += 1
      if !segment.isTerminated {
        refuse(segment, expected: "the end of the segment", found: "", path: path)
      }
      handleInMessage(segment, path: path)
    }
  }

  private mutating func handleInMessage(_ segment: EDIFACTReader.Segment, path: String) {
    if let traveller, segment.offset - traveller.offset > limit {
      endTraveller()
      items.append(
        .refused(Refusal(path: path, line: segment.line, reason: .tooLong(limit: limit))))
    }
    switch segment.tag {
    case "NAD": begin(traveller: segment, path: path)
    case "UNT": endMessage(segment, path: path)
    case "TDT", "CNT", "AUT", "UNS":
      endTraveller()
      message?.add(segment)
    default:
      guard EDIFACTReader.tags.contains(segment.tag) else {
        return handleUnknown(segment, path: path)
      }
      guard traveller != nil else {
        if let fault = message?.add(segment) {
          refuse(
            segment, field: fault.field, expected: fault.expected, found: fault.found, path: path)
        }
        return
      }
      do {
        try traveller?.add(segment)
      } catch {
        let reason = Refusal.Reason.segment(
          place(of: segment), expected: error.expected, found: error.found)
        traveller?.row.refusals.append(
          Refusal(path: path, line: segment.line, field: error.field, reason: reason))
      }
    }
  }

  private mutating func handleUnknown(_ segment: EDIFACTReader.Segment, path: String) {
    guard message?.isKnown == true else { return }
    refuse(segment, expected: "the tag of a segment", found: segment.tag, path: path)
    // One wrong letter of a tag is no reason not to look for whoever it begins.
    let looksLikeTraveller =
      segment.elements.count > 4 && segment.elements[4].count > 1
      && PAXLSTTraveller.roles[segment[1]] != nil
    if looksLikeTraveller { begin(traveller: segment, path: path) }
  }

  private mutating func begin(traveller segment: EDIFACTReader.Segment, path: String) {
    endTraveller()
    guard var message else { return }
    let isTraveller = PAXLSTTraveller.roles[segment[1]] != nil
    // Who sends or gets the message is no traveller, and other messages have other parties.
    if !isTraveller, ["MS", "MR"].contains(segment[1]) || !message.isKnown { return }
    if !isTraveller {
      refuse(segment, expected: "FL, FM, DDT or DDU", found: segment[1], path: path)
    }
    message.journey.message = message.reference.isEmpty ? nil : message.reference
    message.journey.segment = message.segmentCount
    traveller = PAXLSTTraveller(segment, journey: message.journey)
    if isTraveller, traveller == nil {
      refuse(segment, field: "name", expected: "a name", found: "", path: path)
    }
  }

  private mutating func endTraveller() {
    guard let traveller else { return }
    let day = message?.departure ?? message?.arrival ?? prepared
    items.append(.row(traveller.finished(flight: day?.order)))
    self.traveller = nil
  }

  // MARK: Envelopes

  private mutating func begin(interchange segment: EDIFACTReader.Segment, path: String) {
    if isInInterchange { endInterchange(nil, path: path, before: segment) }
    isInInterchange = true
    messageCountBefore = messageCount
    interchange = segment[5]
    prepared = EDIFACTDate(segment[4])
    segments.isLatin1 = segment[1] == "UNOC"
  }

  private mutating func endInterchange(
    _ segment: EDIFACTReader.Segment?, path: String, before next: EDIFACTReader.Segment? = nil
  ) {
    if let place = segment ?? next { endMessage(nil, path: path, before: place) }
    isInInterchange = false
    guard let segment else {
      if let next { refuse(next, expected: "UNZ", found: next.tag, path: path) }
      return
    }
    let count = messageCount - messageCountBefore
    if Int(segment[1]) != count {
      refuse(segment, field: "count", expected: "\(count)", found: segment[1], path: path)
    }
    if segment[2] != interchange {
      refuse(segment, field: "reference", expected: interchange, found: segment[2], path: path)
    }
  }

  private mutating func begin(message segment: EDIFACTReader.Segment, path: String) {
    endMessage(nil, path: path, before: segment)
    messageCount += 1
    message = Message(number: messageCount, reference: segment[1], segmentCount: 1)
    if segment[2] != "PAXLST" {
      refuse(segment, field: "message type", expected: "PAXLST", found: segment[2], path: path)
      message?.isKnown = false
    }
  }

  /// Ends the message with its last segment, or where something begins that cannot be part of it.
  private mutating func endMessage(
    _ segment: EDIFACTReader.Segment?, path: String, before next: EDIFACTReader.Segment? = nil
  ) {
    endTraveller()
    guard let message else { return }
    if let segment {
      if message.hasHeader, Int(segment[1]) != message.segmentCount {
        refuse(
          segment, field: "count", expected: "\(message.segmentCount)", found: segment[1],
          path: path)
      }
      if message.hasHeader, segment[2] != message.reference {
        refuse(
          segment, field: "reference", expected: message.reference, found: segment[2], path: path)
      }
    } else if let next {
      refuse(next, expected: "UNT", found: next.tag, path: path)
    }
    self.message = nil
  }

  /// Ends what the end of the file leaves open.
  private mutating func finish(_ path: String) {
    endTraveller()
    let missing = message != nil ? "UNT" : isInInterchange ? "UNZ" : nil
    guard let missing else { return }
    let place = EDIFACTReader.Segment(elements: [[""]], offset: end, line: segments.line)
    refuse(place, expected: missing, found: "the end of the file", path: path)
    message = nil
    isInInterchange = false
  }

  // MARK: Refusals

  private func place(of segment: EDIFACTReader.Segment) -> EDIFACTPlace {
    EDIFACTPlace(
      message: message?.number ?? 0, segment: message?.segmentCount ?? 0, tag: segment.tag,
      offset: segment.offset)
  }

  private mutating func refuse(
    _ segment: EDIFACTReader.Segment, field: String? = nil, expected: String, found: String,
    path: String
  ) {
    let reason = Refusal.Reason.segment(place(of: segment), expected: expected, found: found)
    items.append(
      .refused(Refusal(path: path, line: segment.line, field: field, reason: reason)))
  }
}
