import Language
import Presentation
import Wording

// `cells`: what was typed so far, by its numbers.
extension Session {
  func listCells() -> Reply {
    var reply = Reply()
    if cells.isEmpty {
      reply.note(Message(en: "nothing has been typed yet", es: "todavía no se ha escrito nada")[language])
      return reply
    }
    let failure = Message(en: "(ended in an error)", es: "(terminó en un error)")[language]
    reply.list(
      cells.map { cell in
        let lines = VisibleText.of(cell.source).split(separator: "\n")
        let first = lines.first.map(String.init) ?? ""
        let text = lines.count > 1 ? "\(first) …" : first
        return ("\(cell.number)", cell.failed ? "\(text)  \(failure)" : text)
      })
    return reply
  }
}

extension HelpTopic {
  static let cells = HelpTopic(
    name: "cells", usage: ["cells"],
    summary: Message(
      en: "Lists what was typed, each cell with its number: for rerun, and before save.",
      es: "Muestra lo escrito, cada celda con su número: para rerun, y antes de save."),
    examples: ["f(x) = x^2", "f'", "cells"])
}
