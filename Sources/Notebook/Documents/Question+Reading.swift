import Language
import Wording

extension Document.Question {
  /// Reads an `ask` block; nil where something is wrong with it, and then all of that is told, in the order of lines.
  ///
  /// Each line begins with a mark (`?`, `name:`, `decimals:`, `form:`, `=`, `formula:`, `choice:`, `table:`, `hint:`, `accept:`, `slip:`); a line without
  /// one goes on with the text above it.
  init?(_ fence: Fence, errors: inout [DocumentError]) {
    let head = fence.lines.lowerBound
    var found: [DocumentError] = []
    if fence.questionID == nil {
      found.append(
        DocumentError(
          line: head,
          Message(
            en: "a question needs an id of its own after `ask`, such as `ask w-after-one`.",
            es: "una pregunta necesita un id propio después de `ask`, como `ask w-after-one`.")))
    }
    if let word = fence.info.dropFirst(2).first(where: { $0 != "reading" }) {
      found.append(
        DocumentError(
          line: head,
          Message(
            en: "after `ask` stand the id (one word) and perhaps `reading`; `\(word)` is neither.",
            es:
              "después de `ask` van el id (una palabra) y quizás `reading`; `\(word)` no es ninguno de los dos.")))
    }
    let parts = Self.parts(fence.text, firstLine: head + 1, errors: &found)
    func lines(_ mark: String) -> [Document.Line] {
      parts.filter { $0.mark == mark }.map { Document.Line(text: $0.text, line: $0.line) }
    }

    let question = lines("?").first
    if question == nil {
      found.append(
        DocumentError(
          line: head,
          Message(
            en: "this block asks nothing: the question stands in a line that begins with `?`.",
            es: "este bloque no pregunta nada: la pregunta va en una línea que empieza con `?`.")))
    }
    if let second = lines("?").dropFirst().first {
      found.append(
        DocumentError(
          line: second.line,
          Message(
            en: "a second question: each question has an `ask` block of its own.",
            es: "una segunda pregunta: cada pregunta lleva su propio bloque `ask`.")))
    }
    let (kind, answer) = Self.answer(of: parts, head: head, errors: &found)
    found += Self.faults(ofForeseen: lines("accept:"), lines("slip:"), kind)
    let name = lines("name:").first
    if let name {
      do throws(DocumentError) { try Self.check(name, isLast: lines("name:").count == 1, of: kind) } catch {
        found.append(error)
      }
    }
    var decimals: Int?
    do throws(DocumentError) { decimals = try Self.decimals(lines("decimals:"), of: kind) } catch {
      found.append(error)
    }

    let form = lines("form:")
    found += form.filter { $0.text != "expanded" || kind ?? "formula:" != "formula:" }.map { line in
      DocumentError(
        line: line.line,
        Message(
          en: "`form: expanded` goes with an answer `formula: …` that is to be multiplied out; there is no other form.",
          es: "`form: expanded` va con una respuesta `formula: …` que se debe desarrollar; no hay otra forma."))
    }

    // What is wrong twice with one line is one fault; of the block as a whole several may be told.
    var toldLines: Set<Int> = []
    found = found.filter { $0.line == head || toldLines.insert($0.line).inserted }
    // Sorting keeps what stands in one line in order.
    errors += found.sorted { $0.line < $1.line }
    guard found.isEmpty, let id = fence.questionID, let question, let answer else { return nil }
    self.init(
      id: id, question: question, name: name, answer: answer, decimals: decimals, isExpanded: !form.isEmpty,
      hints: lines("hint:"), accepted: lines("accept:"), slips: lines("slip:"), isReading: fence.info.count > 2,
      line: head, source: fence.text
    )
  }

  /// What is wrong with foreseen answers.
  ///
  /// - Parameter kind: the mark of the answer; nil where that is not known.
  private static func faults(
    ofForeseen accepted: [Document.Line], _ slips: [Document.Line], _ kind: String?
  ) -> [DocumentError] {
    var found: [DocumentError] = []
    if let other = accepted.first, let kind, !isExpression(kind) {
      found.append(
        DocumentError(
          line: other.line,
          Message(
            en: "`accept:` goes with an answer `= EXPRESSION` or `formula: …`.",
            es: "`accept:` va con una respuesta `= EXPRESIÓN` o `formula: …`.")))
    }
    if let slip = slips.first, kind == "choice:" {
      found.append(
        DocumentError(
          line: slip.line,
          Message(
            en: "`slip:` does not go with a choice: what is typed there is one of its texts.",
            es: "`slip:` no va con una elección: lo que se escribe allí es uno de sus textos.")))
    }
    found += slips.filter { !$0.text.isEmpty && ($0.remark == nil || $0.expression.isEmpty) }.map { slip in
      DocumentError(
        line: slip.line,
        Message(
          en:
            "a slip has a sentence that is said to it: `slip: 2x # the factor 2 is there twice`, not `slip: \(slip.text)`.",
          es:
            "un desliz lleva la frase que se le dice: `slip: 2x # el factor 2 está dos veces`, no `slip: \(slip.text)`."
        ))
    }
    found += accepted.filter { !$0.text.isEmpty && $0.expression.isEmpty }.map { other in
      DocumentError(
        line: other.line,
        Message(
          en:
            "before the # stands the answer that is right too: `accept: 0.59 # near enough`, not `accept: \(other.text)`.",
          es:
            "antes de # va la respuesta que también es correcta: `accept: 0.59 # basta así`, no `accept: \(other.text)`."
        ))
    }
    return found
  }

  private typealias Part = (mark: String, text: String, line: Int)

  private static let answerMarks = ["=", "formula:", "choice:", "table:"]
  private static func isExpression(_ mark: String) -> Bool { mark == "=" || mark == "formula:" }
  private static let marks = ["?", "name:", "decimals:", "form:", "hint:", "accept:", "slip:"] + answerMarks

  /// The columns that a name may take in the prompt, so that an answer has room beside it in a narrow window.
  private static let widestName = 24

  private static func check(
    _ name: Document.Line, isLast: Bool, of kind: String?
  ) throws(DocumentError) {
    guard isLast else {
      throw DocumentError(
        line: name.line,
        Message(
          en: "a question has one line `name:`; several names stand in it with commas: `name: x_1, x_2`.",
          es: "una pregunta tiene una sola línea `name:`; varios nombres van en ella con comas: `name: x_1, x_2`."))
    }
    guard kind.map(isExpression) ?? true else {
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
    _ lines: [Document.Line], of kind: String?
  ) throws(DocumentError) -> Int? {
    guard let line = lines.first else { return nil }
    if kind ?? "=" == "=", lines.count == 1, let count = Int(line.text), 1...12 ~= count { return count }
    throw DocumentError(
      line: lines.last?.line ?? line.line,
      Message(
        en: "`decimals: 4` stands once with an answer `= EXPRESSION`: a whole number from 1 to 12.",
        es: "`decimals: 4` va una vez con una respuesta `= EXPRESIÓN`: un número entero de 1 a 12."))
  }

  private static func parts(_ text: String, firstLine: Int, errors: inout [DocumentError]) -> [Part] {
    let texts = SourceLines(text).texts.map(\.trimmed)
    var parts: [Part] = []
    var isFirst = true
    for (offset, content) in texts.enumerated() where !content.isEmpty {
      defer { isFirst = false }
      if let mark = marks.first(where: { content.hasPrefix($0) }) {
        parts.append((mark, content.dropFirst(mark.count).trimmed, firstLine + offset))
      } else if let word = Self.unknownMark(content) {
        errors.append(Self.unknown(word, line: firstLine + offset))
        // It is read as the one that is meant, so that nothing else seems to be missing.
        if let mark = markMeant(by: word) {
          parts.append((mark, content.dropFirst(word.count + 1).trimmed, firstLine + offset))
        }
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += "\n" + content
      } else if isFirst {
        errors.append(
          DocumentError(
            line: firstLine + offset,
            Message(
              en: "a question begins with `?`: `? What is w after the first update?`",
              es: "una pregunta empieza con `?`: `? ¿Cuánto vale w después de la primera actualización?`")))
        if !texts.contains(where: { $0.hasPrefix("?") }) { parts.append(("?", content, firstLine + offset)) }
      }
    }
    errors += parts.filter(\.text.isEmpty).map { empty in
      DocumentError(
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
    "decimales": "decimals:", "digits": "decimals:", "cifras": "decimals:", "places": "decimals:", "forma": "form:",
    "pista": "hint:",
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

  /// The answer with its mark; no mark where there is not exactly one answer.
  private static func answer(
    of parts: [Part], head: Int, errors: inout [DocumentError]
  ) -> (kind: String?, answer: Document.Answer?) {
    let answers = parts.filter { answerMarks.contains($0.mark) }
    guard let part = answers.first, answers.count == 1 else {
      errors.append(
        DocumentError(
          line: answers.dropFirst().first?.line ?? head,
          Message(
            en: "a question has exactly one answer: `= EXPRESSION`, `formula: …`, `choice: …` or `table: …`.",
            es:
              "una pregunta tiene exactamente una respuesta: `= EXPRESIÓN`, `formula: …`, `choice: …` o `table: …`.")))
      return (nil, nil)
    }
    let line = Document.Line(text: part.text, line: part.line)
    switch part.mark {
    case "formula:": return (part.mark, .formula(line))
    case "table:": return (part.mark, .table(line))
    case "choice:":
      do throws(DocumentError) { return (part.mark, try choice(line)) } catch {
        errors.append(error)
        return (part.mark, nil)
      }
    default: return (part.mark, .value(line))
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

extension Fence {
  /// The id that an `ask` block gives its question.
  var questionID: String? { info.count > 1 && info[1] != "reading" ? info[1] : nil }
}
