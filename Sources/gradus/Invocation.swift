import Language
import Notebook
import Wording

/// What the command line asks for.
struct Invocation {
  enum Task {
    case interpret
    case test
    case check
    case lesson
    case exercise
    case help
    case version
  }

  enum ReportForm {
    case text
    case csv
    case json
  }

  var task = Task.interpret
  var statements: [String] = []
  /// Files of statements; for `test` notebooks and folders of them; for `lesson` its number or file, for `exercise` its
  /// kind and level.
  var paths: [String] = []
  var acceptsOutputs = false
  /// With `check`: the teacher's sheet, and the form of the report on a pile.
  var sheet: String?
  var reportForm = ReportForm.text
  var language: SpokenLanguage?
  var digits = 6
  var seed = 0
  var isPlain = false
  var isColorless = false

  /// The words that begin a command line, those for students in both languages.
  private static let tasks: [String: Task] = [
    "test": .test, "check": .check, "lesson": .lesson, "lección": .lesson, "leccion": .lesson,
    "exercise": .exercise, "ejercicio": .exercise,
  ]

  /// Reads the arguments after the program's name; options may stand anywhere before a `--`.
  mutating func read(_ arguments: [String]) throws(UsageError) {
    var words = CommandLineWords(arguments)
    var isTaskOpen = true
    while let word = words.next() {
      switch word {
      case .operand(let word):
        if isTaskOpen, let named = Self.tasks[word] { task = named } else { paths.append(word) }
      case .option(let option, let value):
        try apply(option, value)
        // Nothing that follows matters then, not even what is wrong with it.
        if task == .help || task == .version { return }
        continue
      case .unknown(let name): throw unknown(name)
      case .valueMissing(let option, let name):
        let placeholder = option.placeholder
        throw UsageError(
          en: "\(name) needs a value: \(name) \(placeholder.english)",
          es: "falta el valor de \(name): \(name) \(placeholder.spanish)")
      case .valueNotTaken(let name): throw UsageError(en: "\(name) takes no value", es: "\(name) no lleva valor")
      }
      isTaskOpen = false
    }
    try check()
  }

  private mutating func apply(_ option: CommandLineOption, _ value: String?) throws(UsageError) {
    switch option.action {
    case .flag(let apply): apply(&self)
    case .value(_, let apply):
      let value = value ?? ""
      guard apply(&self, value) else {
        let name = option.names[option.names.count - 1]
        throw UsageError(
          en: "\(value) is no value for \(name) (\(option.summary.english))",
          es: "\(value) no es un valor de \(name) (\(option.summary.spanish))")
      }
    }
  }

  private func unknown(_ name: String) -> UsageError {
    let names = CommandLineOption.all.flatMap(\.names).filter { $0.hasPrefix("--") }
    let meant = names.first { name.hasPrefix($0) } ?? Spelling.closest(to: name, among: names)
    return UsageError(
      en: "there is no option \(name)" + (meant.map { "; perhaps \($0)" } ?? ""),
      es: "no hay una opción \(name)" + (meant.map { "; quizá \($0)" } ?? ""))
  }

  private func check() throws(UsageError) {
    if task == .test, !statements.isEmpty {
      throw UsageError(en: "test takes notebooks, not -e", es: "test recibe cuadernos, no -e")
    }
    if task == .test, paths.isEmpty {
      throw UsageError(
        en: "test needs a notebook, or a folder of them: gradus test FILE",
        es: "test necesita un cuaderno, o una carpeta de ellos: gradus test ARCHIVO")
    }
    if task == .test, paths.contains("-") {
      throw UsageError(
        en: "test takes the files of notebooks, not standard input (-)",
        es: "test recibe archivos de cuadernos, no la entrada estándar (-)")
    }
    if task == .check, !statements.isEmpty {
      throw UsageError(en: "check takes files, not -e", es: "check recibe archivos, no -e")
    }
    if task == .check, paths.isEmpty {
      throw UsageError(
        en: "check needs a file with a table: gradus check FILE",
        es: "check necesita un archivo con una tabla: gradus check ARCHIVO")
    }
    if task != .check, sheet != nil {
      throw UsageError(en: "--sheet goes with check", es: "--sheet va con check")
    }
    if sheet == nil, reportForm != .text {
      throw UsageError(en: "--csv and --json go with --sheet", es: "--csv y --json van con --sheet")
    }
    if task == .lesson, !statements.isEmpty || paths.count > 1 || !paths.allSatisfy(Self.isLesson) {
      throw UsageError(
        en: "lesson takes the number of a lesson, or the file of a notebook: gradus lesson 2, gradus lesson notes.md",
        es: "lesson recibe el número de una lección, o el archivo de un cuaderno: gradus lesson 2, gradus lesson "
          + "apuntes.md")
    }
    if task == .exercise, !statements.isEmpty || exercise == nil {
      throw UsageError(
        en: "exercise takes a kind, and perhaps a level: gradus exercise gd 2",
        es: "exercise recibe una clase y quizá un nivel: gradus exercise gd 2")
    }
    if task != .test, acceptsOutputs {
      throw UsageError(en: "--accept goes with test", es: "--accept va con test")
    }
  }

  /// Whether a word is the number of a lesson, or the path of a notebook's file.
  private static func isLesson(_ word: String) -> Bool {
    Int(word) != nil || word.hasSuffix(".md") || word.contains("/")
  }

  /// What `gradus exercise` asks for, as it would be typed; nil where it cannot be understood.
  var exercise: LessonCommand? {
    let line = (["exercise"] + paths).joined(separator: " ")
    return line.contains("\n") ? nil : LessonCommand(line)
  }

  /// The language asked for, else that of the locale, else the one last set; nil where nothing tells.
  func language(_ terminal: Terminal) -> SpokenLanguage? {
    language ?? terminal.language ?? StateFolder.language
  }

  /// The settings that a session on a terminal begins with.
  func settings(_ terminal: Terminal) -> Settings {
    Settings(
      style: Style(
        language: language(terminal) ?? .english, symbols: terminal.symbols, digits: digits, plain: isPlain,
        colors: terminal.hasColors && !isColorless && !isPlain, shades: terminal.hasShades, width: terminal.width),
      seed: seed)
  }
}
