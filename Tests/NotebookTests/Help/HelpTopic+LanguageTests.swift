import Language
import Testing
import Wording

@testable import Notebook

/// What the topics on formulas, functions, derivatives, rules and schedules say is so.
@Suite struct HelpTopicLanguageTests {
  /// What statements print, each in its turn; an error is recorded.
  private func printed(_ statements: [String]) -> [String] {
    var session = Session()
    session.writesFiles = false
    return statements.map { statement in
      var text = ""
      _ = session.run(
        Source(statement), output: { text += $0 }, errors: { Issue.record("\(statement): \($0)") })
      return text.trimmed
    }
  }

  private func topic(_ name: String) throws -> HelpTopic {
    try #require(HelpTopic.language.first { $0.name == name })
  }

  /// Every form under "usage" runs, where its names have values.
  @Test(arguments: HelpTopic.language.map(\.name)) func everyFormRuns(name: String) throws {
    let given = [
      "w = 2", "x = 3", "y = 4", "a = [[1, 2], [3, 4]]", "b = [1, 2]", "f(x) = x^2", "F(x, y) = [x*y, x + y]",
      "F2(x, y) = x^2 + y^2",
    ]
    let functions = name == "derivatives" ? [] : ["f'(3)"]
    for usage in try topic(name).usage {
      let forms = usage.contains("\n") ? [usage] : usage.split(separator: "  ").map { String($0) }
      for form in forms {
        // Of two variables where it stands at two.
        let two = form.contains("(1, 2)") && !form.contains("F") ? ["f(x, y) = x^2*y"] : []
        // A rate for each of two parameters.
        let run = form.contains("[") ? "train F2 from x = 5, y = 5" : "train f from x = 5"
        let statement = form.hasPrefix("gd(") ? "\(run) with \(form) for 2" : form
        let text = printed(given + functions + two + [statement]).last
        #expect(text?.isEmpty == false, "\(form)")
      }
    }
  }

  @Test(
    arguments: HelpTopic.language.flatMap { topic in
      topic.examples.filter { $0.output != nil }.map { (topic.name, $0.statement) }
    })
  func everyExampleSaysWhatIsPrinted(name: String, statement: String) throws {
    let examples = try topic(name).examples
    let place = try #require(examples.firstIndex { $0.statement == statement })
    let output = try #require(examples[place].output)
    let text = try #require(printed(examples[...place].map(\.statement)).last)
    let last = text.split(separator: "\n").last.map { $0.trimmed } ?? ""
    let isThere = text.split(separator: "\n").contains { $0.trimmed == output || $0.hasSuffix(" at \(output)") }
    #expect(isThere, "\(statement) printed \(text), whose last line is \(last)")
  }

  @Test func numbersJoinNamesAndBrackets() {
    #expect(printed(["x = 3", "2x", "2(x + 1)", "x²"]).dropFirst() == ["6", "8", "9"])
    #expect(printed(["alpha = 0.1", "α", "beta1 = 0.5", "β₁", "mhat = 2", "m̂"]).last == "2")
  }

  @Test func aValueOfOnesOwnTakesThePlaceOfAConstant() {
    let texts = printed(["e = 2", "e", "reset e", "log(e)"])
    #expect(texts[1] == "2" && texts[3] == "1")
  }

  @Test func dataAreReadWhenTheFunctionIsUsed() {
    let texts = printed(["x = 1", "C(w) = w*x", "C(3)", "x = 2", "C(3)", "h(x) = a*b where a = 2x, b = a + 1", "h(1)"])
    #expect(texts[2] == "3" && texts[4] == "6" && texts[6] == "6")
  }

  @Test func whatIsBuiltInIsListed() throws {
    for (name, list) in [
      ("functions", HelpTopic.functions), ("rules", HelpTopic.rules), ("schedules", HelpTopic.schedules),
    ] {
      let detail = try #require(try topic(name).details.last)
      #expect(!list.isEmpty && detail.english == "built in: " + list.map(\.name).joined(separator: ", "))
      #expect(detail.spanish == "incluidas: " + list.map(\.name).joined(separator: ", "))
      for entry in list { #expect(HelpTopic.named(entry.name)?.name == entry.name) }
    }
  }

  @Test(arguments: ["lr", "alpha", "α", "eta", "η"]) func theLearningRateHasSeveralNames(name: String) {
    let texts = printed(["f(x) = x^2", "train f from x = 5 with adam(\(name) = 0.5) for 1"])
    #expect(texts[1].contains("4.5"), "\(texts[1])")
  }

  /// A rule has what is named: θ, g, t from 1, f, and state that is kept.
  @Test func aRuleHasItsNames() {
    let rule = "rule mine(lr)\n  state v = 0\n  v = v + t\n  θ = θ - v\nend"
    let texts = printed(["f(x) = x^2", rule, "train f from x = 10 with mine(1) for 3"])
    // 10 − 1 − 3 − 6
    #expect(texts[2].contains("x = 0"), "\(texts[2])")
  }
}
