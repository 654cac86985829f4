import Testing

@testable import Notebook

@Suite struct QuestionReadingTests {
  private func question(_ lines: String, info: String = "one") throws -> Document.Question {
    try #require(try Document("prose\n\n```ask \(info)\n\(lines)\n```\n").questions.first)
  }

  @Test func readsQuestionAnswerHintsAndSlips() throws {
    let question = try question(
      """
      ? What is w
        after the first update?
      = w - 0.1*f'(w)
      hint: Which way does the gradient point?

      hint: w − α·f'(w)
      slip: w + 0.1*f'(w) # up
      accept: 0.59 # near
      """)
    #expect(question.id == "one")
    #expect(question.line == 3)
    #expect(question.question == .init(text: "What is w\nafter the first update?", line: 4))
    #expect(question.answer == .value(.init(text: "w - 0.1*f'(w)", line: 6)))
    #expect(
      question.hints == [
        .init(text: "Which way does the gradient point?", line: 7), .init(text: "w − α·f'(w)", line: 9),
      ])
    #expect(question.slips == [.init(text: "w + 0.1*f'(w) # up", line: 10)])
    #expect(question.accepted == [.init(text: "0.59 # near", line: 11)])
    #expect(!question.isReading)
    #expect(question.source.hasPrefix("? What is w\n  after"))
  }

  @Test func onlyExpressionsHaveOtherRightAnswers() throws {
    #expect(throws: DocumentError.self) { try question("? q\nchoice: no | *yes\naccept: 2 # two") }
    #expect(throws: DocumentError.self) { try question("? q\ntable: f from x = 5 with gd(0.1) for 4\naccept: 2") }
    #expect(try question("? q\nformula: x\naccept: 2x").accepted.count == 1)
  }

  @Test func readsTheNameOfTheAnswer() throws {
    #expect(try question("? q\nname: w_1\n= 1").name == .init(text: "w_1", line: 5))
    #expect(try question("? q\nformula: 2x\nname: f'(x)").asked?.text == "f'(x)")
    #expect(try question("? q\n= 1").name == nil)
    for wrong in [
      "name: w\nname: v\n= 1", "name:\n= 1", "name: w\nchoice: no | *yes",
      "name: w\ntable: f from x = 5 with gd(0.1) for 4", "name: the_longest_name_that_there_is\n= 1",
    ] { #expect(throws: DocumentError.self, "\(wrong)") { try question("? q\n\(wrong)") } }
  }

  @Test func readsEveryKindOfAnswer() throws {
    #expect(try question("? q\nformula: 6x + 2y").answer == .formula(.init(text: "6x + 2y", line: 5)))
    #expect(
      try question("? q\ntable: f from x = 5 with gd(0.1) for 4").answer
        == .table(.init(text: "f from x = 5 with gd(0.1) for 4", line: 5)))
    #expect(
      try question("? q\nchoice: no | * yes, always|it depends").answer
        == .choice(["no", "yes, always", "it depends"], right: 1, line: 5))
    #expect(try question("? q\n= 1", info: "one reading").isReading)
  }

  @Test func namesCanBeTyped() throws {
    #expect(try question("? q\nname: $x_1$, $y_1$\n= [1, 2]").asked?.list == ["x₁", "y₁"])
    for wrong in ["w =", "?", "`w`", "**w**", "w,, v", "3", "w; v", "w: v"] {
      let error = #expect(throws: DocumentError.self, "\(wrong)") { try question("? q\nname: \(wrong)\n= 1") }
      #expect(error?.line == 5 && error?.message.english.contains("nobody can type this") == true)
    }
  }

  /// A bar in a formula or in code parts nothing, and what is bold is not marked as right.
  @Test func choicesAreTexts() throws {
    func texts(_ choice: String) throws -> ([String], Int)? {
      guard case .choice(let texts, let right, _) = try question("? q\nchoice: \(choice)").answer else { return nil }
      return (texts, right)
    }
    #expect(try #require(try texts("$|x|$ | *`a | b` | $5")) == (["$|x|$", "`a | b`", "$5"], 1))
    #expect(try #require(try texts("**no** | ***yes**, $x^2$")) == (["**no**", "**yes**, $x^2$"], 1))
    // A lone mark opens nothing.
    #expect(try #require(try texts("`open | *5 $")) == (["`open", "5 $"], 1))
  }

  /// Not every colon makes a mark.
  @Test func textGoesOnInTheNextLine() throws {
    let read = try question("? q\nof two kinds: this\n= 1\nhint: look\nat x:y")
    #expect(read.question.text == "q\nof two kinds: this")
    #expect(read.hints.map(\.text) == ["look\nat x:y"])
  }

  @Test func keepsTheBlockWhenOutputsAreWritten() throws {
    let text = "```gradus\nx\n```\n```ask a\n? q\n= 1\n```\n"
    #expect(
      try Document(text).accepting(outputs: ["1"])
        == "```gradus\nx\n```\n```output\n1\n```\n```ask a\n? q\n= 1\n```\n")
  }

  @Test(arguments: [
    ("", "? q\n= 1", 3), ("reading", "? q\n= 1", 3), ("one two", "? q\n= 1", 3), ("one", "", 3),
    ("one", "= 1", 3), ("one", "? q", 3), ("one", "? q\n= 1\n= 2", 6), ("one", "? q\n= 1\n? r", 6),
    ("one", "q\n= 1", 4), ("one", "? q\n=", 5), ("one", "? q\n= 1\nhint:", 6),
    ("one", "? q\nchoice: no | yes", 5),
    ("one", "? q\n= 1\nhint: look\nslpi: 2 # twice", 7), ("one", "? q\n= 1\nHint: look", 6),
    ("one", "? q\nchoice: no | *yes\nslip: no # why", 6),
    ("one", "? q\n= 1\nhint: look\nslip: 2", 7), ("one", "? q\n= 1\nslip: 2 #", 6), ("one", "? q\n= 1\nslip: # why", 6),
    ("one", "? q\nchoice: *no | *yes", 5), ("one", "? q\nchoice: *no", 5), ("one", "? q\nchoice: *no | ", 5),
  ])
  func refusesWhatItCannotRead(info: String, lines: String, line: Int) {
    let error = #expect(throws: DocumentError.self) { try question(lines, info: info) }
    #expect(error?.line == line)
    #expect(error?.message[.english] != error?.message[.spanish])
  }

  /// All that is wrong with a question is told, each once, and nothing that follows only from something else.
  @Test(arguments: [
    ("", "? q", [1, 1]), ("", "", [1, 1, 1]), ("a b", "? q\n? r\n= 1\n= 2\nhint:", [1, 3, 5, 6]),
    ("a", "? q\n= 1\nslip: 2\nslip: 3 # three\nslip: 4 #\naccept: # x", [4, 6, 7]),
    ("a", "? q\nchoice: no | yes\nname: w\ndecimals: 3\nslip: 2 # x\naccept: 1", [3, 4, 5, 6, 7]),
    ("a", "pregunta: q\nrespuesta: 1\nhitn: x\nwherever: y", [2, 3, 4, 5]), ("a", "choice:\n? q\nchoices:", [2, 4]),
    ("a", "q\nmore\n= 1\ndecimals: 99", [2, 5]), ("a", "q\nmore\n? r\nname: ?", [1, 2, 5]),
  ])
  func everyFaultIsTold(info: String, lines: String, expected: [Int]) {
    let faults = Document.faults(in: Array("```ask \(info)\n\(lines)\n```\n".utf8))
    #expect(faults.map(\.line) == expected, "\(faults.map(\.message.english))")
  }

  /// Words that an author may take for a mark are told with the right one.
  @Test(arguments: [
    ("pista: x", "hint:"), ("Hint: x", "hint:"), ("hints: x", "hint:"), ("nombre: w", "name:"),
    ("opción: a | *b", "choice:"),
    ("elección: a | *b", "choice:"), ("options: a | *b", "choice:"), ("tabla: f", "table:"), ("fórmula: x", "formula:"),
    ("desliz: 2 # x", "slip:"), ("acepta: 2", "accept:"), ("respuesta: 2", "="), ("answer: 2", "="),
    ("pregunta: x", "?"),
    ("slips: 2 # x", "slip:"), ("opción:a|*b", "choice:"),
  ])
  func otherWordsForMarks(line: String, mark: String) {
    let word = line.prefix { $0 != ":" }
    let error = #expect(throws: DocumentError.self) { try question("? q\n= 1\n\(line)") }
    #expect(error?.line == 6)
    #expect(error?.message.english == "`\(word):` is no mark of a question; write `\(mark)`.")
    #expect(error?.message.spanish.hasSuffix("escriba `\(mark)`.") == true)
  }

  @Test func aFormIsExpandedAndNothingElse() throws {
    #expect(try question("? q\nformula: x^2\nform: expanded").isExpanded)
    #expect(try !question("? q\nformula: x^2").isExpanded)
    for lines in ["? q\n= 1\nform: expanded", "? q\nformula: x^2\nform: short"] {
      #expect(throws: DocumentError.self) { try question(lines) }
    }
  }

  @Test func aTextMayGoOnWithAColon() throws {
    #expect(try question("? q\nasí: ¿cuánto?\n= 1").question.text == "q\nasí: ¿cuánto?")
    let error = #expect(throws: DocumentError.self) { try question("? q\nwherever: x\n= 1") }
    #expect(error?.message.english.contains("these are: ? name: decimals: form: hint:") == true)
  }

  @Test func beforeASentenceStandsAnAnswer() {
    let error = #expect(throws: DocumentError.self) { try question("? q\n= 1\naccept: # near") }
    #expect(error?.line == 6 && error?.message.english.contains("not `accept: # near`") == true)
  }

  @Test func bracketsOfANameAreClosed() throws {
    #expect(throws: DocumentError.self) { try question("? q\nname: f'(1\n= 1") }
    #expect(try question("? q\nname: f'(1)\n= 1").asked?.text == "f'(1)")
  }
}
