import Language
import LineEditing
import Notebook
import Wording

/// Checks tables worked by hand: each file against the run that its own cells make, or a pile against one sheet.
struct CheckFiles {
  let invocation: Invocation
  let terminal: Terminal

  /// Checks them all; the exit status: 1 if anything is wrong, 130 after Ctrl-C.
  func run() -> Int32 {
    Interruption.install()
    let isRight = invocation.sheet.map(pile) ?? single()
    return Interruption.isRequested ? 130 : isRight ? 0 : 1
  }

  private var settings: Settings { invocation.settings(terminal) }

  private func single() -> Bool {
    var isRight = true
    for path in invocation.paths {
      guard !Interruption.isRequested else { return isRight }
      if invocation.paths.count > 1 { Stream.output("\(path)\n") }
      let session = Session(settings: settings) { Interruption.isRequested }
      do {
        let result = try session.checked(path)
        Stream.output(result.text)
        isRight = isRight && result.isRight
      } catch {
        tell(error, path)
        isRight = false
      }
    }
    return isRight
  }

  private func pile(_ sheet: String) -> Bool {
    let pile: Pile
    do { pile = try Pile(sheet: sheet, settings: settings, isInterrupted: { Interruption.isRequested }) } catch {
      tell(error, sheet)
      return false
    }
    var results: [Pile.Result] = []
    for path in invocation.paths where !Interruption.isRequested { results.append(pile.check(path)) }
    switch invocation.reportForm {
    case .csv: Stream.output(Pile.csv(results))
    case .json: Stream.output(Pile.json(results))
    case .text: Stream.output(settings.style.text(Pile.text(results, pile.language)))
    }
    return results.allSatisfy(\.isRight)
  }

  private func tell(_ error: any Error, _ path: String) {
    let language = settings.style.language
    let message: Message =
      switch error {
      case let error as FileError: error.message
      case let error as DocumentError:
        Message(en: "\(path): \(error.located[.english])", es: "\(path): \(error.located[.spanish])")
      case let error as Diagnostic:
        Message(
          en: [error.message.english, error.advice?.english].compactMap { $0 }.joined(separator: " "),
          es: [error.message.spanish, error.advice?.spanish].compactMap { $0 }.joined(separator: " "))
      default: Message("\(path): \(error)")
      }
    Stream.error("gradus: \(message[language])\n")
  }
}
