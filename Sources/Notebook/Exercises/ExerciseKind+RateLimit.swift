import Wording

// The limit of the learning rate of gradient descent, 2/L.
extension ExerciseKind {
  static let rateLimit = ExerciseKind(
    Message(en: "rate", es: "tasa"), aliases: ["limit", "límite", "limite"],
    title: Message(en: "The limit of the learning rate", es: "El límite de la tasa de aprendizaje")
  ) { level, dice in
    let text = ExerciseText.self
    let curvature: Double
    let formula: String
    let asked: Message
    let hints: [Message]
    switch level {
    case 1:
      let a = Double(dice.one(of: [0.5, 1, 2, 2.5, 4, 5, 8, 10]))
      let b = Double(dice.integer(-6...6))
      curvature = 2 * a
      formula = "f(w) = " + text.sum([(a, "w^2"), (b, "w"), (Double(dice.integer(0...9)), "")])
      asked = Message(en: "$L$, here $f''(w)$", es: "$L$, aquí $f''(w)$")
      hints = [Message("(a·w² + b·w + c)'' = 2a"), Message("2·\(text.shown(a))")]
    case 2:
      let c = Double(dice.integer(0...2))
      // With a cross term both squares have the same factor, so that the eigenvalues are 2a ± c.
      let a = Double(dice.one(of: c == 0 ? [2, 4, 5, 8, 10] : c == 1 ? [2, 4.5] : [1.5, 3, 4, 9]))
      let b = c == 0 ? Double(dice.integer(1...Int(a) - 1)) : a
      let cross = dice.one(of: [-c, c])
      curvature = 2 * a + c
      formula = "f(x, y) = " + text.sum([(a, "x^2"), (cross, "x*y"), (b, "y^2")])
      asked = Message(
        en: "$L$, the largest eigenvalue of the Hessian", es: "$L$, el mayor autovalor de la hessiana")
      let matrix = "[[\(text.shown(2 * a)), \(text.shown(cross))], [\(text.shown(cross)), \(text.shown(2 * b))]]"
      hints = [
        Message(en: "First the Hessian: H = \(matrix)", es: "Primero la hessiana: H = \(matrix)"),
        c == 0
          ? Message(
            en: "The eigenvalues of a diagonal matrix stand on its diagonal.",
            es: "Los autovalores de una matriz diagonal están en su diagonal.")
          : Message(
            en: "[[p, q], [q, p]] has the eigenvalues p + q and p − q.",
            es: "[[p, q], [q, p]] tiene los autovalores p + q y p − q."),
      ]
    default:
      let x = Double(dice.integer(1...3))
      let hasBias = dice.one(of: [true, false])
      let target = text.sum([(x, "w"), (hasBias ? 1 : 0, "b"), (-Double(dice.integer(1...6)), "")])
      curvature = x * x + (hasBias ? 1 : 0)
      formula = (hasBias ? "C(w, b)" : "C(w)") + " = 1/2 (\(target))^2"
      asked =
        hasBias
        ? Message(
          en: "$L$, the largest eigenvalue of the Hessian", es: "$L$, el mayor autovalor de la hessiana")
        : Message(en: "$L$, here $C''(w)$", es: "$L$, aquí $C''(w)$")
      hints =
        hasBias
        ? [
          Message(
            en: "½(x·w + b − y)² has the Hessian [[x², x], [x, 1]]; its determinant is 0.",
            es: "½(x·w + b − y)² tiene la hessiana [[x², x], [x, 1]]; su determinante es 0."),
          Message(
            en: "One eigenvalue is 0, the other the trace: \(text.shown(x))² + 1",
            es: "Un autovalor es 0, el otro la traza: \(text.shown(x))² + 1"),
        ] : [Message("(½(x·w − y)²)'' = x²"), Message("\(text.shown(x))²")]
    }
    let limit = 2 / curvature
    let rate = dice.one(of: [0.1, 0.2, 0.25, 0.5].filter { $0 != limit })
    let answer = rate < limit ? (Message(en: "*yes | no", es: "*sí | no")) : Message(en: "yes | *no", es: "sí | *no")
    return Exercise(
      task: Message(
        en: "Gradient descent with a learning rate below $2/L$ converges on such a function, above it diverges.",
        es:
          "El descenso por gradiente con una tasa menor que $2/L$ converge en una función así; con una mayor, diverge."),
      statements: [formula],
      questions: [
        .init(asked, "= \(text.typed(curvature))", name: "L", hints: hints),
        .init(
          Message(en: "The limit of the learning rate", es: "El límite de la tasa de aprendizaje"),
          "= 2/\(text.typed(curvature))", name: "2/L", hints: [Message("2/L"), Message("2/\(text.shown(curvature))")],
          slips: [
            (
              "1/\(text.typed(curvature))",
              Message(en: "that is the best rate, not the limit", es: "esa es la mejor tasa, no el límite")
            )
          ]),
        .init(
          Message(
            en: "Does it converge with $\\alpha = \(text.typed(rate))$?",
            es: "¿Converge con $\\alpha = \(text.typed(rate))$?"),
          Message(en: "choice: \(answer.english)", es: "choice: \(answer.spanish)"),
          hints: [
            Message(en: "Compare α with 2/L.", es: "Compare α con 2/L."),
            Message(
              en: "\(text.shown(rate)) and 2/\(text.shown(curvature))",
              es: "\(text.shown(rate)) y 2/\(text.shown(curvature))"
            ),
          ]),
      ])
  }
}
