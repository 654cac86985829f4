import Interpreter
import Language
import Tensors
import Wording

// `load FILE.csv`: the columns of a file of data as values.
extension Session {
  mutating func load(_ path: String, at range: SourceRange) throws(Diagnostic) -> Reply {
    let text: String
    do { text = try TextFile.text(at: path) } catch {
      throw Diagnostic(error.sentence, at: range)
    }
    let data: DataColumns
    do { data = try DataColumns(CSV(text)) } catch {
      let place = VisibleText.of(path)
      throw Diagnostic(
        Message(
          en: "\(place), line \(error.line): \(error.message.english).",
          es: "\(place), línea \(error.line): \(error.message.spanish)."), at: range)
    }
    var reply = Reply()
    let rows = data.rowCount
    reply.line(
      Message(
        en: "\(VisibleText.of(path)): \(rows) \(rows == 1 ? "row" : "rows")",
        es: "\(VisibleText.of(path)): \(rows) \(rows == 1 ? "fila" : "filas")")[language])
    reply.list(data.columns.map { ($0.name.text(symbols), summary(of: $0)) })
    for column in data.columns {
      let replaced = workspace.replace(
        column.name, by: Tensor(shape: Shape(column.values.count), elements: column.values), symbols: symbols)
      note(replaced, of: column.name, isValue: true, in: &reply)
    }
    if !data.leftOut.isEmpty {
      let list = data.leftOut.map { $0.text(symbols) }.joined(separator: ", ")
      reply.note(
        Message(
          en: "(left out: \(list), text with more than \(DataColumns.mostClasses) different values)",
          es: "(no se tomó: \(list), texto con más de \(DataColumns.mostClasses) valores distintos)")[language])
    }
    return reply
  }

  /// A text as it stands on one line, in quotes where its end would not be seen.
  private func quoted(_ text: String) -> String {
    let line = VisibleText.of(text.replacing("\n", with: " "))
    let isPlain = !line.contains(",") && !line.contains("=")
    return isPlain ? line : Message(en: "“\(line)”", es: "«\(line)»")[language]
  }

  /// The first values and their range, or the classes with their numbers.
  private func summary(of column: DataColumns.Column) -> String {
    guard column.classes.isEmpty else {
      let shown = column.classes.prefix(6).enumerated().map { "\(quoted($1)) = \($0)" }
      let more = column.classes.count > 6 ? ", …" : ""
      let list = shown.joined(separator: ", ") + more
      let count = column.classes.count
      return Message(
        en: "\(count) \(count == 1 ? "class" : "classes"): \(list)",
        es: "\(count) \(count == 1 ? "clase" : "clases"): \(list)")[language]
    }
    let first = column.values.prefix(3).map(style.text).joined(separator: ", ")
    guard column.values.count > 3, let least = column.values.min(), let greatest = column.values.max() else {
      return first
    }
    let ends = (style.text(least), style.text(greatest))
    return first + ", … "
      + Message(en: "(from \(ends.0) to \(ends.1))", es: "(de \(ends.0) a \(ends.1))")[language]
  }
}

extension HelpTopic {
  static let load = HelpTopic(
    name: "load", aliases: ["csv"], usage: ["load houses.csv"],
    summary: Message(
      en: "Reads a file of data: every column becomes a list that is called as its heading; columns without headings "
        + "are c0, c1, … . A column of words becomes the numbers 0, 1, … of its classes.",
      es: "Lee un archivo de datos: cada columna se vuelve una lista con el nombre de su encabezado; sin encabezados "
        + "son c0, c1, … . Una columna de palabras se vuelve los números 0, 1, … de sus clases."),
    details: [
      Message(
        en: "Fields stand between commas, semicolons or tabs; decimals take a point; at most 16 MiB.",
        es: "Los campos van entre comas, puntos y coma o tabuladores; decimales con punto; como máximo 16 MiB.")
    ])
}
