import Autodiff
import Interpreter
import Language
import Presentation
import Tensors
import Wording

// An expression: its value, or the formula of the function that it names.
extension Session {
  mutating func evaluate(_ expression: Expression) throws(Diagnostic) -> Reply {
    var reply = Reply()
    switch try workspace.answer(expression, symbols: symbols) {
    case .value(let value, let overflowed):
      let relation = style.relation(value)
      reply.line(relation == "=" ? style.text(value) : "\(relation) \(style.text(value))")
      if case .name(let name) = expression.kind, let entry = workspace.values[name] {
        let origin = remark(on: entry.origin)
        if !origin.isEmpty { reply.note(String(origin.dropFirst())) }
      } else {
        noteRunValues(in: expression, &reply)
      }
      if overflowed {
        reply.note(
          Message(
            en: "a number went beyond the largest one, 1.8e308",
            es: "un número superó el mayor posible, 1.8e308")[language])
      }
    case .formulas(let formulas):
      let formula = Formula(style: style)
      for (left, right) in formulas { reply.line("\(left) = \(formula.text(right))") }
    case .definition(let echo):
      reply.append(self.echo(echo))
    }
    return reply
  }
}
