import Wording

// A derivative as a formula, and what is made of derivatives at once: Newton's step and the limit of the learning rate.
extension ExerciseKind {
  static let derivative = ExerciseKind(
    Message(en: "derivative", es: "derivada"), title: Message(en: "Derivatives", es: "Derivadas")
  ) { level, dice in
    let a = Double(dice.integer(2...5))
    let b = Double(dice.integer(-5...5, except: 0))
    let power = Double(dice.integer(2...4))
    let text = ExerciseText.self
    let inner = text.sum([(a, "x"), (b, "")])
    let at = "\(text.typed(a))x"
    let constant = text.typed(abs(b))
    let forms: [Form]
    switch level {
    case 1:
      forms = [
        Form(
          text.sum([(a, "x^2"), (b, "x"), (power, "")]), text.sum([(2 * a, "x"), (b, "")]), .terms,
          "\(text.shown(a))·2x + \(text.operand(b))·1", slip: text.sum([(a, "x"), (b, "")]),
          Message(en: "the 2 of the square comes down as a factor", es: "el 2 del cuadrado baja como factor")),
        Form(
          text.sum([(a, "x^3"), (b, "x")]), text.sum([(3 * a, "x^2"), (b, "")]), .terms,
          "\(text.shown(a))·3x² + \(text.operand(b))·1", slip: text.sum([(3 * a, "x^3"), (b, "")]),
          Message(en: "the power goes down by one", es: "el exponente baja en uno")),
        Form(
          text.sum([(1, "x^\(Int(power))"), (b, "x^2"), (-a, "")]),
          text.sum([(power, "x^\(Int(power) - 1)"), (2 * b, "x")]), .terms,
          "\(text.shown(power))·x^\(Int(power) - 1) + \(text.operand(b))·2x",
          slip: text.sum([(power, "x^\(Int(power) - 1)"), (2 * b, "x"), (-a, "")]),
          Message(en: "a constant has the derivative 0", es: "la derivada de una constante es 0")),
      ]
    case 2:
      forms = [
        Form(
          "(\(inner))^\(Int(power))", "\(text.typed(power * a))*(\(inner))^\(Int(power) - 1)", .chain,
          "\(text.shown(power))·u^\(Int(power) - 1)·u', where u' = \(text.shown(a))",
          slip: "\(text.typed(power))*(\(inner))^\(Int(power) - 1)", Form.innerLost),
        Form(
          "x^\(Int(power))·exp(x)", "\(text.typed(power))*x^\(Int(power) - 1)*exp(x) + x^\(Int(power))*exp(x)",
          .product,
          "u' = \(text.shown(power))·x^\(Int(power) - 1), v' = exp(x)",
          slip: "\(text.typed(power))*x^\(Int(power) - 1)*exp(x)",
          Message(
            en: "the derivative of a product is not the product of the derivatives",
            es: "la derivada de un producto no es el producto de las derivadas")),
        Form(
          "\(constant == "1" ? "" : constant)sin(\(at))", "\(text.typed(a * abs(b)))*cos(\(at))", .chain,
          "\(constant)·cos(u)·u', where u' = \(text.shown(a))", slip: "\(constant)*cos(\(at))", Form.innerLost),
        Form(
          "\(constant == "1" ? "" : constant)exp(\(at))", "\(text.typed(a * abs(b)))*exp(\(at))", .chain,
          "\(constant)·exp(u)·u', where u' = \(text.shown(a))", slip: "\(constant)*exp(\(at))", Form.innerLost),
      ]
    default:
      forms = [
        Form(
          "log(x^2 + \(text.typed(a)))", "2x/(x^2 + \(text.typed(a)))", .chain, "1/u·u', where u' = 2x",
          slip: "1/(x^2 + \(text.typed(a)))", Form.innerLost),
        Form(
          "sqrt(x^2 + \(text.typed(a)))", "x/sqrt(x^2 + \(text.typed(a)))", .chain, "1/(2√u)·u', where u' = 2x",
          slip: "1/(2*sqrt(x^2 + \(text.typed(a))))", Form.innerLost),
        Form(
          "exp(-\(at)^2)", "-\(text.typed(2 * a))x*exp(-\(at)^2)", .chain,
          "exp(u)·u', where u' = −\(text.shown(a))·2x", slip: "exp(-\(at)^2)", Form.innerLost),
        Form(
          "sigmoid(\(at))", "\(text.typed(a))*sigmoid(\(at))*(1 - sigmoid(\(at)))", .chain,
          "σ(u)·(1 − σ(u))·u', where u' = \(text.shown(a))", slip: "sigmoid(\(at))*(1 - sigmoid(\(at)))", Form.innerLost
        ),
        Form(
          "x/(x^2 + \(text.typed(a)))", "(\(text.typed(a)) - x^2)/(x^2 + \(text.typed(a)))^2", .quotient,
          "(1·(x² + \(text.shown(a))) − x·2x)/v²", slip: "1/(2x)",
          Message(
            en: "the derivative of a quotient is not the quotient of the derivatives",
            es: "la derivada de un cociente no es el cociente de las derivadas")),
      ]
    }
    let form = dice.one(of: forms)
    return Exercise(
      task: Message(
        en: "$f(x) = \(form.function)$", es: "$f(x) = \(form.function)$"),
      statements: [],
      questions: [
        .init(
          Message(en: "A formula for $f'(x)$", es: "Una fórmula de $f'(x)$"), "formula: \(form.derivative)",
          name: "f'(x)",
          hints: [form.rule.message, form.numbers], slips: [(form.slip, form.sentence)])
      ])
  }

  /// A function and its derivative, with the rule that gives it.
  private struct Form {
    enum Rule {
      case terms, chain, product, quotient

      var message: Message {
        switch self {
        case .terms: Message(en: "Term by term: (xⁿ)' = n·x^(n − 1)", es: "Término a término: (xⁿ)' = n·x^(n − 1)")
        case .chain:
          Message(
            en: "The chain rule: g(u)' = g'(u)·u', where u is what stands inside",
            es: "La regla de la cadena: g(u)' = g'(u)·u', donde u es lo de dentro")
        case .product:
          Message(en: "The product rule: (u·v)' = u'·v + u·v'", es: "Regla del producto: (u·v)' = u'·v + u·v'")
        case .quotient:
          Message(
            en: "The quotient rule: (u/v)' = (u'·v − u·v')/v²", es: "Regla del cociente: (u/v)' = (u'·v − u·v')/v²")
        }
      }
    }

    static let innerLost = Message(
      en: "the inner derivative u' is missing", es: "falta la derivada interior u'")

    let function: String
    let derivative: String
    let rule: Rule
    let numbers: Message
    let slip: String
    let sentence: Message

    init(
      _ function: String, _ derivative: String, _ rule: Rule, _ numbers: String, slip: String, _ sentence: Message
    ) {
      self.function = function
      self.derivative = derivative
      self.rule = rule
      self.numbers = Message(en: numbers, es: numbers.replacing("where", with: "donde"))
      self.slip = slip
      self.sentence = sentence
    }
  }

  static let newton = ExerciseKind(
    Message("newton"), title: Message(en: "Newton's step", es: "El paso de Newton")
  ) { level, dice in
    level < 3 ? newtonInOne(isCubic: level == 2, &dice) : newtonInTwo(&dice)
  }

  private static func newtonInOne(isCubic: Bool, _ dice: inout ExerciseDice) -> Exercise {
    let text = ExerciseText.self
    let start: Double
    let terms: [(Double, String)]
    let slope: Double
    let curvature: Double
    let lines: (String, String)
    if isCubic {
      start = Double(dice.one(of: [-4, -2, -1, 1, 2, 4, 5]))
      let k = Double(dice.integer(1...6, except: Int(start * start)))
      terms = [(1, "w^3"), (-3 * k, "w")]
      slope = 3 * start * start - 3 * k
      curvature = 6 * start
      lines = (
        "3w² − \(text.shown(3 * k)) = 3·\(text.operand(start))² − \(text.shown(3 * k))", "6w = 6·\(text.operand(start))"
      )
    } else {
      let a = Double(dice.integer(1...4))
      let minimum = Double(dice.integer(-4...4, except: 0))
      start = Double(dice.integer(-5...5, except: Int(minimum)))
      terms = [(a, "w^2"), (-2 * a * minimum, "w"), (Double(dice.integer(1...9)), "")]
      slope = 2 * a * (start - minimum)
      curvature = 2 * a
      lines = (
        "\(text.shown(2 * a))·\(text.operand(start)) + \(text.operand(-2 * a * minimum))", "2·\(text.shown(a))"
      )
    }
    let step = "\(text.shown(start)) − \(text.operand(slope))/\(text.operand(curvature))"
    let at = text.typed(start)
    return Exercise(
      task: Message(
        en: "One step of Newton's method, $w - f'(w)/f''(w)$, from $w = \(at)$.",
        es: "Un paso del método de Newton, $w - f'(w)/f''(w)$, desde $w = \(at)$."),
      statements: ["f(w) = \(text.sum(terms))"],
      questions: [
        .init(
          Message("$f'(\(at))$"), "= f'(\(at))", name: "f'(\(at))",
          hints: [
            Message(en: "Differentiate term by term, then put w in.", es: "Derive término a término y ponga w."),
            Message(lines.0),
          ],
          slips: [
            ("f(\(at))", Message(en: "that is f itself", es: "eso es f misma")),
            ("-f'(\(at))", Message(en: "look at the sign", es: "revise el signo")),
          ]),
        .init(
          Message("$f''(\(at))$"), "= f''(\(at))", name: "f''(\(at))",
          hints: [Message(en: "Differentiate f' once more.", es: "Derive f' una vez más."), Message(lines.1)]),
        .init(
          Message(en: "The new $w$", es: "El nuevo $w$"), "= \(at) - f'(\(at))/f''(\(at))", name: "w_1",
          hints: [Message("w − f'(w)/f''(w)"), Message(step)],
          slips: [
            (
              "\(at) + f'(\(at))/f''(\(at))",
              Message(en: "the quotient is subtracted", es: "el cociente se resta")
            ),
            ("\(at) - f'(\(at))", Message(en: "f'' is missing", es: "falta f''")),
          ]),
      ])
  }

  private static func newtonInTwo(_ dice: inout ExerciseDice) -> Exercise {
    let text = ExerciseText.self
    let a = Double(dice.integer(1...3))
    let b = Double(dice.integer(1...3))
    let c = Double(dice.one(of: [-1, 1]))
    let (p, q) = (Double(dice.integer(-2...3)), Double(dice.integer(-2...3)))
    let (dx, dy) = (Double(dice.one(of: [-2, -1, 1, 2])), Double(dice.one(of: [-2, -1, 1, 2])))
    let (x, y) = (p + dx, q + dy)
    let (alongX, alongY) = (-2 * a * p - c * q, -2 * b * q - c * p)
    let formula = text.sum([(a, "x^2"), (c, "x*y"), (b, "y^2"), (alongX, "x"), (alongY, "y")])
    let at = "\(text.typed(x)), \(text.typed(y))"
    let g = "(\(text.shown(2 * a * dx + c * dy)), \(text.shown(c * dx + 2 * b * dy)))"
    let entries = (text.shown(2 * a), text.shown(c), text.shown(2 * b))
    return Exercise(
      task: Message(
        en: "One step of Newton's method in two variables: $H \\cdot v = -g$, from $(x, y) = (\(at))$.",
        es: "Un paso del método de Newton en dos variables: $H \\cdot v = -g$, desde $(x, y) = (\(at))$."),
      statements: ["f(x, y) = \(formula)"],
      questions: [
        .init(
          Message(en: "The gradient there, a list of two", es: "El gradiente allí, una lista de dos"), "= ∇f(\(at))",
          name: "∇f",
          hints: [
            Message("∂f/∂x, ∂f/∂y"),
            Message(
              "\(text.shown(2 * a))·\(text.operand(x)) + \(text.operand(c))·\(text.operand(y)) + \(text.operand(alongX)), "
                + "\(text.operand(c))·\(text.operand(x)) + \(text.shown(2 * b))·\(text.operand(y)) + \(text.operand(alongY))"
            ),
          ]),
        .init(
          Message(
            en: "The Hessian $H$, its four entries row by row",
            es: "La hessiana $H$, sus cuatro elementos fila por fila"),
          "= [\(text.typed(2 * a)), \(text.typed(c)), \(text.typed(c)), \(text.typed(2 * b))]", name: "H",
          hints: [
            Message("∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y∂x, ∂²f/∂y²"),
            Message(
              en: "x² gives 2·\(text.shown(a)), x·y gives \(entries.1), y² gives 2·\(text.shown(b))",
              es: "x² da 2·\(text.shown(a)), x·y da \(entries.1), y² da 2·\(text.shown(b))"),
          ],
          slips: [
            (
              "[\(text.typed(a)), \(text.typed(c)), \(text.typed(c)), \(text.typed(b))]",
              Message(en: "the second derivative of x² is 2", es: "la segunda derivada de x² es 2")
            )
          ]),
        .init(
          Message(en: "The new point, a list of two", es: "El nuevo punto, una lista de dos"),
          "= [\(at)] - inv([[\(text.typed(2 * a)), \(text.typed(c))], [\(text.typed(c)), \(text.typed(2 * b))]]) @ ∇f(\(at))",
          name: "x_1, y_1",
          hints: [
            Message(
              en: "Solve H·v = −g and add v to the point.", es: "Resuelva H·v = −g y sume v al punto."),
            Message(
              en:
                "\(entries.0)·v₁ + \(text.operand(c))·v₂ and \(text.operand(c))·v₁ + \(entries.2)·v₂ are −g, g = \(g)",
              es: "\(entries.0)·v₁ + \(text.operand(c))·v₂ y \(text.operand(c))·v₁ + \(entries.2)·v₂ son −g, g = \(g)"),
          ]),
      ])
  }
}
