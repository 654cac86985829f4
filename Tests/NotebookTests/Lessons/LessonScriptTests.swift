import ProgramTesting
import Testing
import Wording

@testable import Notebook

/// Whole lessons in a terminal, from the first line to the last, as their documents say: right and wrong answers, hints,
/// what is given up, the way back, Ctrl-C, a crash and the resumption after it.
@Suite(.serialized) struct LessonScriptTests {
  @Test(arguments: [1, 5, 16], [(SpokenLanguage.english, UInt16(80)), (.english, 50), (.spanish, 80), (.spanish, 50)])
  func fromTheFirstLineToTheLast(number: Int, manner: (language: SpokenLanguage, columns: UInt16)) throws {
    var script = try LessonScript(number, manner.language, columns: manner.columns)
    var seen = 0
    var sections = 0
    for _ in 0..<2000 where !script.isOver {
      switch script.twin.item {
      case .question(let question):
        try script.answer(question, manner: seen)
        seen += 1
      case .cell:
        sections += 1
        if sections == 2 {
          try script.clearTheLine()
          try script.crash()
        }
        try sections.isMultiple(of: 4) ? script.type(script.word("next", "siguiente")) : script.press()
      default: try script.press()
      }
    }
    #expect(script.isOver && sections > 4)
    let document = script.twin.lesson.document(manner.language)
    #expect(seen == document.questions.count && sections == document.cells.count)
    #expect(script.kept?.contains("finished\n") == true)
    let end = script.word("End of lesson \(number).", "Fin de la lección \(number).")
    #expect(script.seen.contains(end))
    for question in document.questions {
      #expect(script.twin.progress.questions[question.id] != nil, "\(question.id)")
    }
  }

  @Test func whereAmI() throws {
    var script = try LessonScript(16, .english, columns: 80)
    try script.terminal.type("lesson\r")
    try script.terminal.expect("5  Adam by hand")
    try script.terminal.expect("You are in lesson 16, Backpropagation in an MLP: 0 of")
    try script.terminal.expect(script.twin.prompt)
    try script.press()
  }
}

/// A lesson in a terminal beside its twin in the test: what the twin shows must stand on the screen.
struct LessonScript {
  private(set) var twin: LessonWalk
  private(set) var terminal: PseudoTerminal
  private(set) var isOver = false
  /// All that the twin showed.
  private(set) var seen = ""
  private let state: TemporaryFolder
  private let arguments: [String]
  private let columns: UInt16

  init(_ number: Int, _ language: SpokenLanguage, columns: UInt16) throws {
    let lesson = try #require(try LessonShelf(folder: LessonFilesTests.folder).lesson(number))
    let session = Session(settings: Settings(style: Style(language: language, width: Int(columns))))
    twin = LessonWalk(lesson, progress: LessonProgress(), session: session)
    state = try TemporaryFolder()
    arguments = ["lesson", "\(number)", "--lang", language.rawValue]
    self.columns = columns
    terminal = try Self.started(arguments, state, columns)
    try begin()
  }

  private static func started(
    _ arguments: [String], _ state: TemporaryFolder, _ columns: UInt16
  ) throws -> PseudoTerminal {
    let environment = ["XDG_STATE_HOME": state.path, "GRADUS_LESSONS": LessonFilesTests.folder]
    return try PseudoTerminal("gradus", arguments, environment: environment, columns: columns)
  }

  /// The file with the progress.
  var kept: String? { state.read("gradus/lessons/\(twin.lesson.id)") }

  func word(_ english: String, _ spanish: String) -> String { Message(en: english, es: spanish)[twin.language] }

  private mutating func begin() throws {
    var shown = ""
    twin.begin { shown += $0 }
    try expect(shown)
    try terminal.expect(twin.prompt)
  }

  private mutating func expect(_ shown: String) throws {
    seen += shown
    for line in shown.split(separator: "\n") where line.contains(where: { $0 != " " }) {
      try terminal.expect(String(line))
    }
  }

  /// Types a line, and waits for what the twin says to it.
  mutating func type(_ line: String) throws {
    // What is typed goes to the place of the cell that is offered.
    let offered = twin.prefill
    if offered != nil, !line.isEmpty { try terminal.type("\u{15}") }
    try terminal.type("\(line)\r")
    var shown = ""
    let outcome = twin.enter(line.isEmpty ? offered ?? "" : line) { shown += $0 }
    try expect(shown)
    isOver = outcome == .finished
    if isOver {
      // The session goes on with what the lesson defined, and another may follow.
      let end = Message(en: "What the lesson defined is still here: ", es: "Lo que la lección definió sigue aquí: ")
      try terminal.expect(end[twin.session.settings.style.language])
      try terminal.expect("> ")
      try terminal.type("quit\r")
      #expect(terminal.end() == 0)
    } else {
      try terminal.expect(twin.prompt)
      if case .goesOn = outcome { #expect(kept == nil || kept == twin.progress.text) }
    }
  }

  /// Enter alone.
  mutating func press() throws { try type("") }

  /// Ctrl-C with something typed: the line is gone, nothing else.
  mutating func clearTheLine() throws {
    try terminal.type("12 + ")
    try terminal.type("\u{03}")
    try terminal.expect("^C")
    try terminal.expect(twin.prompt)
    // An empty line, after which the cell is offered again.
    try terminal.type("\r")
    if case .question? = twin.item { try terminal.expect(word("hint", "pista")) }
    try terminal.expect(twin.prompt)
  }

  /// The program is killed; started again it stands where it was, with all that was answered.
  mutating func crash() throws {
    terminal.send(signal: 9)
    _ = terminal.end()
    #expect(kept == twin.progress.text)
    let session = Session(settings: Settings(style: twin.style))
    twin = LessonWalk(twin.lesson, progress: twin.progress, session: session)
    terminal = try Self.started(arguments, state, columns)
    try begin()
  }

  /// A question in one of several manners.
  mutating func answer(_ question: Document.Question, manner: Int) throws {
    let place = twin.progress.place
    switch manner % 4 {
    case 0:
      for _ in 0...question.hints.count { try type(word("hint", "pista")) }
      try type("1 + 1")
      try type(TaughtLesson.wrongAnswer(to: question, in: twin.own))
      try type(word("back", "atrás"))
      while twin.progress.place != place { try type(word("next", "siguiente")) }
    case 1:
      try type(TaughtLesson.wrongAnswer(to: question, in: twin.own))
      try clearTheLine()
      try crash()
    case 2:
      try type(word("skip", "saltar"))
      #expect(twin.progress.questions[question.id] == .skipped)
      return
    default: break
    }
    try type(TaughtLesson.rightAnswer(to: question, in: twin.own))
    #expect(twin.progress.questions[question.id] == .right, "\(question.id)")
  }
}
