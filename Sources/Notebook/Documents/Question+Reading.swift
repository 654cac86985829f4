import Language
import Wording

extension Document.Question {
  /// Reads an `ask` block.
  ///
  /// Each line begins with a mark (`?`, `name:`, `decimals:`, `=`, `formula:`, `choice:`, `table:`, `hint:`, `accept:`, `slip:`); a line without
  /// one goes on with the text above it.
  init(_ fence: Fence) throws(DocumentError) {
    let head = fence.lines.lowerBound
    guard fence.info.count > 1, fence.info[1] != "reading" else {
      throw DocumentError(
        line: head,
        Message(
          en: "a question needs an id of its own after `ask`, such as `ask w-after-one`.",
          es: "una pregunta necesita un id propio después de `ask`, como `ask w-after-one`."))
    }
    if let word = fence.info.dropFirst(2).first(where: { $0 != "reading" }) {
      throw DocumentError(
        line: head,
        Message(
          en: "after `ask` stand the id (one word) and perhaps `reading`; `\(word)` is neither.",
          es:
            "después de `ask` van el id (una palabra) y quizás `reading`; `\(word)` no es ninguno de los dos."
        ))
    }
    let parts = try Self.parts(fence.text, firstLine: head + 1)
    func lines(_ mark: String) -> [Document.Line] {
      parts.filter { $0.mark == mark }.map { Document.Line(text: $0.text, line: $0.line) }
    }

    guard let question = lines("?").first else {
      throw DocumentError(
        line: head,
        Message(
          en: "this block asks nothing: the question stands in a line that begins with `?`.",
          es: "este bloque no pregunta nada: la pregunta va en una línea que empieza con `?`."))
    }
    if let second = lines("?").dropFirst().first {
      throw DocumentError(
        line: second.line,
        Message(
          en: "a second question: each question has an `ask` block of its own.",
          es: "una segunda pregunta: cada pregunta lleva su propio bloque `ask`."))
    }
    let answer = try Self.answer(of: parts, head: head)
    if let other = lines("accept:").first, !answer.isExpression {
      throw DocumentError(
        line: other.line,
        Message(
          en: "`accept:` goes with an answer `= EXPRESSION` or `formula: …`.",
          es: "`accept:` va con una respuesta `= EXPRESIÓN` o `formula: …`."))
    }
    if let slip = lines("slip:").first, case .choice = answer {
      throw DocumentError(
        line: slip.line,
        Message(
          en: "`slip:` does not go with a choice: what is typed there is one of its texts.",
          es: "`slip:` no va con una elección: lo que se escribe allí es uno de sus textos."))
    }
    if let slip = lines("slip:").first(where: { $0.remark == nil || $0.expression.isEmpty }) {
      throw DocumentError(
        line: slip.line,
        Message(
          en:
            "a slip has a sentence that is said to it: `slip: 2x # the factor 2 is there twice`, not `slip: \(slip.text)`.",
          es:
            "un desliz lleva la frase que se le dice: `slip: 2x # el factor 2 está dos veces`, no `slip: \(slip.text)`."
        ))
    }
    if let other = lines("accept:").first(where: \.expression.isEmpty) {
      throw DocumentError(
        line: other.line,
        Message(
          en:
            "before the # stands the answer that is right too: `accept: 0.59 # near enough`, not `accept: \(other.text)`.",
          es:
            "antes de # va la respuesta que también es correcta: `accept: 0.59 # basta así`, no `accept: \(other.text)`."
        ))
    }
    let name = lines("name:").first
    if let name { try Self.check(name, isLast: lines("name:").count == 1, of: answer) }
    self.init(
      id: fence.info[1], question: question, name: name, answer: answer,
      decimals: try Self.decimals(lines("decimals:"), of: answer),
      hints: lines("hint:"),
      accepted: lines("accept:"), slips: lines("slip:"), isReading: fence.info.count > 2, line: head, source: fence.text
    )
  }

  private typealias Part = (mark: String, text: String, line: Int)

  private static let answerMarks = ["=", "formula:", "choice:", "table:"]
  private static let marks = ["?", "name:", "decimals:", "hint:", "accept:", "slip:"] + answerMarks

  /// The columns that a name may take in the prompt, so that an answer has room beside it in a narrow window.
  private static let widestName = 24

  private static func check(
    _ name: Document.Line, isLast: Bool, of answer: Document.Answer
  ) throws(DocumentError) {
    guard isLast else {
      throw DocumentError(
        line: name.line,
        Message(
          en: "a question has one line `name:`; several names stand in it with commas: `name: x_1, x_2`.",
          es: "una pregunta tiene una sola línea `name:`; varios nombres van en ella con comas: `name: x_1, x_2`."))
    }
    guard answer.isExpression else {
      throw DocumentError(
        line: name.line,
        Message(
          en: "`name:` goes with an answer `= EXPRESSION` or `formula: …`.",
          es: "`name:` va con una respuesta `= EXPRESIÓN` o `formula: …`."))
    }
    let asked = AskedNames(name.text)
    guard asked.list.allSatisfy({ $0.contains(where: \.isLetter) || $0.contains("∇") }),
      !asked.text.contains(where: { "=`?#:;\\\n".contains($0) }), !asked.text.contains("**"),
      asked.text.count(where: { "([{".contains($0) }) == asked.text.count(where: { ")]}".contains($0) })
    else {
      throw DocumentError(
        line: name.line,
        Message(
          en: "nobody can type this as the name of an answer: \(name.text). Write a name such as w_1, or several with "
            + "commas: x_1, x_2.",
          es:
            "nadie puede escribir esto como nombre de una respuesta: \(name.text). Escriba un nombre como w_1, o varios "
            + "con comas: x_1, x_2."))
    }
    guard asked.text.displayWidth <= widestName else {
      throw DocumentError(
        line: name.line,
        Message(
          en: "this name is too long for the prompt: it may take \(widestName) columns.",
          es: "este nombre es demasiado largo para la línea de entrada: puede ocupar \(widestName) columnas."))
    }
  }

  private static func decimals(
    _ lines: [Document.Line], of answer: Document.Answer
  ) throws(DocumentError) -> Int? {
    guard let line = lines.first else { return nil }
    if case .value = answer, lines.count == 1, let count = Int(line.text), 1...12 ~= count { return count }
    throw DocumentError(
      line: lines.last?.line ?? line.line,
      Message(
        en: "`decimals: 4` stands once with an answer `= EXPRESSION`: a whole number from 1 to 12.",
        es: "`decimals: 4` va una vez con una respuesta `= EXPRESIÓN`: un número entero de 1 a 12."))
  }

  private static func parts(_ text: String, firstLine: Int) throws(DocumentError) -> [Part] {
    var parts: [Part] = []
    for (offset, line) in SourceLines(text).texts.enumerated() {
      let content = line.trimmed
      if content.isEmpty { continue }
      if let mark = marks.first(where: { content.hasPrefix($0) }) {
        parts.append((mark, content.dropFirst(mark.count).trimmed, firstLine + offset))
      } else if let word = Self.unknownMark(content) {
        throw Self.unknown(word, line: firstLine + offset)
      } else if parts.isEmpty {
        throw DocumentError(
          line: firstLine + offset,
          Message(
            en: "a question begins with `?`: `? What is w after the first update?`",
            es: "una pregunta empieza con `?`: `? ¿Cuánto vale w después de la primera actualización?`"))
      } else {
        parts[parts.count - 1].text += "\n" + content
      }
    }
    if let empty = parts.first(where: { $0.text.isEmpty }) {
      throw DocumentError(
        line: empty.line,
        Message(en: "nothing stands after `\(empty.mark)`.", es: "no hay nada después de `\(empty.mark)`."))
    }
    return parts
  }

  /// The word at the beginning of a line that looks like a mark, for whoever misspelt one: it would go on with the text
  /// above, and be shown or be lost.
  private static func unknownMark(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let word = String(line[..<colon])
    let isWord = !word.isEmpty && word.allSatisfy(\.isLetter)
    let endsThere = line[colon...].dropFirst().first?.isWhitespace != false
    return isWord && (endsThere && word.utf8.allSatisfy { $0 < 0x80 } || markMeant(by: word) != nil) ? word : nil
  }

  /// The mark that is meant by another word for it, or by one misspelt.
  private static func markMeant(by word: String) -> String? {
    let word = word.lowercased()
    if let mark = otherMarks[word] { return mark }
    let marks = marks.filter { $0.hasSuffix(":") }.map { String($0.dropLast()) }
    return marks.contains(word) ? word + ":" : Spelling.closest(to: word, among: marks).map { $0 + ":" }
  }

  /// Words that an author may take for a mark.
  private static let otherMarks = [
    "decimales": "decimals:", "digits": "decimals:", "cifras": "decimals:", "places": "decimals:", "pista": "hint:",
    "pistas": "hint:", "nombre": "name:", "nombres": "name:", "names": "name:", "opción": "choice:",
    "opcion": "choice:", "opciones": "choice:", "elección": "choice:", "eleccion": "choice:", "elecciones": "choice:",
    "option": "choice:", "options": "choice:", "choices": "choice:", "tabla": "table:", "fórmula": "formula:",
    "desliz": "slip:", "deslices": "slip:", "error": "slip:", "mistake": "slip:", "wrong": "slip:",
    "aceptar": "accept:",
    "acepta": "accept:", "acepte": "accept:", "also": "accept:", "respuesta": "=", "valor": "=", "answer": "=",
    "value": "=", "pregunta": "?", "question": "?",
  ]

  private static func unknown(_ word: String, line: Int) -> DocumentError {
    guard let mark = markMeant(by: word) else {
      let all = marks.joined(separator: " ")
      return DocumentError(
        line: line,
        Message(
          en: "`\(word):` is no mark of a question; these are: \(all). A line of text begins with another word.",
          es:
            "`\(word):` no es una marca de pregunta; estas lo son: \(all). Una línea de texto empieza con otra palabra."
        ))
    }
    return DocumentError(
      line: line,
      Message(
        en: "`\(word):` is no mark of a question; write `\(mark)`.",
        es: "`\(word):` no es una marca de pregunta; escriba `\(mark)`."))
  }

  private static func answer(of parts: [Part], head: Int) throws(DocumentError) -> Document.Answer {
    let answers = parts.filter { answerMarks.contains($0.mark) }
    guard let part = answers.first, answers.count == 1 else {
      throw DocumentError(
        line: answers.dropFirst().first?.line ?? head,
        Message(
          en: "a question has exactly one answer: `= EXPRESSION`, `formula: …`, `choice: …` or `table: …`.",
          es:
            "una pregunta tiene exactamente una respuesta: `= EXPRESIÓN`, `formula: …`, `choice: …` o `table: …`."
        ))
    }
    let line = Document.Line(text: part.text, line: part.line)
    switch part.mark {
    case "formula:": return .formula(line)
    case "table:": return .table(line)
    case "choice:": return try choice(line)
    default: return .value(line)
    }
  }

  /// The texts between bars; a bar in a formula or in code parts nothing.
  private static func options(in text: String) -> [String] {
    let marks = InlineMarks(text)
    let kept = marks.formulas.map(\.whole) + marks.code
    var options: [String] = []
    var start = text.startIndex
    for bar in text.indices where text[bar] == "|" && !kept.contains(where: { $0.contains(bar) }) {
      options.append(text[start..<bar].trimmed)
      start = text.index(after: bar)
    }
    return options + [text[start...].trimmed]
  }

  private static func choice(_ line: Document.Line) throws(DocumentError) -> Document.Answer {
    let options = options(in: line.text)
    // **bold** begins with two, and right in bold with three.
    let right = options.indices.filter { options[$0].prefix { $0 == "*" }.count % 2 == 1 }
    let texts = options.indices.map { right.contains($0) ? options[$0].dropFirst().trimmed : options[$0] }
    guard right.count == 1, texts.count > 1, texts.allSatisfy({ !$0.isEmpty }) else {
      throw DocumentError(
        line: line.line,
        Message(
          en: "a choice has two or more texts, the right one marked with `*`: `choice: no | *yes, always`.",
          es: "una elección tiene dos o más textos, el correcto marcado con `*`: `choice: no | *sí, siempre`."
        ))
    }
    return .choice(texts, right: right[0], line: line.line)
  }
}
