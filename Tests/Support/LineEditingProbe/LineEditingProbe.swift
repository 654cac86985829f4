import Glibc
import LineEditing

/// A prompt that says what it read, for the tests that run it on a pseudo-terminal.
///
/// Arguments: `--history FILE`, `--prefill TEXT`, `--bold`.
@main
struct LineEditingProbe {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var options: [String: String] = [:]
    while let name = arguments.popLast() {
      if name.hasPrefix("--") { options[name] = "" } else { options[arguments.popLast() ?? ""] = name }
    }
    guard
      let editor = LineEditor(
        programName: "probe", historyFile: options["--history"], isPromptBold: options["--bold"] != nil)
    else {
      print("no terminal")
      return
    }
    editor.completer = complete
    while true {
      let entry = editor.readEntry(
        prompt: "ready> ", continuationPrompt: "more> ",
        isIncomplete: { text in text.count(where: { $0 == "{" }) > text.count(where: { $0 == "}" }) },
        prefill: options.removeValue(forKey: "--prefill"))
      switch entry {
      case .text(let text):
        print("<\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))>")
        editor.addToHistory(text)
        if text == "width" { print("<\(editor.width) columns>") }
        if text == "wait" { wait() }
      case .interrupted:
        print("<interrupted>")
      case .endOfInput:
        print("<end>")
        return
      }
    }
  }

  private static func complete(_ text: String) -> LineEditor.Completion {
    let word = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    if word == "\\alpha" { return .init(replacing: 6, candidates: ["α"]) }
    if word == "\\a" { return .init(replacing: 2, candidates: ["α", "ℵ"]) }
    let words = ["train", "trace", "tracemore", "step", "θ₀", "θ₁"]
    return .init(replacing: word.unicodeScalars.count, candidates: words.filter { $0.hasPrefix(word) })
  }

  /// What a long run does: it goes on until Ctrl-C.
  private static func wait() {
    print("<waiting>")
    fflush(nil)
    while !Interruption.isRequested { usleep(1000) }
    print("<stopped>")
  }
}
