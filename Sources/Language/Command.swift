/// A command word and how what follows it is read.
///
/// A new command is one entry in `all` and one parse function in a file of its own.
struct Command: Sendable {
  /// The English word, then its twins.
  let words: [String]
  /// The Spanish words that are taken as well, the usual one first.
  var spanish: [String] = []
  /// Whether a `(` directly after the word still means the command: `quit()`, `help(adam)`.
  var takesBrackets = false
  /// Whether a path stands after the word.
  var takesPath = false
  /// Reads what stands after the word.
  let parse: @Sendable (Parser) throws(Diagnostic) -> Statement.Kind

  static let all: [Command] = [
    Command(words: ["step"]) { (parser) throws(Diagnostic) in .step(try parser.runClauses(of: "step")) },
    Command(words: ["train"]) { (parser) throws(Diagnostic) in .train(try parser.runClauses(of: "train")) },
    Command(words: ["table"]) { (parser) throws(Diagnostic) in .table(try parser.tableClauses()) },
    Command(words: ["load"], takesPath: true) { (parser) throws(Diagnostic) in try parser.loadPath() },
    Command(words: ["check"], takesPath: true) { (parser) throws(Diagnostic) in .check(try parser.checkClauses()) },
    Command(words: ["analyze"]) { (parser) throws(Diagnostic) in
      .analyze(try parser.runClauses(of: "analyze", words: ["at", "with"]))
    },
    Command(words: ["linesearch"]) { (parser) throws(Diagnostic) in .lineSearch(try parser.lineSearchClauses()) },
    Command(words: ["compare"]) { (parser) throws(Diagnostic) in .compare(try parser.compareClauses()) },
    Command(words: ["plot"]) { (parser) throws(Diagnostic) in .plot(try parser.plotClauses()) },
    Command(words: ["contour"]) { (parser) throws(Diagnostic) in .contour(try parser.contourClauses()) },
    Command(words: ["backprop"]) { (parser) throws(Diagnostic) in
      .differentiate(.backprop, try parser.expression())
    },
    Command(words: ["forward"]) { (parser) throws(Diagnostic) in
      .differentiate(.forward, try parser.expression())
    },
    Command(words: ["graph"]) { (parser) throws(Diagnostic) in .graph(try parser.graphClauses()) },
    Command(words: ["show"]) { (parser) throws(Diagnostic) in .show(try parser.shownName()) },
    Command(words: ["run"]) { (parser) throws(Diagnostic) in .run(try parser.runNumber()) },
    Command(words: ["why"]) { (_) throws(Diagnostic) in .why },
    Command(words: ["undo"]) { (_) throws(Diagnostic) in .undo },
    Command(words: ["reset"]) { (parser) throws(Diagnostic) in .reset(try parser.resetNames()) },
    Command(words: ["help"], spanish: ["ayuda"], takesBrackets: true) { (parser) throws(Diagnostic) in
      parser.helpTopic()
    },
    Command(words: ["set"]) { (parser) throws(Diagnostic) in .set(parser.setWords()) },
    Command(words: ["cells"], spanish: ["celdas"]) { (_) throws(Diagnostic) in .cells },
    Command(words: ["rerun"]) { (parser) throws(Diagnostic) in try parser.rerunNumbers() },
    Command(words: ["save"], takesPath: true) { (parser) throws(Diagnostic) in try parser.savePath() },
    Command(words: ["open"], takesPath: true) { (parser) throws(Diagnostic) in try parser.openPath() },
    Command(words: ["lesson", "lessons"], spanish: ["lección", "leccion", "lecciones"]) { (parser) throws(Diagnostic) in
      try parser.lessonNumber()
    },
    Command(words: ["exercise", "exercises"], spanish: ["ejercicio", "ejercicios"]) { (parser) throws(Diagnostic) in
      .exercise(try parser.exerciseClauses())
    },
    Command(words: ["quit", "exit"], spanish: ["salir"], takesBrackets: true) { (parser) throws(Diagnostic) in
      parser.quit()
    },
  ]

  private static let byWord: [String: Command] = Dictionary(
    uniqueKeysWithValues: all.flatMap { command in (command.words + command.spanish).map { ($0, command) } })

  static func named(_ word: String) -> Command? { byWord[word] }
}

extension Parser {
  /// Every word with which a command or a block begins, for completion and `did you mean`.
  package static let commandWords: [String] = Command.all.flatMap { $0.words + $0.spanish } + ["rule", "repeat"]

  /// The Spanish word that is taken for a command as well; nil where there is none.
  package static func spanishWord(for command: String) -> String? { Command.named(command)?.spanish.first }

  /// The words with which the clauses of `step` and `train` begin.
  package static let runClauseWords = [
    "from", "over", "batch", "shuffle", "with", "for", "until", "every", "show",
  ]

  /// The forms in which `table … as` writes.
  package static let tableFormats = ["markdown", "csv", "latex", "json"]
}
