import Language
import LineEditing
import Notebook
import Presentation
import Wording

/// The prompt: reads an entry, runs it, shows what it says, until the student leaves.
struct Prompt {
  private let editor: LineEditor

  /// Nil where no line can be edited.
  init?(colors: Bool) {
    let folder = Terminal.variable("XDG_STATE_HOME") ?? Terminal.variable("HOME").map { $0 + "/.local/state" }
    guard
      let editor = LineEditor(
        programName: "gradus", historyFile: folder.map { $0 + "/gradus/history" }, isPromptBold: colors)
    else { return nil }
    self.editor = editor
  }

  func run(_ session: inout Session, greetsInBothLanguages: Bool) {
    greet(session.settings.style, inBothLanguages: greetsInBothLanguages)
    var number = 1
    while true {
      session.settings.style.width = editor.width
      let current = session
      editor.completer = { text in
        let completion = current.completion(of: text)
        return .init(replacing: completion.replacing, candidates: completion.candidates)
      }
      let label = "\(number)> "
      let continuation = String(repeating: ".", count: label.count - 1) + " "
      switch editor.readEntry(
        prompt: label, continuationPrompt: continuation, isIncomplete: Parser.isIncomplete)
      {
      case .endOfInput: return
      case .interrupted: continue
      case .text(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        editor.addToHistory(text)
        session.settings.style.width = editor.width
        let outcome = session.run(Source(text), output: Stream.output, errors: Stream.output)
        if outcome.endsSession { return }
        number += 1
      }
    }
  }

  private func greet(_ style: Style, inBothLanguages: Bool) {
    let english = "gradus 0.1 · type a formula:  f(x) = x^2  ·  help"
    let spanish = "escriba una fórmula:  f(x) = x^2  ·  ayuda"
    let text =
      if inBothLanguages {
        "\(english)\n             \(spanish)  ·  set lang es\n"
      } else {
        style.language == .english ? english + "\n" : "gradus 0.1 · \(spanish)\n"
      }
    Stream.output(style.symbols == .ascii ? Symbols.asciiText(text) : text)
  }
}
