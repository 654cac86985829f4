import Language
import Wording

extension Document {
  /// Reads a notebook from the bytes of its file.
  ///
  /// Throws where they are not UTF-8, and all that `init(_:)` throws.
  package init(bytes: [UInt8]) throws(DocumentError) {
    try self.init(Self.text(of: bytes))
  }

  /// Reads a notebook from its text.
  ///
  /// Throws where a fence is never closed, an output follows no cell, two questions have one id, or the front
  /// matter or a question cannot be understood.
  package init(_ source: String) throws(DocumentError) {
    var errors: [DocumentError] = []
    self.init(source, errors: &errors)
    if let first = errors.first { throw first }
  }

  /// All for which a notebook cannot be read, with what its author has hardly meant besides; in the order of lines. Nothing
  /// where it can be read.
  package static func faults(in bytes: [UInt8]) -> [DocumentError] {
    do throws(DocumentError) {
      var errors: [DocumentError] = []
      let document = Self(try text(of: bytes), errors: &errors)
      return errors.isEmpty ? [] : (errors + document.remarks).sorted { $0.line < $1.line }
    } catch {
      return [error]
    }
  }

  private static func text(of bytes: [UInt8]) throws(DocumentError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw DocumentError(
      line: UTF8Check.firstInvalidLine(in: bytes) ?? 1,
      Message(
        en: "the file is not UTF-8 from here on. Save it as UTF-8 in your editor.",
        es: "el archivo no está en UTF-8 a partir de aquí. Guárdelo como UTF-8 en su editor."))
  }

  /// Reads what can be read, and tells what cannot.
  private init(_ source: String, errors: inout [DocumentError]) {
    let lines = SourceLines(source)
    let (frontMatter, matterLines, matterErrors) = FrontMatter.read(lines)
    errors += matterErrors
    var items: [Item] = []
    var lastCell: Int?
    var lineOfQuestion: [String: Int] = [:]
    var proseStart = matterLines + 1

    func addProse(before line: Int) {
      let text = lines.text(proseStart..<max(line, proseStart))
      if !text.trimmed.isEmpty { items.append(.prose(Prose(source: text, line: proseStart))) }
    }

    let (fences, end) = Fence.all(in: lines, from: matterLines + 1)
    // Any other Markdown file has blocks of its own.
    let isNotebook = fences.contains { Fence.kinds.contains($0.kind) }
    for fence in fences {
      guard Fence.kinds.contains(fence.kind) else {
        if isNotebook, let kind = Self.misspelt(fence) {
          errors.append(
            DocumentError(
              line: fence.lines.lowerBound,
              Message(
                en: "`\(fence.kind)` is no word of a notebook; did you mean `\(kind)`?",
                es: "`\(fence.kind)` no es una palabra de los cuadernos; ¿quiso decir `\(kind)`?")))
        }
        continue
      }
      addProse(before: fence.lines.lowerBound)
      proseStart = fence.lines.upperBound + 1
      switch fence.kind {
      case "gradus":
        lastCell = items.count
        items.append(.cell(Cell(source: fence.text, line: fence.lines.lowerBound + 1, place: fence.place)))
      case "output":
        guard let index = lastCell, case .cell(var cell) = items[index], cell.output == nil else {
          errors.append(
            DocumentError(
              line: fence.lines.lowerBound,
              Message(
                en: "this output has no cell: an `output` block follows the `gradus` block that printed it.",
                es: "esta salida no tiene celda: un bloque `output` va después del bloque `gradus` que la imprimió.")))
          continue
        }
        cell.output = Output(text: fence.text, line: fence.lines.lowerBound + 1, place: fence.place)
        items[index] = .cell(cell)
      default:
        let line = fence.lines.lowerBound
        if let id = fence.questionID, let first = lineOfQuestion.updateValue(line, forKey: id) {
          errors.append(
            DocumentError(
              line: line,
              Message(
                en: "the question id `\(id)` stands in line \(first) already; each question needs its own.",
                es: "el id de pregunta `\(id)` ya está en la línea \(first); cada pregunta necesita el suyo.")))
        }
        if let question = Question(fence, errors: &errors) { items.append(.question(question)) }
      }
    }
    if let end { errors.append(end) }
    addProse(before: end?.line ?? lines.count + 1)
    self.init(source: source, frontMatter: frontMatter, items: items)
  }

  /// The word that was meant by the one at a fence; nil where it is no slip of the fingers. Short words of other languages,
  /// as awk, are near to ask: it is meant where the block asks something.
  private static func misspelt(_ fence: Fence) -> String? {
    if let kind = ["celda": "gradus", "salida": "output", "pregunta": "ask"][fence.kind.lowercased()] { return kind }
    guard
      let kind = Spelling.closest(to: fence.kind.filter(\.isLetter), among: Fence.kinds)
        ?? Fence.kinds.first(where: { fence.kind.lowercased().filter(\.isLetter) == $0 })
    else { return nil }
    guard kind == "ask" else { return kind }
    return SourceLines(fence.text).texts.contains { $0.trimmed.hasPrefix("?") } ? kind : nil
  }
}

/// Where a text stops being UTF-8.
enum UTF8Check {
  /// The line, from 1, of the first byte that is not UTF-8; nil if all are.
  static func firstInvalidLine(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar == "\n" { line += 1 }
      case .emptyInput: return nil
      case .error: return line
      }
    }
  }
}
