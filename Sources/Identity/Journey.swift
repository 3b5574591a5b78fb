/// The journey for which somebody is screened, as an airline reports it.
public struct Journey: Hashable, Sendable {
  /// As what somebody travels.
  public enum Role: String, CaseIterable, Sendable {
    case passenger, crew
    case transitPassenger = "passenger in transit"
    case transitCrew = "crew in transit"
  }

  /// As what the person travels, where it is told.
  public var role: Role?
  /// The flight or voyage, such as *UA123*.
  public var flight: String?
  /// The port that it leaves.
  public var origin: String?
  /// When it leaves, in the form of ISO 8601.
  public var departure: String?
  /// The port that it reaches.
  public var destination: String?
  /// When it arrives, in the form of ISO 8601.
  public var arrival: String?
  /// Where the person goes aboard.
  public var embarkation: String?
  /// Where the person leaves.
  public var disembarkation: String?
  /// The reference of the booking.
  public var booking: String?
  /// The message that reports the person, by its reference.
  public var message: String?
  /// The segment of the message with which the person begins, counted from its header as 1.
  public var segment: Int?

  /// A journey of which nothing is known yet.
  public init() {}
}
