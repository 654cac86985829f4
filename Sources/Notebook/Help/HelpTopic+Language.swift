import Wording

extension HelpTopic {
  /// What is no command: how formulas, functions, derivatives and rules are written.
  package static let language: [HelpTopic] =
    [
      HelpTopic(
        name: "formulas", spanish: "fórmulas",
        aliases: ["formula", "fórmula", "if", "then", "else", "and", "or", "not", "matrix", "list"],
        usage: ["2x  1/2(w - 3)^2  x²y  √x  a @ b  [1, 2, 3]  if x > 0 then x else 0"],
        summary: Message(
          en: "Formulas as on paper: + - * / ^, and a number joins a name or a bracket (2x, 2(x + 1)). Decimals take a "
            + "point. \\alpha and Tab gives α; ASCII works too: alpha, beta1, mhat, sqrt(x).",
          es: "Fórmulas como en el papel: + - * / ^, y un número se une a un nombre o a un paréntesis (2x, 2(x + 1)). "
            + "Los decimales llevan punto. \\alpha y Tab da α; también vale ASCII: alpha, beta1, mhat, sqrt(x)."),
        examples: [.init("2^3", prints: "8"), .init("[1, 2, 3]*2", prints: "[2, 4, 6]")]),
      HelpTopic(
        name: "constants", spanish: "constantes", aliases: ["pi", "e", "inf", "nan"], usage: ["pi  π  e  inf  nan"],
        summary: Message(
          en: "Numbers with a name. A value of your own takes its place; reset e brings it back.",
          es: "Números con nombre. Un valor propio ocupa su lugar; reset e lo restablece."),
        examples: [.init("cos(pi)", prints: "−1"), .init("log(e)", prints: "1")]),
      HelpTopic(
        name: "functions", spanish: "funciones", aliases: ["function", "función", "where", "donde"],
        usage: ["f(x) = x^2", "C(w, b) = 1/2 (w*x + b - y)^2", "h(x) = a*b where a = exp(x), b = a + 1"],
        summary: Message(
          en: "In brackets stand the parameters; other names are data, read when the function is used. where names "
            + "parts.",
          es: "Entre paréntesis van los parámetros; los demás nombres son datos, leídos al usar la función. where da "
            + "nombre a las partes."),
        details: [list(of: functions, en: "built in", es: "incluidas")],
        examples: ["C(w) = (w*x - y)^2", "x = 2", "y = 4", .init("C(1)", prints: "4")]),
      HelpTopic(
        name: "derivatives", spanish: "derivadas", aliases: ["derivative", "derivada"],
        usage: [
          "f'  f'(3)  f''", "grad(f)  ∇f(1, 2)  hessian(f)(1, 2)", "jacobian(F)(1, 2)",
          "jvp(F, [1, 2], [1, 0])  vjp(F, [1, 2], [1, 0])",
        ],
        summary: Message(
          en: "Exact derivatives, of any order: alone they print the formula, with values the number.",
          es: "Derivadas exactas, de cualquier orden: solas muestran la fórmula; con valores, el número."),
        examples: [
          "f(x) = x^3", .init("f'", prints: "f'(x) = 3x²"), .init("f'(2)", prints: "12"), .init("f''(2)", prints: "12"),
        ]),
      HelpTopic(
        name: "rules", spanish: "reglas",
        aliases: ["rule", "regla", "state", "theta", "lr", "alpha", "eta", "g", "t", "H"],
        usage: ["rule mine(lr)\n  state v = 0\n  v = 0.5*v + g\n  θ = θ - lr*v\nend"],
        summary: Message(
          en: "A rule of your own: θ the parameters, g the gradient, t the step from 1, f the objective; state is kept "
            + "from step to step. show adam shows one.",
          es: "Una regla propia: θ los parámetros, g el gradiente, t el paso desde 1, f el objetivo; state se conserva "
            + "de paso en paso. show adam muestra una."),
        details: [
          Message(
            en: "The learning rate may be called lr, alpha, α, eta or η in every rule.",
            es: "En todas las reglas la tasa de aprendizaje se puede llamar lr, alpha, α, eta o η."),
          list(of: rules, en: "built in", es: "incluidas"),
        ],
        examples: [
          "rule mine(lr)\n  θ = θ - lr*g\nend", "f(x) = x^2",
          .init("train f from x = 5 with mine(0.1) for 2", prints: "x = 3.2"),
        ]),
      HelpTopic(
        name: "schedules", spanish: "planes", aliases: ["schedule", "plan"],
        usage: ["gd(0.1/(1 + 0.5(t - 1)))", "gd(decay(0.1, 0.5, t))", "gd([0.1, 0.01])"],
        summary: Message(
          en: "A learning rate that changes with the step t, from 1, is a formula in t, or one of the "
            + "functions below. A vector is a rate for each parameter.",
          es: "Una tasa de aprendizaje que cambia con el paso t, desde 1, es una fórmula en t, o una de las "
            + "funciones de abajo. Un vector es una tasa para cada parámetro."),
        details: [list(of: schedules, en: "built in", es: "incluidas")],
        examples: [
          "f(x) = x^2", .init("train f from x = 5 with gd(decay(0.1, 0.5, t)) for 3", prints: "x = 3.12"),
          "h(x, y) = x^2 + y^2",
          .init("train h from x = 3, y = 3 with gd([0.1, 0.2]) for 1", prints: "x = 2.4, y = 1.8"),
        ]),
    ]

  private static func list(of topics: [HelpTopic], en english: String, es spanish: String) -> Message {
    let names = topics.map(\.name).joined(separator: ", ")
    return Message(en: "\(english): \(names)", es: "\(spanish): \(names)")
  }
}
