import Language
import Wording

// What an author has hardly meant, in a notebook that can be read all the same.
extension Document {
  /// Formulas that do not end, blocks whose fences are none, and headers of another spelling, in the order of the file.
  package var remarks: [DocumentError] {
    let all = items.flatMap { item -> [DocumentError] in
      switch item {
      case .prose(let prose): prose.remarks
      case .cell: []
      case .question(let question): question.texts.flatMap { looseDollars(in: $0.text, line: $0.line) }
      }
    }
    return (frontMatter.remarks + all).sorted { $0.line < $1.line }
  }
}

extension Document.Prose {
  fileprivate var remarks: [DocumentError] {
    let source = SourceLines(source.withoutComments)
    var texts = source.texts
    // Blocks in other languages are no text.
    for fence in Fence.all(in: source, from: 1).fences {
      for line in fence.lines { texts[line - 1] = "" }
    }
    let fences = texts.enumerated().compactMap { offset, text in Fence.remark(on: text, line: line + offset) }
    return fences + looseDollars(in: texts.joined(separator: "\n"), line: line)
  }
}

/// The lines with a dollar sign with which no formula begins or ends; the text begins in a line of the file.
private func looseDollars(in text: String, line: Int) -> [DocumentError] {
  var remarks: [DocumentError] = []
  var (line, start) = (line, text.startIndex)
  for place in InlineMarks(text).loose {
    line += text[start..<place].count { $0.isNewline }
    start = place
    // What follows in a line is mostly the other end.
    if remarks.last?.line == line { continue }
    let rest = text[place...].prefix { !$0.isNewline }
    let shown = rest.count > 30 ? rest.prefix(30) + "…" : rest
    remarks.append(
      DocumentError(
        line: line,
        Message(
          en: "this formula does not end in its paragraph: “\(shown)”. It stands between two $, without blanks next to "
            + "them inside: $w = 0$. A dollar sign itself is written \\$.",
          es:
            "esta fórmula no termina en su párrafo: «\(shown)». Se escribe entre dos signos $, sin espacio después del "
            + "primero ni antes del último: $w = 0$. Para el signo de dólar, escriba \\$.")))
  }
  return remarks
}

extension String {
  /// The text without its HTML comments, line by line where it was.
  fileprivate var withoutComments: String {
    InlineMarks(self).comments.reversed().reduce(into: self) { text, comment in
      text.replaceSubrange(comment, with: text[comment].filter(\.isNewline))
    }
  }
}

extension Document.Question {
  /// What is set as a text.
  fileprivate var texts: [Document.Line] {
    var texts = [question] + hints
    if case .choice(let options, _, let line) = answer {
      texts += options.map { Document.Line(text: $0, line: line) }
    }
    return texts
  }
}

extension Fence {
  /// What is wrong with a line that looks like the first one of a block and is none; nil where it does not look so.
  fileprivate static func remark(on text: String, line: Int) -> DocumentError? {
    let content = text.trimmed
    let marks = content.prefix { "`´'‘’~".contains($0) }
    let words = content.dropFirst(marks.count).split(whereSeparator: \.isWhitespace)
    let isFence = marks.count > 2 && (marks.allSatisfy { $0 == "`" } || marks.allSatisfy { $0 == "~" })
    let isSetIn = text.hasPrefix("    ") || text.prefix { $0.isWhitespace }.contains("\t")
    guard marks.count > 1, isSetIn || !isFence, let kind = words.first, kinds.contains(String(kind)),
      !content.dropFirst(marks.count).contains("`"),
      words.count <= (kind == "ask" ? 3 : 1)
    else { return nil }
    return DocumentError(
      line: line,
      isFence
        ? Message(
          en:
            "\(content) is set in by four columns or more and so begins no block: write it at the beginning of the line.",
          es:
            "\(content) tiene una sangría de cuatro columnas o más y por eso no abre ningún bloque: escríbalo al principio de la línea."
        )
        : Message(
          en: "\(content) begins no block: write three backticks, ```\(words.joined(separator: " ")), and at its end a "
            + "line with three of them alone.",
          es:
            "\(content) no empieza un bloque: escriba tres comillas invertidas, ```\(words.joined(separator: " ")), y al "
            + "final una línea solo con tres de ellas."))
  }
}

extension FrontMatter {
  /// Keys that a notebook does not know, where one is meant that it knows.
  fileprivate var remarks: [DocumentError] {
    let known = ["id", "title", "lang", "needs"]
    let spanish = [
      "titulo": "title", "título": "title", "idioma": "lang", "lengua": "lang", "language": "lang", "requiere": "needs",
      "necesita": "needs",
    ]
    return entries.compactMap { entry in
      let key = entry.key.lowercased()
      guard !known.contains(entry.key),
        let meant = known.contains(key) ? key : spanish[key] ?? Spelling.closest(to: key, among: known)
      else { return nil }
      return DocumentError(
        line: entry.line,
        Message(
          en: "`\(entry.key):` says nothing to gradus; did you mean `\(meant):`?",
          es: "`\(entry.key):` no le dice nada a gradus; ¿quiso decir `\(meant):`?"))
    }
  }
}
