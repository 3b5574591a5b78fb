import Testing

@testable import Matching

@Suite struct ScoringTests {
  @Test func parametersHaveNamesOfTheirOwn() {
    let names = Scoring.parameters.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && !$0.contains("\t") })
  }

  @Test(arguments: Scoring.parameters.indices)
  func everyParameterReachesANumberOfItsOwn(_ index: Int) {
    let parameter = Scoring.parameters[index]
    var scoring = Scoring.start
    scoring[keyPath: parameter.path] = 0.123
    for other in Scoring.parameters where other.name != parameter.name {
      #expect(scoring[keyPath: other.path] == Scoring.start[keyPath: other.path], "\(other.name)")
    }
    #expect(scoring != .start)
  }

  @Test(arguments: Scoring.parameters.indices)
  func fittedNumbersStandInTheirRanges(_ index: Int) {
    let parameter = Scoring.parameters[index]
    #expect(parameter.range.contains(Scoring.fitted[keyPath: parameter.path]))
    #expect(parameter.range.contains(Scoring.start[keyPath: parameter.path]))
  }
}
