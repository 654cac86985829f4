import Language
import LineEditing
import Notebook
import Wording

/// The prompt: reads an entry, runs it, shows what it says, until the student leaves.
struct Prompt {
  private let editor: LineEditor

  /// Nil where no line can be edited.
  init?(isBold: Bool) {
    guard
      let editor = LineEditor(
        programName: "gradus", historyFile: StateFolder.historyFile, isPromptBold: isBold)
    else { return nil }
    self.editor = editor
  }

  func run(_ session: inout Session, greetsInBothLanguages: Bool) {
    greet(session.settings.style, inBothLanguages: greetsInBothLanguages)
    var number = 1
    while true {
      switch readEntry("\(number)> ", completing: session) {
      case .endOfInput: return
      case .interrupted: continue
      case .text(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        editor.addToHistory(text)
        let language = session.settings.style.language
        session.settings.style.width = editor.width
        let outcome = session.run(Source(text), output: Stream.output, errors: Stream.output)
        if session.settings.style.language != language {
          StateFolder.language = session.settings.style.language
        }
        if outcome.endsSession { return }
        number += 1
      }
    }
  }

  private func readEntry(_ label: String, completing session: Session) -> LineEditor.Entry {
    editor.completer = { text in
      let completion = session.completion(of: text)
      return .init(replacing: completion.replacing, candidates: completion.candidates)
    }
    // While a statement runs nothing else may hold the session, or its tables would be copied.
    defer { editor.completer = { _ in .init(replacing: 0, candidates: []) } }
    let continuation = String(repeating: ".", count: label.count - 1) + " "
    return editor.readEntry(
      prompt: label, continuationPrompt: continuation, isIncomplete: Parser.isIncomplete)
  }

  private func greet(_ style: Style, inBothLanguages: Bool) {
    let name = "gradus \(Gradus.version) · "
    let english = "type a formula:  f(x) = x^2  ·  help"
    let spanish = "escriba una fórmula:  f(x) = x^2  ·  ayuda"
    let text =
      if inBothLanguages {
        "\(name)\(english)\n\(String(repeating: " ", count: name.count))\(spanish)  ·  set lang es\n"
      } else {
        name + Message(en: english, es: spanish)[style.language] + "\n"
      }
    Stream.output(style.symbols == .ascii ? Symbols.asciiText(text) : text)
  }
}
