import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `analyze f at (1, 1)`: what the first and second derivatives tell at a point.
extension Session {
  func analyze(_ clauses: RunClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    let point = try workspace.analysis(clauses, in: statement, symbols: symbols)
    let analysis = point.analysis
    var reply = Reply()
    let place = point.point.map(style.text).joined(separator: ", ")
    reply.line("\(point.name.text(symbols))(\(place)) \(equation(analysis.value))")
    describeDerivatives(point, in: &reply)
    reply.line(kindText(analysis)[language])
    reply.line(curvatureText(analysis)[language])
    describeSteps(point, in: &reply)
    return reply
  }

  private func describeDerivatives(_ point: AnalyzedPoint, in reply: inout Reply) {
    let analysis = point.analysis
    let isNumber = analysis.gradient.count == 1
    let name = point.name.text(symbols)
    if isNumber {
      reply.line("\(name)' \(equation(analysis.gradient[0]))")
      reply.line("\(name)'' \(equation(analysis.greatest))")
      return
    }
    let gradient = Tensor(shape: Shape(analysis.gradient.count), elements: analysis.gradient)
    let nabla = symbols == .ascii ? "grad(\(name))" : "∇\(name)"
    reply.line("\(nabla) \(style.relation(gradient)) \(style.text(gradient))")
    reply.line(
      Message(
        en: "Hessian H \(style.relation(analysis.hessian)) \(style.text(analysis.hessian))",
        es: "hessiana H \(style.relation(analysis.hessian)) \(style.text(analysis.hessian))")[language])
    let lambda = symbols == .ascii ? "lambda" : "λ"
    let list = analysis.eigenvalues.map(style.text).joined(separator: ", ")
    reply.line(
      Message(en: "eigenvalues \(lambda): \(list)", es: "autovalores \(lambda): \(list)")[language]
        + (analysis.conditionNumber.map {
          Message(
            en: "; condition number \(style.text($0))", es: "; número de condición \(style.text($0))")[language]
        } ?? ""))
  }

  private func kindText(_ analysis: PointAnalysis) -> Message {
    let isExact = analysis.isExactlyCritical
    let zero = isExact ? "0" : Message(en: "practically 0", es: "prácticamente 0")[language]
    return switch analysis.kind {
    case .regular:
      Message(en: "not a critical point: the gradient is not 0", es: "no es un punto crítico: el gradiente no es 0")
    case .minimum: Message(en: "a minimum: the gradient is \(zero)", es: "un mínimo: el gradiente es \(zero)")
    case .maximum: Message(en: "a maximum: the gradient is \(zero)", es: "un máximo: el gradiente es \(zero)")
    case .saddle:
      Message(
        en: "a saddle point: the gradient is \(zero), and the eigenvalues have both signs",
        es: "un punto de silla: el gradiente es \(zero) y hay autovalores de ambos signos")
    case .undecided:
      Message(
        en: "a critical point: the gradient is \(zero), but the second derivatives cannot tell which kind",
        es: "un punto crítico: el gradiente es \(zero), pero las segundas derivadas no dicen de qué tipo")
    }
  }

  private func curvatureText(_ analysis: PointAnalysis) -> Message {
    let isQuadratic = analysis.isQuadratic
    if isQuadratic, analysis.curvature == .neither {
      return Message(
        en: "neither convex nor concave, here or at any other point: the second derivatives are the same everywhere",
        es: "ni convexa ni cóncava, ni aquí ni en ningún otro punto: las segundas derivadas son constantes")
    }
    let extent =
      isQuadratic
      ? Message(
        en: "everywhere, for the second derivatives are the same everywhere",
        es: "en todas partes, pues las segundas derivadas son constantes")
      : Message(en: "here; elsewhere it may curve otherwise", es: "aquí; en otros puntos puede curvarse de otro modo")
    let (english, spanish) =
      switch analysis.curvature {
      case .strictlyConvex: ("strictly convex", "estrictamente convexa")
      case .convex: ("convex, but flat in a direction", "convexa, pero plana en una dirección")
      case .strictlyConcave: ("strictly concave", "estrictamente cóncava")
      case .concave: ("concave, but flat in a direction", "cóncava, pero plana en una dirección")
      case .neither: ("neither convex nor concave", "ni convexa ni cóncava")
      case .flat: ("without curvature", "sin curvatura")
      }
    return Message(en: "\(english) \(extent.english)", es: "\(spanish) \(extent.spanish)")
  }

  /// The limits of a learning rate, the regime of the one asked about, and Newton's step.
  private func describeSteps(_ point: AnalyzedPoint, in reply: inout Reply) {
    let analysis = point.analysis
    if analysis.greatest > 0, analysis.least >= 0 {
      let isNumber = analysis.gradient.count == 1
      let name = point.name.text(symbols)
      let maximum = isNumber ? "\(name)''" : symbols == .ascii ? "lambda_max" : "λ_max"
      let best = symbols == .ascii ? "eta_opt" : "η_opt"
      let limit = equation(2 / analysis.greatest)
      let optimum = equation(1 / analysis.greatest)
      // A loss may be called L itself.
      let constant = "\(name == "L" ? "" : ": L") \(equation(analysis.lipschitzConstant))"
      let extent = analysis.isQuadratic ? Message("") : Message(en: ", close to here only", es: ", solo cerca de aquí")
      reply.line(
        Message(
          en: "Lipschitz constant of the gradient\(extent.english)\(constant)",
          es: "constante de Lipschitz del gradiente\(extent.spanish)\(constant)")[language])
      reply.line(
        Message(
          en: "learning rate: \(best) = 1/\(maximum) \(optimum), limit 2/\(maximum) \(limit)",
          es: "tasa de aprendizaje: \(best) = 1/\(maximum) \(optimum), límite 2/\(maximum) \(limit)")[language])
      if !isNumber, analysis.least > 0 {
        let minimum = symbols == .ascii ? "lambda_min" : "λ_min"
        let rate = equation(2 / (analysis.least + analysis.greatest))
        reply.line(
          Message(
            en: "best fixed rate: 2/(\(minimum) + \(maximum)) \(rate)",
            es: "mejor tasa fija: 2/(\(minimum) + \(maximum)) \(rate)")[language])
      }
    }
    if let rate = point.rate, let regime = analysis.regime(of: rate.value) {
      reply.line("\(rate.name.text(symbols)) = \(style.text(rate.value)): \(regimeText(regime)[language])")
    }
    describeNewton(point, in: &reply)
  }

  private func describeNewton(_ point: AnalyzedPoint, in reply: inout Reply) {
    let analysis = point.analysis
    guard analysis.kind == .regular else { return }
    guard let step = analysis.newtonStep else {
      return reply.line(
        Message(
          en: "no Newton step: the Hessian is singular (an eigenvalue is 0)",
          es: "no hay paso de Newton: la hessiana es singular (un autovalor es 0)")[language])
    }
    let start = point.point.flatMap(\.elements)
    let landing = zip(start, step).map { $0 + $1 }
    func text(_ entries: [Double]) -> String {
      entries.count == 1
        ? style.text(entries[0]) : style.text(Tensor(shape: Shape(entries.count), elements: entries))
    }
    let name = point.name.text(symbols)
    let minus = symbols == .ascii ? "-" : "−"
    let inverse = symbols == .ascii ? "H^-1*g" : "H⁻¹·g"
    let formula = minus + (start.count == 1 ? "\(name)'/\(name)''" : inverse)
    let warning =
      analysis.least < 0
      ? Message(
        en: " (it need not descend: the Hessian is not positive definite)",
        es: " (puede no descender: la hessiana no es definida positiva)")
      : Message("")
    reply.line(
      Message(
        en: "Newton's step: \(formula) = \(text(step)), to \(text(landing))\(warning.english)",
        es: "paso de Newton: \(formula) = \(text(step)), hasta \(text(landing))\(warning.spanish)")[language])
  }

  private func regimeText(_ regime: PointAnalysis.Regime) -> Message {
    switch regime {
    case .converges: Message(en: "converges, from one side", es: "converge, desde un solo lado")
    case .arrivesInOneStep: Message(en: "η_opt: arrives in one step", es: "η_opt: llega en un paso")
    case .convergesByTurns:
      Message(en: "converges, jumping from side to side", es: "converge, saltando de un lado al otro")
    case .oscillates: Message(en: "the boundary: oscillates for ever", es: "el límite: oscila sin fin")
    case .diverges: Message(en: "diverges", es: "diverge")
    }
  }

  private func equation(_ value: Double) -> String { "\(style.equals(value)) \(style.text(value))" }
}

extension HelpTopic {
  static let analyze = HelpTopic(
    name: "analyze", aliases: ["at"], usage: ["analyze f at (1, 1)", "analyze f at x = 5 with gd(0.1)"],
    summary: Message(
      en:
        "Gradient, Hessian, eigenvalues, the kind of point, convexity, the limits of the learning rate, Newton's step; "
        + "with gd(0.1) also the regime of that rate.",
      es: "Gradiente, hessiana, autovalores, el tipo de punto, convexidad, los límites de la tasa de aprendizaje, el "
        + "paso de Newton; con gd(0.1) también el régimen de esa tasa."),
    examples: ["f(x, y) = 3x^2 + 2x*y + y^2", "analyze f at (1, 1) with gd(0.1)"])
}
