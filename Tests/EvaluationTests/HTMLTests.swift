import Testing

@testable import Evaluation

@Suite struct HTMLTests {
  @Test(arguments: [
    ("Ali", "Ali"), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("a & b", "a &amp; b"),
    ("\u{202E}nimda", "\u{FFFD}nimda"), ("a\u{0}b\u{1B}[1m", "a\u{FFFD}b\u{FFFD}[1m"),
    ("علي", "علي"), ("</style>", "&lt;/style&gt;"), ("a\u{2028}b", "a\u{FFFD}b"),
  ])
  func escapes(_ text: String, to escaped: String) {
    #expect(HTML.text(text) == escaped)
  }

  /// No letter but one of ASCII can mark up, so all of them are tried.
  @Test func noTextBecomesMarkup() {
    let all = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) }))
    let escaped = HTML.text(all)
    #expect(!escaped.contains { "<>\"'".contains($0) })
    #expect(escaped.replacing(/&(amp|lt|gt|quot|#39);/, with: "").contains("&") == false)
  }

  @Test func theNumbersOfASliderFollowIt() {
    var slider = Slider([0.5, 0.7, 0.9], chosen: 0.7)
    #expect(slider.chosen == 1)
    let number = slider.number([1, 0.25, nil], as: .percent)
    #expect(number.contains("data-series=\"0\"") && number.contains(">25.0 %<"))
    #expect(slider.bar([1, 0.25, nil]).contains("width:25.0%"))
    #expect(slider.control.contains("max=\"2\""))
    var page = Page(title: "<a>", subtitle: "b & c")
    page.slider = slider
    #expect(page.html.contains("<title>&lt;a&gt;</title>"))
    #expect(page.html.contains("[1.00000,0.25000,null]"))
  }

  @Test func thresholdsHaveTheOneThatIsAskedFor() {
    #expect(Slider.thresholds(from: 0.98, with: 0.995) == [0.98, 0.99, 0.995, 1])
    #expect(Slider.thresholds(from: 0, with: 0.7).count == 101)
  }

  @Test(arguments: [
    (0.0, "0.0000"), (0.12345, "0.1235"), (0.99999, "1.0000"), (12.5, "12.5000"), (-0.5, "-0.5000"),
  ])
  func writesNumbers(_ value: Double, _ text: String) {
    #expect(value.decimals() == text)
  }

  @Test(arguments: [
    (0.0, "0.0 %"), (1.0, "100.0 %"), (0.99999, "99.9 %"), (0.00001, "0.1 %"), (0.5, "50.0 %"),
  ])
  func doesNotRoundToAllOrNothing(_ value: Double, _ text: String) {
    #expect(value.percent == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func groupsDigits(_ number: Int, _ text: String) {
    #expect(number.grouped == text)
  }
}
