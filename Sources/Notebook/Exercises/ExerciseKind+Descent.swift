import Wording

// Gradient descent in one variable, in two, and for a neuron.
extension ExerciseKind {
  static let descent = ExerciseKind(
    Message("gd"), aliases: ["descent", "descenso"],
    title: Message(en: "Gradient descent", es: "Descenso por gradiente")
  ) { level, dice in
    let parabola = Parabola(level: level, &dice)
    let text = ExerciseText.self
    let (start, rate) = (text.typed(parabola.start), text.typed(parabola.rate))
    let task = Message(
      en: "Gradient descent from $w = \(start)$ with $\\alpha = \(rate)$.",
      es: "Descenso por gradiente desde $w = \(start)$ con $\\alpha = \(rate)$.")
    let slopes = (0...1).map { parabola.slope(after: $0) }
    let points = (0...1).map { parabola.point(after: $0) }
    let update = (0...1).map {
      "\(text.shown(points[$0])) − \(text.shown(parabola.rate))·\(text.operand(slopes[$0]))"
    }
    guard level == 1 else {
      return Exercise(
        task: task, statements: [parabola.definition],
        questions: [
          .table(
            rows: level, "f from w = \(start) with gd(α = \(rate)) for \(level)",
            hints: [
              Message(
                en: "f'(w) = \(parabola.derivative), and w new = w − α·f'(w)",
                es: "f'(w) = \(parabola.derivative), y w nuevo = w − α·f'(w)"),
              Message(en: "The first row: \(update[0])", es: "La primera fila: \(update[0])"),
            ])
        ])
    }
    let first = "(\(start) - \(rate)*f'(\(start)))"
    return Exercise(
      task: task, statements: [parabola.definition],
      questions: [
        .init(
          Message("$f'(\(start))$"), "= f'(\(start))", name: "f'(\(start))",
          hints: [Message("f'(w) = \(parabola.derivative)"), Message(parabola.slopeLine)],
          // Where (w − c)² is as large as its slope, the one is no slip for the other.
          slips: (parabola.start - parabola.minimum == 2
            ? [] : [("f(\(start))", Message(en: "that is f, not its slope", es: "eso es f, no su pendiente"))]) + [
              ("-f'(\(start))", Message(en: "look at the sign", es: "revise el signo")),
              ("f'(\(start))/2", Message(en: "the 2 of the square comes down", es: "el 2 del cuadrado baja")),
            ]),
        .init(
          Message(en: "$w$ after the first update", es: "$w$ después de la primera actualización"), "= \(first)",
          name: "w_1",
          hints: [Message("w − α·f'(w)"), Message(update[0])], slips: updateSlips(start, "f'(\(start))", rate)),
        .init(
          Message(en: "$w$ after the second update", es: "$w$ después de la segunda actualización"),
          "= \(first) - \(rate)*f'(\(first))", name: "w_2",
          hints: [
            Message(
              en: "The same from the new w: first the slope there.",
              es: "Lo mismo desde el nuevo w: primero la pendiente allí."),
            Message(update[1]),
          ],
          slips: [
            (
              "\(first) - \(rate)*f'(\(start))",
              Message(
                en: "the slope has to be worked out anew at the new w",
                es: "la pendiente se calcula de nuevo en el nuevo w")
            )
          ]),
      ])
  }

  /// The usual slips of one update.
  private static func updateSlips(_ point: String, _ slope: String, _ rate: String) -> [(String, Message)] {
    [
      ("\(point) + \(rate)*\(slope)", Message(en: "the gradient is subtracted", es: "el gradiente se resta")),
      ("\(point) - \(slope)", Message(en: "the learning rate is missing", es: "falta la tasa de aprendizaje")),
    ]
  }

  static let descentInTwo = ExerciseKind(
    Message("gd2"),
    title: Message(en: "Gradient descent in two variables", es: "Descenso por gradiente en dos variables")
  ) { level, dice in
    let text = ExerciseText.self
    let a = Double(dice.integer(1...3))
    let b = Double(dice.integer(1...3))
    let c = level == 1 ? 0 : Double(dice.one(of: [-2, -1, 1, 2]))
    let (x, y) = (Double(dice.integer(-3...3, except: 0)), Double(dice.integer(-3...3, except: 0)))
    let rate = dice.one(of: level == 3 ? [0.1, 0.2] : [0.1, 0.2, 0.25])
    let definition = "f(x, y) = " + text.sum([(a, "x^2"), (c, "x*y"), (b, "y^2")])
    let at = "\(text.typed(x)), \(text.typed(y))"
    let α = text.typed(rate)
    let task = Message(
      en: "Gradient descent from $(x, y) = (\(at))$ with $\\alpha = \(α)$.",
      es: "Descenso por gradiente desde $(x, y) = (\(at))$ con $\\alpha = \(α)$.")
    let (alongX, alongY) = (2 * a * x + c * y, c * x + 2 * b * y)
    let partials =
      "∂f/∂x = \(text.sum([(2 * a, "x"), (c, "y")])), ∂f/∂y = \(text.sum([(c, "x"), (2 * b, "y")]))".replacing(
        "-", with: "−")
    let update =
      "\(text.shown(x)) − \(α)·\(text.operand(alongX)), \(text.shown(y)) − \(α)·\(text.operand(alongY))"
    let rule = Message(
      en: "\(partials); both are multiplied by α and subtracted.",
      es: "\(partials); ambas se multiplican por α y se restan.")
    guard level < 3 else {
      return Exercise(
        task: task, statements: [definition],
        questions: [
          .table(
            rows: 2, "f from x = \(text.typed(x)), y = \(text.typed(y)) with gd(α = \(α)) for 2",
            hints: [rule, Message(en: "The first new point: \(update)", es: "El primer punto nuevo: \(update)")])
        ])
    }
    var gradientSlips = [
      (
        "[\(text.typed(a * x)), \(text.typed(b * y))]",
        Message(
          en: "the derivative of x² is 2x", es: "la derivada de x² es 2x")
      )
    ]
    if c != 0 {
      gradientSlips.append(
        (
          "[\(text.typed(2 * a * x)), \(text.typed(2 * b * y))]",
          Message(en: "the term with x·y is forgotten", es: "se olvidó el término con x·y")
        ))
    }
    var pointSlips = updateSlips("[\(at)]", "∇f(\(at))", α)
    // Else the new x does not matter, or is the old one.
    if c != 0, alongX != 0 {
      let stale = text.typed(y - rate * (c * (x - rate * alongX) + 2 * b * y))
      pointSlips.append(
        (
          "[\(text.typed(x - rate * alongX)), \(stale)]",
          Message(
            en: "y was updated with the new x; both go together, from the old point",
            es: "y se actualizó con el nuevo x; los dos van juntos, desde el punto anterior")
        ))
    }
    return Exercise(
      task: task, statements: [definition],
      questions: [
        .init(
          Message(en: "The gradient there, a list of two", es: "El gradiente allí, una lista de dos"), "= ∇f(\(at))",
          name: "∇f",
          hints: [
            Message(partials),
            Message(
              "\(text.shown(2 * a))·\(text.operand(x)) + \(text.operand(c))·\(text.operand(y)), "
                + "\(text.operand(c))·\(text.operand(x)) + \(text.shown(2 * b))·\(text.operand(y))"),
          ], slips: gradientSlips),
        .init(
          Message(en: "The new point, a list of two", es: "El nuevo punto, una lista de dos"),
          "= [\(at)] - \(α)*∇f(\(at))", name: "x_1, y_1",
          hints: [
            Message(
              en: "Each of them: old value − α·partial derivative", es: "Cada uno: valor anterior − α·derivada parcial"),
            Message(update),
          ],
          slips: pointSlips),
      ])
  }

  static let neuron = ExerciseKind(
    Message(en: "neuron", es: "neurona"), title: Message(en: "One neuron", es: "Una neurona")
  ) { level, dice in
    let text = ExerciseText.self
    let hasBias = level > 1
    // With x = 1 a forgotten factor would not show; no rate arrives at once.
    let pairs: [(Double, Double)] =
      hasBias ? [(2, 0.1), (-2, 0.1), (2, 0.05), (3, 0.05)] : [(2, 0.1), (2, 0.2), (-2, 0.1), (3, 0.1)]
    let (x, rate) = dice.one(of: pairs)
    let w = Double(dice.integer(-2...3))
    let b = hasBias ? Double(dice.integer(-1...2)) : 0
    let prediction = w * x + b
    let y = Double(dice.integer(-4...8, except: Int(prediction), 0))
    let error = prediction - y
    let α = text.typed(rate)
    let (start, name, sum) =
      hasBias
      ? ("w = \(text.typed(w)), b = \(text.typed(b))", "C(w, b)", "w*x + b")
      : ("w = \(text.typed(w))", "C(w)", "w*x")
    let statements = ["x = \(text.typed(x))", "y = \(text.typed(y))", "\(name) = 1/2 (ŷ - y)^2 where ŷ = \(sum)"]
    let task = Message(
      en: "A neuron with one example: input $x = \(text.typed(x))$, right answer $y = \(text.typed(y))$. It starts at "
        + "$\(start)$, with $\\alpha = \(α)$.",
      es:
        "Una neurona con un ejemplo: entrada $x = \(text.typed(x))$, respuesta correcta $y = \(text.typed(y))$. Empieza en "
        + "$\(start)$, con $\\alpha = \(α)$.")
    let at = hasBias ? "\(text.typed(w)), \(text.typed(b))" : text.typed(w)
    let slopes = hasBias ? "∂C/∂w = x·(ŷ − y), ∂C/∂b = ŷ − y" : "dC/dw = x·(ŷ − y)"
    let slope = "\(text.shown(x))·\(text.operand(error))"
    let update =
      "\(text.shown(w)) − \(α)·\(text.operand(x * error))"
      + (hasBias ? ", \(text.shown(b)) − \(α)·\(text.operand(error))" : "")
    guard level < 3 else {
      return Exercise(
        task: task, statements: statements,
        questions: [
          .table(
            rows: 2, "C from \(start) with gd(α = \(α)) for 2",
            hints: [
              Message(slopes), Message(en: "The first new point: \(update)", es: "El primer punto nuevo: \(update)"),
            ])
        ])
    }
    return Exercise(
      task: task, statements: statements,
      questions: [
        .init(
          Message(en: "The prediction $\\hat y$", es: "La predicción $\\hat y$"),
          "= \(text.typed(w))*\(text.typed(x)) + \(text.typed(b))", name: "\\hat y",
          hints: [
            Message(hasBias ? "w·x + b" : "w·x"),
            Message("\(text.shown(w))·\(text.operand(x))" + (hasBias ? " + \(text.operand(b))" : "")),
          ], slips: [("y", Message(en: "that is the answer it should give", es: "esa es la respuesta que debería dar"))]
        ),
        .init(
          Message(en: "The cost $C$", es: "El costo $C$"), "= C(\(at))", name: "C",
          hints: [Message("½·(ŷ − y)²"), Message("½·\(text.operand(error))²")],
          // 1² is 1.
          slips: [("2*C(\(at))", Message(en: "the ½ is missing", es: "falta el ½"))]
            + (error == 1
              ? [] : [(text.typed(error / 2), Message(en: "the square is missing", es: "falta el cuadrado"))])),
        .init(
          hasBias
            ? Message(
              en: "The gradient, ∂C/∂w and ∂C/∂b, a list of two", es: "El gradiente, ∂C/∂w y ∂C/∂b, una lista de dos")
            : Message(en: "The slope dC/dw", es: "La pendiente dC/dw"),
          hasBias ? "= ∇C(\(at))" : "= C'(\(at))", name: hasBias ? "∂C/∂w, ∂C/∂b" : "dC/dw",
          hints: [Message(slopes), Message(hasBias ? "\(slope), \(text.shown(error))" : slope)],
          slips: hasBias
            ? [("-∇C(\(at))", Message(en: "the sign: it is ŷ − y", es: "el signo: es ŷ − y"))]
            : [
              ("2*C'(\(at))", Message(en: "the ½ cancels the 2 of the square", es: "el ½ cancela el 2 del cuadrado")),
              ("C'(\(at))/x", Message(en: "the factor x is forgotten", es: "se olvidó el factor x")),
              ("-C'(\(at))", Message(en: "the sign: it is ŷ − y", es: "el signo: es ŷ − y")),
            ]),
        .init(
          hasBias
            ? Message(en: "The new $w$ and $b$, a list of two", es: "Los nuevos $w$ y $b$, una lista de dos")
            : Message(en: "The new $w$", es: "El nuevo $w$"),
          hasBias ? "= [\(at)] - \(α)*∇C(\(at))" : "= \(at) - \(α)*C'(\(at))",
          name: hasBias ? "w_1, b_1" : "w_1",
          hints: [
            Message(hasBias ? "w − α·∂C/∂w, b − α·∂C/∂b" : "w − α·dC/dw"), Message(update),
          ],
          slips: hasBias ? updateSlips("[\(at)]", "∇C(\(at))", α) : updateSlips(at, "C'(\(at))", α)),
      ])
  }
}

extension Exercise.Question {
  /// A table to be filled in: the first two or three rows of a run.
  static func table(rows: Int, _ clauses: String, hints: [Message]) -> Exercise.Question {
    .init(
      rows == 2
        ? Message(en: "The first two updates, as a table", es: "Las dos primeras actualizaciones, como tabla")
        : Message(en: "The first three updates, as a table", es: "Las tres primeras actualizaciones, como tabla"),
      "table: \(clauses)", hints: hints)
  }
}
