import Wording

// Rules with a memory: momentum, Adagrad, RMSprop, Adam.
extension ExerciseKind {
  static let momentum = ExerciseKind(
    Message("momentum"), title: Message(en: "Momentum", es: "Momentum")
  ) { level, dice in
    let text = ExerciseText.self
    var parabola = Parabola(level: level, &dice)
    let β = dice.one(of: level == 1 ? ["0.5"] : ["0.5", "0.9"])
    // At the minimum only a residue of rounding would be left for the rows after it.
    while parabola.arrives(β: Double(β) ?? 0, within: level) { parabola = Parabola(level: level, &dice) }
    let (start, rate) = (text.typed(parabola.start), text.typed(parabola.rate))
    let task = Message(
      en:
        "Momentum from $w = \(start)$ with $\\alpha = \(rate)$, $\\beta = \(β)$: $v = \\beta v + \\alpha f'(w)$, then "
        + "$w = w - v$. At the beginning $v = 0$.",
      es:
        "Momentum desde $w = \(start)$ con $\\alpha = \(rate)$, $\\beta = \(β)$: $v = \\beta v + \\alpha f'(w)$ y luego "
        + "$w = w - v$. Al comienzo $v = 0$.")
    let slope = parabola.slope(after: 0)
    let firstStep = "\(β)·0 + \(rate)·\(text.operand(slope))"
    guard level == 1 else {
      return Exercise(
        task: task, statements: [parabola.definition],
        questions: [
          .table(
            rows: level, "f from w = \(start) with momentum(α = \(rate), β = \(β)) for \(level)",
            hints: [
              Message("v = β·v + α·f'(w), w = w − v, f'(w) = \(parabola.derivative)"),
              Message(en: "The first v: \(firstStep)", es: "El primer v: \(firstStep)"),
            ])
        ])
    }
    let v1 = parabola.rate * slope
    let w1 = parabola.start - v1
    let slope1 = parabola.slope(at: w1)
    let v2 = 0.5 * v1 + parabola.rate * slope1
    let first = "(\(rate)*f'(\(start)))"
    let point = "(\(start) - \(first))"
    let second = "(\(β)*\(first) + \(rate)*f'(\(point)))"
    return Exercise(
      task: task, statements: [parabola.definition],
      questions: [
        .init(
          Message(en: "The first velocity $v$", es: "La primera velocidad $v$"), "= \(first)", name: "v_1",
          hints: [Message("v = β·v + α·f'(w), f'(w) = \(parabola.derivative)"), Message(firstStep)],
          slips: [("f'(\(start))", Message(en: "the learning rate is missing", es: "falta la tasa de aprendizaje"))]),
        .init(
          Message(en: "$w$ after the first update", es: "$w$ después de la primera actualización"), "= \(point)",
          name: "w_1",
          hints: [Message("w − v"), Message("\(text.shown(parabola.start)) − \(text.operand(v1))")],
          slips: [("\(start) + \(first)", Message(en: "the velocity is subtracted", es: "la velocidad se resta"))]),
        .init(
          Message(en: "The second velocity", es: "La segunda velocidad"), "= \(second)", name: "v_2",
          hints: [
            Message("β·v + α·f'(w)"),
            Message("\(β)·\(text.operand(v1)) + \(rate)·\(text.operand(slope1))"),
          ],
          slips: [
            (
              "\(rate)*f'(\(point))",
              Message(
                en: "the part of the velocity before, β·v, is missing",
                es: "falta la parte de la velocidad anterior, β·v")
            ),
            (
              "\(first) + \(rate)*f'(\(point))",
              Message(en: "the velocity before is multiplied by β", es: "la velocidad anterior se multiplica por β")
            ),
          ]),
        .init(
          Message(en: "$w$ after the second update", es: "$w$ después de la segunda actualización"),
          "= \(point) - \(second)", name: "w_2",
          hints: [Message("w − v"), Message("\(text.shown(w1)) − \(text.operand(v2))")]),
      ])
  }

  static let adagrad = ExerciseKind(
    Message("adagrad"), title: Message("Adagrad")
  ) { level, dice in
    let text = ExerciseText.self
    let rule = "$S = S + g^2$, $w = w - \\alpha g/\\sqrt{S}$"
    guard level == 1 else {
      return runningSquare(
        level, &dice, rule: "adagrad(α = RATE, ε = 0)", formula: rule, name: "Adagrad",
        hint: "S = S + g², w = w − α·g/√S", firstSquare: { "0 + \($0)²" })
    }
    let (past, size) = dice.one(of: [(3.0, 4.0), (4, 3), (6, 8), (8, 6)])
    let g = dice.one(of: [-size, size])
    return oneSquare(
      &dice, before: past * past, gradient: g, name: "Adagrad", formula: rule,
      square: past * past + g * g, sum: "\(text.typed(past * past)) + (\(text.typed(g)))^2", sumRule: "S + g²",
      sumLine: "\(text.shown(past * past)) + \(text.operand(g))²",
      slips: [
        (
          "\(text.typed(past * past)) + \(text.typed(size))",
          Message(en: "the gradient is squared", es: "el gradiente va al cuadrado")
        ),
        (
          "(\(text.typed(g)))^2",
          Message(en: "the sum so far belongs to it", es: "la suma anterior forma parte")
        ),
      ])
  }

  static let rmsprop = ExerciseKind(
    Message("rmsprop"), title: Message("RMSprop")
  ) { level, dice in
    let text = ExerciseText.self
    let ρ = level == 1 ? 0.9 : dice.one(of: [0.9, 0.5])
    let rest = text.typed(1 - ρ)
    let rule = "$S = \\rho S + (1 - \\rho) g^2$, $w = w - \\alpha g/\\sqrt{S}$"
    guard level == 1 else {
      return runningSquare(
        level, &dice, rule: "rmsprop(α = RATE, ρ = \(text.typed(ρ)), ε = 0)", formula: rule, name: "RMSprop",
        hyperparameter: "$\\rho = \(text.typed(ρ))$", hint: "S = ρ·S + (1 − ρ)·g², w = w − α·g/√S",
        firstSquare: { "\(text.typed(ρ))·0 + \(rest)·\($0)²" })
    }
    // 0.9·S + 0.1·g² is 16 or 25.
    let (past, size) = dice.one(of: [(6.0, 14.0), (9, 13), (15, 5), (26, 4)])
    let g = dice.one(of: [-size, size])
    return oneSquare(
      &dice, before: past, gradient: g, name: "RMSprop", formula: rule, hyperparameter: "$\\rho = 0.9$",
      square: 0.9 * past + 0.1 * g * g, sum: "0.9*\(text.typed(past)) + 0.1*(\(text.typed(g)))^2",
      sumRule: "ρ·S + (1 − ρ)·g²",
      sumLine: "0.9·\(text.shown(past)) + 0.1·\(text.operand(g))²",
      slips: [
        (
          "0.9*\(text.typed(past)) + (\(text.typed(g)))^2",
          Message(en: "the factor 1 − ρ is missing", es: "falta el factor 1 − ρ")
        ),
        (
          "0.9*\(text.typed(past)) + 0.1*\(text.typed(size))",
          Message(en: "the gradient is squared", es: "el gradiente va al cuadrado")
        ),
        (
          "\(text.typed(past)) + (\(text.typed(g)))^2",
          Message(en: "that is Adagrad; here an average runs", es: "eso es Adagrad; aquí corre un promedio")
        ),
      ])
  }

  /// One update of a rule that divides by the root of S, with S given.
  private static func oneSquare(
    _ dice: inout ExerciseDice, before: Double, gradient: Double, name: String, formula: String,
    hyperparameter: String? = nil, square: Double, sum: String, sumRule: String, sumLine: String,
    slips: [(String, Message)]
  ) -> Exercise {
    let text = ExerciseText.self
    let w = text.typed(Double(dice.integer(-4...6)))
    let α = text.typed(dice.one(of: [0.1, 0.2, 0.5]))
    let g = text.typed(gradient)
    let rate = "$\\alpha = \(α)$" + (hyperparameter.map { ", \($0)" } ?? "")
    let step = "\(text.shown(Double(w) ?? 0)) − \(α)·\(text.operand(gradient))/√\(text.shown(square))"
    return Exercise(
      task: Message(
        en: "One update of \(name), with \(rate): \(formula). (No ε here.) So far $w = \(w)$ and "
          + "$S = \(text.typed(before))$; now the gradient is $g = \(g)$.",
        es: "Una actualización de \(name), con \(rate): \(formula). (Aquí sin ε.) Hasta ahora $w = \(w)$ y "
          + "$S = \(text.typed(before))$; ahora el gradiente es $g = \(g)$."),
      statements: [],
      questions: [
        .init(
          Message(en: "The new $S$", es: "El nuevo $S$"), "= \(sum)", name: "S",
          hints: [Message(sumRule), Message(sumLine)], slips: slips),
        .init(
          Message(en: "The new $w$", es: "El nuevo $w$"), "= \(w) - \(α)*(\(g))/sqrt(\(sum))", name: "w",
          hints: [Message("w − α·g/√S"), Message(step)],
          slips: [
            (
              "\(w) - \(α)*(\(g))/(\(sum))", Message(en: "the root is missing", es: "falta la raíz")
            ),
            (
              "\(w) - \(α)*(\(g))/sqrt(\(text.typed(before)))",
              Message(en: "it takes the new S", es: "se usa el nuevo S")
            ),
            ("\(w) + \(α)*(\(g))/sqrt(\(sum))", Message(en: "the sign: it is subtracted", es: "el signo: se resta")),
            ("\(w) - \(α)*(\(g))", Message(en: "the division by √S is missing", es: "falta dividir entre √S")),
          ]),
      ])
  }

  /// A table of a rule that divides by the root of S, which starts at 0.
  private static func runningSquare(
    _ level: Int, _ dice: inout ExerciseDice, rule: String, formula: String, name: String,
    hyperparameter: String? = nil, hint: String, firstSquare: (String) -> String
  ) -> Exercise {
    let text = ExerciseText.self
    let parabola = Parabola(level: level - 1, &dice)
    let start = text.typed(parabola.start)
    let rate = text.typed(dice.one(of: [0.1, 0.2, 0.5]))
    let given = "$\\alpha = \(rate)$" + (hyperparameter.map { ", \($0)" } ?? "")
    let first = firstSquare(text.operand(parabola.slope(after: 0)))
    return Exercise(
      task: Message(
        en:
          "\(name) from $w = \(start)$ with \(given): \(formula), where $g = f'(w)$. (No ε here.) At the beginning $S = 0$.",
        es:
          "\(name) desde $w = \(start)$ con \(given): \(formula), donde $g = f'(w)$. (Aquí sin ε.) Al comienzo $S = 0$."
      ),
      statements: [parabola.definition],
      questions: [
        .table(
          rows: level, "f from w = \(start) with \(rule.replacing("RATE", with: rate)) for \(level)",
          hints: [
            Message("\(hint), g = \(parabola.derivative)"),
            Message(en: "The first S: \(first)", es: "El primer S: \(first)"),
          ])
      ])
  }

  static let adam = ExerciseKind(
    Message("adam"), title: Message("Adam")
  ) { level, dice in
    let text = ExerciseText.self
    let parabola = Parabola(level: max(level - 1, 1), &dice)
    let start = text.typed(parabola.start)
    let rate = text.typed(dice.one(of: [0.1, 0.2, 0.5]))
    // Two decimals at most keep the first row tidy; 0.999 is the usual value.
    let β2 = text.typed(dice.one(of: level == 1 ? [0.99] : [0.99, 0.999]))
    let rest = text.typed(1 - (Double(β2) ?? 0))
    let given = "$\\alpha = \(rate)$, $\\beta_1 = 0.9$, $\\beta_2 = \(β2)$"
    let rule =
      "$m = \\beta_1 m + (1 - \\beta_1) g$, $v = \\beta_2 v + (1 - \\beta_2) g^2$, $\\hat m = m/(1 - \\beta_1^t)$, "
      + "$\\hat v = v/(1 - \\beta_2^t)$, $w = w - \\alpha \\hat m/\\sqrt{\\hat v}$"
    let task = Message(
      en: "Adam from $w = \(start)$ with \(given): \(rule). (No ε here.) At the beginning $m = v = 0$.",
      es: "Adam desde $w = \(start)$ con \(given): \(rule). (Aquí sin ε.) Al comienzo $m = v = 0$.")
    let g = parabola.slope(after: 0)
    let number = text.operand(g)
    guard level == 1 else {
      return Exercise(
        task: task, statements: [parabola.definition],
        questions: [
          .table(
            rows: level, "f from w = \(start) with adam(α = \(rate), β₂ = \(β2), ε = 0) for \(level)",
            hints: [
              Message(
                en: "One line of the rule after the other, with g = \(parabola.derivative)",
                es: "Una línea de la regla tras otra, con g = \(parabola.derivative)"),
              Message(
                en: "The first m: 0.9·0 + 0.1·\(number); the first v: \(β2)·0 + \(rest)·\(number)²",
                es: "El primer m: 0.9·0 + 0.1·\(number); el primer v: \(β2)·0 + \(rest)·\(number)²"),
            ])
        ])
    }
    let slope = "f'(\(start))"
    return Exercise(
      task: task, statements: [parabola.definition],
      questions: [
        .init(
          Message(en: "The first $m$", es: "El primer $m$"), "= (1 - 0.9)*\(slope)", name: "m_1",
          hints: [Message("β₁·m + (1 − β₁)·g, g = \(parabola.derivative)"), Message("0.9·0 + 0.1·\(number)")],
          slips: [(slope, Message(en: "the factor 1 − β₁ is missing", es: "falta el factor 1 − β₁"))]),
        .init(
          Message(en: "The first $v$", es: "El primer $v$"), "= (1 - \(β2))*\(slope)^2", name: "v_1",
          hints: [Message("β₂·v + (1 − β₂)·g²"), Message("\(β2)·0 + \(rest)·\(number)²")],
          slips: [
            ("\(slope)^2", Message(en: "the factor 1 − β₂ is missing", es: "falta el factor 1 − β₂")),
            ("(1 - \(β2))*\(slope)", Message(en: "the gradient is squared", es: "el gradiente va al cuadrado")),
          ]),
        .init(
          Message(en: "$\\hat m$ and $\\hat v$, a list of two", es: "$\\hat m$ y $\\hat v$, una lista de dos"),
          "= [(1 - 0.9)*\(slope)/(1 - 0.9), (1 - \(β2))*\(slope)^2/(1 - \(β2))]", name: "\\hat m_1, \\hat v_1",
          hints: [
            Message("m/(1 − β₁ᵗ), v/(1 − β₂ᵗ), t = 1"),
            Message("\(text.shown(0.1 * g))/0.1, \(text.shown((Double(rest) ?? 0) * g * g))/\(rest)"),
          ],
          slips: [
            (
              "[0.1*\(slope), \(rest)*\(slope)^2]",
              Message(en: "m and v still have to be divided", es: "m y v todavía se dividen")
            )
          ]),
        .init(
          Message(en: "The new $w$", es: "El nuevo $w$"), "= \(start) - \(rate)*\(slope)/sqrt(\(slope)^2)",
          name: "w_1",
          hints: [
            Message("w − α·m̂/√v̂"), Message("\(text.shown(parabola.start)) − \(rate)·\(number)/√(\(text.shown(g * g)))"),
          ],
          slips: [
            (
              "\(start) + \(rate)*\(slope)/sqrt(\(slope)^2)",
              Message(en: "the sign: it is subtracted", es: "el signo: se resta")
            ),
            ("\(start) - \(rate)*\(slope)", Message(en: "the division by √v̂ is missing", es: "falta dividir entre √v̂")),
          ]),
      ])
  }
}
