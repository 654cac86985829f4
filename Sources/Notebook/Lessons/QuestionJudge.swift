import Checking
import Interpreter
import Language
import Wording

/// What is made of something typed at a question.
package enum Judgement: Hashable, Sendable {
  /// Right, with what there is to add: that roundings were carried, that the working holds.
  case right(Message?)
  /// Not right, with what can be said of it: a foreseen slip's sentence, or which of several numbers are right.
  case wrong(Message?)
  /// Some of the numbers asked for, all right: which are still missing.
  case partly(Message)
  /// Meant for an answer, but it cannot be judged so: what is to be written otherwise.
  case unclear(Message)
  /// To be computed and not judged; this is what would be said of it as an answer.
  case computed(Message)
  /// Nothing that could be an answer: it is to be computed.
  case noAnswer
}

/// Judges answers to one question, by the values that the lesson has there; a table is filled in and marked as a
/// `HandTable`.
package struct QuestionJudge {
  let question: Document.Question
  /// The lesson's own state at the question.
  let session: Session
  /// The questions before this one, from the first.
  let before: [Document.Question]

  package init(_ question: Document.Question, in session: Session, after before: [Document.Question] = []) {
    self.question = question
    self.session = session
    self.before = before
  }

  /// Longer texts are no answers, and would only cost time.
  static let longestAnswer = 2000

  package func judgement(of text: String) -> Judgement {
    if text.utf8.count > Self.longestAnswer, table == nil { return .noAnswer }
    let text = text.withoutLastMark
    switch question.answer {
    case .choice(let options, let right, _): return choice(text, options, right)
    case .value(let line): return numbers(text.withoutConsequences, line.text)
    case .formula(let line): return formula(text, line.text)
    case .table:
      guard var table, let entry = table.enter(text) else { return .noAnswer }
      if case .refused(let reason) = entry { return .wrong(reason) }
      return table.marked(in: session)?.isRight == true ? .right(nil) : .wrong(slip(in: table))
    }
  }

  /// A calculation with decimal commas as the language writes it: `0.9·2` for `0,9·2`, also with lists or points in it, as
  /// `[1, 1] - 0.1*[8, 4]` for `(1; 1) − 0,1·(8; 4)`; nil for anything else.
  func withDecimalPoints(_ text: String) -> String? {
    guard text.contains(where: { ",;".contains($0) }), !session.reads(text) else { return nil }
    let characters = Array(text)
    var (pointed, depth) = ("", 0)
    for (place, character) in characters.enumerated() {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      let isInner = place > 0 && characters[place - 1].isNumber && characters[(place + 1)...].first?.isNumber == true
      switch character {
      case "," where isInner: pointed += "."
      case ";" where depth > 0: pointed += ","
      default: pointed.append(character)
      }
    }
    pointed = pointed.withTuplesAsLists
    guard Double(pointed.replacing("−", with: "-")) == nil, let expression = session.expression(pointed),
      (try? session.statements(of: pointed))?.count == 1
    else { return nil }
    if case .call = expression.kind { return pointed }
    return pointed.contains { "+-−*/·×^√".contains($0) } ? pointed : nil
  }

  /// The sentence of the foreseen slip that all the new points of a table show.
  func slip(in table: HandTable) -> Message? {
    let written = table.writtenPoints
    return question.slips.first { slip in
      guard let values = session.numbers(of: slip.expression), values.count == written.count else { return false }
      return zip(written, values).allSatisfy { figure, value in figure?.isRight(for: value) ?? false }
    }?.remark
  }

  /// The empty table of a question that asks for one.
  package var table: HandTable? {
    guard case .table(let line) = question.answer else { return nil }
    return HandTable(line.text, in: session)
  }

  /// The right answer as it is told to who gives up.
  package var solution: String {
    switch question.answer {
    case .choice(let options, let right, _):
      return "\(right + 1)) \(ProseBlock.unmarked(ProseBlock.sentence(options[right])))"
    case .formula(let line): return line.text
    case .value(let line):
      let style = session.style
      return (session.numbers(of: line.text) ?? []).map { (style.isExact($0) ? "" : "≈ ") + style.text($0) }
        .joined(separator: ", ")
    case .table: return table?.solution ?? ""
    }
  }

  /// What may be typed for an answer, told where something else was typed.
  var invitation: Message {
    switch question.answer {
    case .choice(let options, _, _):
      return Message(
        en: "type the number of your choice, 1 to \(options.count)",
        es: "escriba el número de su elección, de 1 a \(options.count)")
    case .value(let line):
      return session.numbers(of: line.text)?.count == 1
        ? Message(en: "type the number", es: "escriba el número")
        : Message(en: "type the numbers", es: "escriba los números")
    case .formula(let line):
      let names = session.expression(line.text).map { variables(of: $0).map { $0.text(.unicode) } } ?? []
      let list = names.sorted().joined(separator: ", ")
      return Message(en: "type a formula in \(list)", es: "escriba una fórmula en \(list)")
    case .table: return Message(en: "type the numbers of a row", es: "escriba los números de una fila")
    }
  }
}

extension Document.Line {
  /// What stands before the sentence of a foreseen answer.
  var expression: String { text.prefix { $0 != "#" }.trimmed }
  /// The sentence of a foreseen answer, in the notebook's language, set as a text is; nil where there is none.
  var remark: Message? {
    let sentence = text.drop { $0 != "#" }.dropFirst().trimmed
    return sentence.isEmpty ? nil : Message(ProseBlock.unmarked(ProseBlock.sentence(sentence)))
  }
}

extension Session {
  func expression(_ text: String) -> Expression? {
    guard let statement = try? statements(of: text).first,
      case .expression(let expression) = statement.kind
    else { return nil }
    return expression
  }

  /// Whether the language can read a text.
  func reads(_ text: String) -> Bool { (try? statements(of: text)) != nil }

  /// Whether a text is words that the language does not read, and no command that is written wrongly: `I don't know`, `4 o 5`.
  func isProse(_ text: String) -> Bool {
    guard !reads(text),
      text.allSatisfy({ $0.isLetter || $0.isNumber || " '’.,;:!?¿¡".contains($0) })
    else { return false }
    let first = text.lowercased().prefix(while: \.isLetter)
    return !Parser.commandWords.contains(String(first)) && SpanishWords.commands[String(first)] == nil
  }

  /// The first letter without a value in a formula, or in one of several: the `x` of `6x + 2y, 2x + 2y`; nil where there is
  /// none, or the text is no formula.
  func unknownName(in text: String) -> String? {
    let pieces = text.parted(at: ", ")
    let formulas = pieces.compactMap(expression)
    guard formulas.count == pieces.count else { return nil }
    return formulas.lazy.compactMap { formula in
      formula.names.first { name in
        let letters = name.spelling.prefix(while: \.isLetter)
        return letters.count == 1 && !formula.calls(name) && workspace.functions[name] == nil
          && numbers(of: name.spelling) == nil
      }
    }.first?.text(symbols)
  }

  /// The names to which a line gives values; empty where it does anything else.
  func assignedNames(in text: String) -> [String] {
    let statements = (try? statements(of: text)) ?? []
    let names = statements.compactMap { statement -> String? in
      guard case .assignment(let binding) = statement.kind else { return nil }
      return binding.name.spelling
    }
    return names.count == statements.count ? names : []
  }

  /// `f'` for `f'(w)` where w stands for any number; nil for anything else, and where w has a value.
  func derivative(in text: String) -> String? {
    guard let expression = expression(text), case .call(let function, let arguments) = expression.kind,
      arguments.contains(where: { argument in
        if case .name(let name) = argument.value.kind { workspace.values[name] == nil } else { false }
      })
    else { return nil }
    switch function.kind {
    case .prime, .gradient: return String(Source(text)[function.range])
    default: return nil
    }
  }

  /// The numbers of an expression's value; nil where it has none. The session stays as it is.
  func numbers(of text: String) -> [Double]? {
    expression(text).flatMap { numbers(of: $0, in: workspace) }
  }

  func numbers(of expression: Expression, in workspace: Workspace) -> [Double]? {
    var workspace = workspace
    switch try? workspace.answer(expression, symbols: .unicode) {
    case .value(let value, _): return value.elements
    case .parts(let parts): return parts.flatMap(\.value.elements)
    default: return nil
    }
  }
}

extension String {
  /// `v = -2, w = 3` for `v = -2, so w = 3`.
  fileprivate var withoutConsequences: String {
    guard contains("=") else { return self }
    // `x = 4.9 - 0.1 => 4.8` goes on, `… => x = 4.8` says what follows.
    let arrows = ["==>", "=>", "⇒", "⟹", "∴"].reduce(self) { $0.replacing($1, with: "⇒") }
    let pieces = arrows.split(separator: "⇒").map(\.trimmed)
    let text = pieces.dropFirst().reduce(pieces.first ?? "") { $0 + ($1.contains("=") ? ", " : " = ") + $1 }
    return ["so", "then", "therefore", "hence", "luego", "entonces", "así que", "por lo tanto", "por tanto"].reduce(
      text
    ) {
      $0.replacing(", \($1) ", with: ", ").replacing(" \($1) ", with: ", ")
    }
  }

  /// Without the mark at the end of a sentence or statement: `0.2, 0.6` for `0.2, 0.6;`, `2(w - 3)` for `2(w - 3).`.
  fileprivate var withoutLastMark: String {
    var text = trimmed
    while text.last == ";" { text = String(text.dropLast()).trimmed }
    let isSentence =
      (text.last == "." || text.last == "?") && text.dropLast().last.map { $0.isNumber || ")]".contains($0) } ?? false
    return isSentence ? String(text.dropLast()) : text
  }
}
