import Checking
import Language
import Optimization
import Presentation
import Wording

// A wrong number that is another quantity near the question.
extension QuestionJudge {
  /// What the wrong numbers of an answer are, where each is the value of something else: `25 is f(5)`; nil where none is.
  func otherQuantities(in answer: WrittenAnswer, at places: [Int], _ truth: [Double], _ expected: String) -> Message? {
    var told: [Message] = []
    var known: Set<Message> = []
    for place in places {
      // Of the numbers of a vector the first will do.
      guard let figure = answer.parts[place].figure, let other = otherQuantity(figure, than: place, truth, expected),
        known.insert(other).inserted
      else { continue }
      told.append(Message(en: "\(figure.text) \(other.english)", es: "\(figure.text) \(other.spanish)"))
    }
    return told.isEmpty ? nil : told.joined()
  }

  /// That right numbers stand in a wrong order, and which is the right one; nil where it is not so.
  func order(of answer: WrittenAnswer, _ truth: [Double]) -> Message? {
    guard answer.isReordered(truth), answer.parts.allSatisfy({ $0.name == nil && $0.unit == nil }) else { return nil }
    guard let names = names(of: truth)?.text else {
      return Message(en: "the right numbers, but in another order", es: "son los números, pero en otro orden")
    }
    return Message(
      en: "the right numbers, but in another order: \(names)", es: "son los números, pero el orden es \(names)")
  }

  /// What a wrong number is, as it is said behind the number.
  private func otherQuantity(_ figure: Figure, than place: Int, _ truth: [Double], _ expected: String) -> Message? {
    func isValue(_ value: Double) -> Bool { figure.tells(value) }
    if let names = names(of: truth)?.list, Set(names).count == names.count,
      let other = truth.indices.first(where: { $0 != place && isValue(truth[$0]) })
    {
      return Message(en: "is \(names[other])", es: "es \(names[other])")
    }
    let others = quantities(in: expected).filter { isValue($0.value) }
    func told(_ text: Message) -> Message {
      Message(en: "is \(text.english)", es: "es \(text.spanish)")
    }
    if let other = others.first(where: { !$0.isPoint }) { return told(other.text) }
    // One digit may be so by chance.
    for (distance, earlier) in before.suffix(Self.mostBefore).reversed().enumerated()
    where distance == 0 || figure.digits > 1 {
      guard case .value(let line) = earlier.answer, let names = earlier.asked?.list,
        let values = session.numbers(of: line.text), values.count == names.count || names.count == 1,
        let own = values.firstIndex(where: isValue)
      else { continue }
      // One name may stand for all the numbers.
      let name = names[min(own, names.count - 1)]
      if question.asked?.list.contains(name) == true {
        return Message(en: "answers an earlier question", es: "responde a una pregunta anterior")
      }
      return Message(
        en: "answers an earlier question, \(name)", es: "responde a una pregunta anterior, \(name)")
    }
    return (others.first?.text ?? entry(figure)).map(told)
  }

  /// Where a number stands in the table of the last run: `f(w) in row 2 of the last table`; nil where it stands nowhere, or may
  /// stand there by chance.
  private func entry(_ figure: Figure) -> Message? {
    guard figure.digits > 1, figure.digits > 2 || figure.places > 0, let run = session.workspace.current?.run else {
      return nil
    }
    let table = RunTable(run, style: session.style)
    func stands(_ row: Int, _ column: Trace.Column) -> Bool {
      let numbers = run.trace.numbers(of: column, row: row)
      return numbers.count == 1 && numbers.contains(where: figure.tells)
    }
    for row in 0..<min(run.trace.count, Self.mostRows) {
      guard let column = table.columns.first(where: { stands(row, $0) }) else { continue }
      let (heading, time) = (table.heading(of: column), run.trace.time(of: row))
      return Message(
        en: "\(heading) in row \(time) of the last table", es: "\(heading) en la fila \(time) de la última tabla")
    }
    return nil
  }

  /// So many rows of a table are looked at.
  private static let mostRows = 100

  /// So many questions before this one are looked at.
  private static let mostBefore = 3

  /// What stands in the line that is asked for, or belongs to it.
  private struct Quantity {
    let text: Message
    let value: Double
    /// Whether it is a point at which a function is taken.
    let isPoint: Bool
  }

  /// The values of the student's functions and of their slopes that stand in what is asked for, and the points there: f(5), f'(5)
  /// and the x in them.
  private func quantities(in expected: String) -> [Quantity] {
    guard let expression = session.expression(expected) else { return [] }
    let source = Source(expected)
    return expression.calls.flatMap { function, call -> [Quantity] in
      guard let (name, order) = function.derived, let definition = session.workspace.functions[name],
        case .call(_, let arguments) = call.kind
      else { return [] }
      let behind = source[SourceRange(function.range.upper, call.range.upper)]
      let calls = (0...max(order, 1)).map { name.spelling + String(repeating: "'", count: $0) + behind }
      let own = Mathematics.text(calls[order]).replacing("*", with: "·")
      let points = zip(definition.parameters, arguments).map { parameter, argument in
        let name = parameter.name.text(.unicode)
        return (Message(en: "the \(name) of \(own)", es: "el valor de \(name) en \(own)"), source[argument.value.range])
      }
      let values = calls.map { (Message(Mathematics.text($0).replacing("*", with: "·")), $0) }
      return (values + points).enumerated().compactMap { place, quantity in
        guard let numbers = session.numbers(of: quantity.1), numbers.count == 1 else { return nil }
        return Quantity(text: quantity.0, value: numbers[0], isPoint: place >= values.count)
      }
    }
  }
}

extension Expression {
  /// The calls in it, those in their arguments too, each with what is called.
  fileprivate var calls: [(function: Expression, call: Expression)] {
    switch kind {
    case .number, .name: []
    case .call(let function, let arguments): [(function, self)] + arguments.flatMap(\.value.calls)
    case .index(let base, _), .prime(let base, _), .gradient(let base), .transpose(let base), .unary(_, let base):
      base.calls
    case .binary(_, let left, let right, _): left.calls + right.calls
    case .conditional(let condition, let then, let otherwise): condition.calls + then.calls + otherwise.calls
    case .list(let entries): entries.flatMap(\.calls)
    }
  }
  /// The function's name, and how often it is derived: `f` and 1 for `f'`; nil where it is no function with a name.
  fileprivate var derived: (name: Name, order: Int)? {
    switch kind {
    case .name(let name): return (name, 0)
    case .prime(let base, let order): return base.derived.map { ($0.name, $0.order + order) }
    case .gradient(let base): return base.derived
    default: return nil
    }
  }
}

extension Figure {
  /// Whether it can be told to be a value: nothing is found out from a 0, and little from two digits that are a rounding.
  fileprivate func tells(_ value: Double) -> Bool {
    self.value != 0 && isRight(for: value) && (digits > 2 || abs(self.value - value) <= 5e-8 * abs(value))
  }
}
