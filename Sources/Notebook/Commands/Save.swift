import Language
import Wording

// `save FILE.md`: the session as a notebook.
extension Session {
  func save(_ path: String, replaces: Bool, at range: SourceRange) throws(Diagnostic) -> Reply {
    let shown = VisibleText.of(path)
    guard path.lowercased().hasSuffix(".md") else {
      throw Diagnostic(
        Message(
          en: "A notebook is a Markdown file, with .md at its end.",
          es: "Un cuaderno es un archivo Markdown, con .md al final."),
        at: range, advice: Message("save \(shown).md"))
    }
    let kept = cells.filter { !$0.failed }
    guard !kept.isEmpty || !writesFiles else {
      throw Diagnostic(
        Message(en: "There is nothing to save yet.", es: "Todavía no hay nada que guardar."), at: range)
    }
    if writesFiles {
      do { try TextFile.store(notebook(of: kept, title: path), at: path, replacing: replaces) } catch {
        throw refusal(error, shown, at: range)
      }
    }
    var reply = Reply()
    let count = kept.count
    let written = written(to: shown)
    guard !isFollowed else {
      reply.note(written[language])
      return reply
    }
    reply.note(
      Message(
        en: "\(written.english): \(count) \(count == 1 ? "cell" : "cells")",
        es: "\(written.spanish): \(count) \(count == 1 ? "celda" : "celdas")")[language])
    let failed = cells.count - count
    if failed > 0 {
      reply.note(
        Message(
          en: failed == 1
            ? "(one that ended in an error is left out)" : "(\(failed) that ended in an error are left out)",
          es: failed == 1 ? "(sin una que terminó en un error)" : "(sin \(failed) que terminaron en un error)")[
            language])
    }
    return reply
  }

  private func refusal(_ error: FileError, _ path: String, at range: SourceRange) -> Diagnostic {
    switch error.reason {
    case .exists:
      Diagnostic(
        Message(en: "\(path) is there already.", es: "\(path) ya existe."), at: range,
        advice: Message(en: "to replace it: save \(path) replace", es: "para reemplazarlo: save \(path) replace"))
    case .missing:
      Diagnostic(Message(en: "There is no folder for \(path).", es: "No existe la carpeta para \(path)."), at: range)
    default: Diagnostic(error.sentence, at: range)
    }
  }

  /// Cells with their outputs as the text of a notebook.
  private func notebook(of cells: [SessionCell], title path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
    let title = VisibleText.of(name)
    var text = "---\ntitle: \(title)\nlang: \(language.rawValue)\n---\n# \(title)\n"
    for cell in cells {
      let fence = Document.fence(around: cell.source.split(separator: "\n").map(String.init))
      text += "\n\(fence)gradus\n\(cell.source)\n\(fence)\n"
    }
    return (try? Document(text))?.accepting(outputs: cells.map(\.output)) ?? text
  }
}

extension HelpTopic {
  static let save = HelpTopic(
    name: "save", aliases: ["replace"], usage: ["save notes.md", "save notes.md replace"],
    summary: Message(
      en: "Writes the session as a notebook: its cells with what they printed. It can be read as any Markdown file, "
        + "followed with open, and run with gradus notes.md.",
      es: "Escribe la sesión como cuaderno: sus celdas con lo que imprimieron. Se lee como cualquier archivo Markdown, "
        + "se sigue con open y se ejecuta con gradus apuntes.md."),
    details: [
      Message(
        en:
          "A file that is there already is only replaced with the word replace; cells that ended in an error are left "
          + "out.",
        es: "Un archivo que ya existe solo se reemplaza con la palabra replace; las celdas que terminaron en un error "
          + "no se guardan.")
    ])
}
