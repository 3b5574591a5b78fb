import Benchmark
import Foundation
import Nisba

/// What it costs to read a list from a file, a megabyte of which is an iteration.
func addListReadingBenchmarks() {
  for file in ListFile.all {
    Benchmark(
      "Read a list: \(file.name)",
      configuration: .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident], warmupIterations: 1,
        scalingFactor: .one, maxDuration: .seconds(5), maxIterations: 100)
    ) { (_: Benchmark, path: String) in
      var reader = try WatchListReader(path: path)
      try reader.forEachEntry { blackHole($0) }
    } setup: {
      try file.write()
    }
  }
}

/// A file of one list format, filled with a made-up party again and again up to a megabyte.
private struct ListFile: Sendable {
  var name: String
  var start = ""
  var entry: String
  var end = ""

  static let all = [
    ListFile(
      name: "CSV", start: "id,name,aliases,date_of_birth,nationality,program\n",
      entry: "17,\"AL-SAMPLE, Yusuf\",Joseph Sample;Abu Sample,1960-01-12,Iraq,EXAMPLE\n"),
    ListFile(
      name: "JSON lines",
      entry: """
        {"id": "17", "name": "AL-SAMPLE, Yusuf", "aliases": ["Joseph Sample", "Abu Sample"], \
        "dob": "1960-01-12", "nationality": "Iraq", "program": "EXAMPLE"}

        """),
    ListFile(
      name: "UN XML", start: "<CONSOLIDATED_LIST><INDIVIDUALS>\n",
      entry: """
        <INDIVIDUAL><DATAID>17</DATAID><FIRST_NAME>YUSUF</FIRST_NAME>
          <SECOND_NAME>AL-SAMPLE</SECOND_NAME><UN_LIST_TYPE>Example</UN_LIST_TYPE>
          <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Joseph Sample</ALIAS_NAME>
          </INDIVIDUAL_ALIAS><NATIONALITY><VALUE>Iraq</VALUE></NATIONALITY>
        </INDIVIDUAL>

        """, end: "</INDIVIDUALS></CONSOLIDATED_LIST>"),
    ListFile(
      name: "OFAC XML", start: "<sdnList>\n",
      entry: """
          <sdnEntry>
            <uid>17</uid>
            <firstName>Yusuf</firstName>
            <lastName>AL-SAMPLE</lastName>
            <sdnType>Individual</sdnType>
            <programList>
              <program>EXAMPLE</program>
            </programList>
            <akaList>
              <aka>
                <uid>18</uid>
                <category>strong</category>
                <lastName>SAMPLE</lastName>
                <firstName>Joseph</firstName>
              </aka>
            </akaList>
          </sdnEntry>

        """, end: "</sdnList>"),
  ]

  /// Writes the file where temporary files go and returns its path.
  func write() throws -> String {
    let count = (1 << 20) / entry.utf8.count
    let text = start + String(repeating: entry, count: count) + end
    let word = name.replacingOccurrences(of: " ", with: "-")
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("nisba-\(word)")
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
