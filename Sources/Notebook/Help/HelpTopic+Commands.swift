import Wording

extension HelpTopic {
  static let step = HelpTopic(
    name: "step", usage: ["step [f] [from x = 5] [with gd(lr = 0.1)]"],
    summary: Message(
      en: "One update, with the work shown: every line as formula, with the numbers put in, and its value. Without "
        + "from and with, the current run goes on.",
      es: "Una actualización, con el desarrollo: cada línea como fórmula, con los números puestos, y su valor. Sin "
        + "from ni with sigue la ejecución actual."),
    examples: [("f(x) = x^2", nil), ("step f from x = 5 with gd(alpha = 0.1)", nil), ("step", nil)])

  static let train = HelpTopic(
    name: "train",
    usage: ["train [f] [from x = 5] [with gd(lr = 0.1)] [for 10] [until abs(g) < 1e-6] [every 5] [show m]"],
    summary: Message(
      en: "Many updates, as a table with a verdict under it. for says how many, until when to stop, every which rows "
        + "to show, show which columns besides the usual ones.",
      es: "Muchas actualizaciones, como tabla con un veredicto. for dice cuántas, until cuándo parar, every qué filas "
        + "mostrar, show qué columnas además de las habituales."),
    examples: [
      ("f(x) = x^2", nil), ("train f from x = 5 with gd(alpha = 0.25) for 3", nil),
      ("train f from x = 5 with adam(alpha = 0.1) until abs(g) < 9.5", nil),
    ])

  static let table = HelpTopic(
    name: "table", usage: ["table [x, x new] [as markdown|csv|latex|json] [to FILE]"],
    summary: Message(
      en: "The current run's table again, in another form or in a file.",
      es: "La tabla de la ejecución actual otra vez, en otro formato o en un archivo."),
    examples: [
      ("f(x) = x^2", nil), ("train f from x = 5 with gd(0.1) for 3", nil), ("table as markdown", nil),
    ])

  static let loop = HelpTopic(
    name: "repeat", usage: ["repeat 10", "  x = x - 0.1*f'(x)", "end"],
    summary: Message(
      en: "The lines up to end, so many times, with one table of what they assigned: an optimiser by hand.",
      es: "Las líneas hasta end, tantas veces, con una tabla de lo asignado: un optimizador a mano."),
    examples: [("x = 5", nil), ("repeat 3\n x = x - 0.1*2x\nend", nil)])

  static let show = HelpTopic(
    name: "show", usage: ["show", "show NAME"],
    summary: Message(
      en: "What there is: names and runs; with a name, its value, formula or rule.",
      es: "Lo que hay: nombres y ejecuciones; con un nombre, su valor, fórmula o regla."),
    examples: [("show gd", nil)])

  static let run = HelpTopic(
    name: "run", usage: ["run", "run 2"],
    summary: Message(
      en: "The runs so far; with a number that run is taken up again, where it stood.",
      es: "Las ejecuciones hasta ahora; con un número se retoma esa, donde estaba."),
    examples: [("f(x) = x^2", nil), ("step f from x = 5 with gd(0.1)", nil), ("run 1", nil)])

  static let why = HelpTopic(
    name: "why", aliases: ["por qué"], usage: ["why"],
    summary: Message(
      en: "Why the last run does what it does: the formula behind the verdict; after an error, what was wrong.",
      es: "Por qué la última ejecución hace lo que hace: la fórmula detrás del veredicto; tras un error, qué falló."),
    examples: [("f(x) = x^2", nil), ("train f from x = 5 with gd(1) for 4", nil), ("why", nil)])

  static let undo = HelpTopic(
    name: "undo", usage: ["undo"],
    summary: Message(
      en: "Takes the last statement back, an update with the rule's memory too.",
      es: "Deshace la última sentencia; en una actualización, también la memoria de la regla."),
    examples: [("x = 5", nil), ("undo", nil)])

  static let reset = HelpTopic(
    name: "reset", usage: ["reset", "reset NAME"],
    summary: Message(
      en: "Forgets a name, so that a built-in meaning returns; alone it forgets everything.",
      es: "Olvida un nombre, con lo que vuelve su significado propio; a solas olvida todo."),
    examples: [("e = 2", nil), ("reset e", nil)])

  static let set = HelpTopic(
    name: "set", usage: ["set", "set digits 8", "set lang es", "set symbol lr = α"],
    summary: Message(
      en: "Digits, language, symbols, plain output, the seed, and how the learning rate is written.",
      es: "Cifras, idioma, símbolos, salida simple, la semilla y cómo se escribe la tasa de aprendizaje."),
    examples: [("set digits 8", nil)])

  static let quit = HelpTopic(
    name: "quit", aliases: ["exit", "salir"], usage: ["quit"],
    summary: Message(en: "Leaves gradus; Ctrl-D does too.", es: "Sale de gradus; también Ctrl-D."))

  /// What is no command: how formulas, functions and derivatives are written.
  package static let language: [HelpTopic] = [
    HelpTopic(
      name: "formulas", aliases: ["fórmulas"],
      usage: ["2x  1/2(w - 3)^2  x²y  √x  a @ b  [1, 2, 3]  if x > 0 then x else 0"],
      summary: Message(
        en: "Formulas as on paper: + - * / ^, a number joins a name or a bracket (2x, 2(x + 1)). Decimals take a "
          + "point. \\alpha and Tab gives α; ASCII works too: alpha, beta1, mhat, sqrt(x).",
        es: "Fórmulas como en el papel: + - * / ^, un número se une a un nombre o a un paréntesis (2x, 2(x + 1)). Los "
          + "decimales llevan punto. \\alpha y Tab da α; también vale ASCII: alpha, beta1, mhat, sqrt(x)."),
      examples: [("2^3", "8"), ("[1, 2, 3]*2", "[2, 4, 6]")]),
    HelpTopic(
      name: "functions of your own", aliases: ["where", "functions"],
      usage: ["f(x) = x^2", "C(w, b) = 1/2 (w*x + b - y)^2", "h(x) = a*b where a = exp(x), b = a + 1"],
      summary: Message(
        en: "In brackets stand the parameters; other names are data, read when the function is used. where names "
          + "parts. Built in: \(functionList)",
        es: "Entre paréntesis van los parámetros; los demás nombres son datos, leídos al usar la función. where da "
          + "nombre a las partes. Incluidas: \(functionList)"),
      examples: [("C(w) = (w*x - y)^2", nil), ("x = 2", nil), ("y = 4", nil), ("C(1)", "4")]),
    HelpTopic(
      name: "derivatives", aliases: ["derivadas", "grad", "hessian"],
      usage: ["f'", "f'(3)", "f''", "grad(f)", "∇f(1, 2)", "hessian(f)(1, 2)"],
      summary: Message(
        en: "Exact derivatives, of any order: alone they print the formula, with values the number.",
        es: "Derivadas exactas, de cualquier orden: a solas muestran la fórmula, con valores el número."),
      examples: [("f(x) = x^3", nil), ("f'(2)", "12"), ("f''(2)", "12")]),
    HelpTopic(
      name: "rule", aliases: ["regla"],
      usage: ["rule mine(lr)", "  state v = 0", "  v = 0.5*v + g", "  θ = θ - lr*v", "end"],
      summary: Message(
        en: "A rule of your own: θ the parameters, g the gradient, t the step from 1, f the objective; state is kept "
          + "from step to step. show adam shows one.",
        es: "Una regla propia: θ los parámetros, g el gradiente, t el paso desde 1, f el objetivo; state se conserva "
          + "de paso en paso. show adam muestra una."),
      examples: [("rule mine(lr)\n  θ = θ - lr*g\nend", nil)]),
  ]

  private static var functionList: String { functions.map(\.name).joined(separator: ", ") }
}
