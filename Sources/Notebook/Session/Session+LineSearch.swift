import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// What is said of a search along a line, by whichever method.
extension Session {
  func variable(of problem: LineSearchProblem) -> Name { problem.start?.rate ?? problem.parameters[0] }

  func equation(_ name: Name, _ value: Double) -> String {
    "\(name.text(symbols)) \(style.equals(value)) \(style.text(value))"
  }

  /// `L: φ₀ from 0, φ₁ from 0 · along −∇L = [24, 50] · α in [0, 0.1] · bracketing, b and c at the thirds`
  func heading(of problem: LineSearchProblem, interval: LineSearch.Interval?) -> String {
    let name = problem.name.text(symbols)
    var parts: [String] = []
    if let start = problem.start {
      parts.append(
        zip(problem.parameters, start.point).map { parameter, value in
          let (parameter, value) = (parameter.text(symbols), style.text(value))
          return Reply.unbroken(
            Message(en: "\(parameter) from \(value)", es: "\(parameter) desde \(value)")[language])
        }.joined(separator: ", "))
      let direction = start.gradient.flatMap { $0.elements.map { $0 == 0 ? 0 : -$0 } }
      let nabla = direction.count == 1 ? "-\(name)'" : symbols == .ascii ? "-grad(\(name))" : "−∇\(name)"
      let vector =
        direction.count == 1
        ? style.text(direction[0]) : style.text(Tensor(shape: Shape(direction.count), elements: direction))
      let equality = "\(direction.count == 1 && symbols == .unicode ? "−\(name)'" : nabla) = \(vector)"
      parts.append(
        Reply.unbroken(Message(en: "along \(equality)", es: "a lo largo de \(equality)")[language]))
    }
    if let interval {
      let ends = "[\(style.text(interval.lower)), \(style.text(interval.upper))]"
      let variable = variable(of: problem).text(symbols)
      parts.append(Reply.unbroken(Message(en: "\(variable) in \(ends)", es: "\(variable) en \(ends)")[language]))
    }
    let method =
      switch problem.search.method {
      case .bracketing:
        Message(en: "bracketing, b and c at the thirds", es: "acotación, b y c en los tercios")
      case .golden: Message(en: "golden section", es: "sección áurea")
      case .backtracking: Message(en: "backtracking (Armijo)", es: "retroceso (Armijo)")
      case .exact: Message(en: "exact", es: "exacta")
      }
    parts.append(method[language])
    return "\(name): \(parts.joined(separator: style.plain ? "; " : " · "))"
  }

  /// The point to which a rate leads, and the objective there: `x = 2.00983, f = 1.0001`.
  func landing(of problem: LineSearchProblem, at rate: Double, _ line: inout LineFunction) -> String {
    let value = line.reachableValue(at: rate)
    let objective = equation(problem.name, value)
    guard problem.start != nil else { return Reply.unbroken(objective) }
    let point = zip(problem.parameters, problem.point(at: rate)).map { name, value in
      "\(name.text(symbols)) \(style.relation(value)) \(style.text(value))"
    }
    return (point + [objective]).map(Reply.unbroken).joined(separator: ", ")
  }
}
