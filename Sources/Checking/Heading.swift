import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// What a heading means, in English, in Spanish or in symbols.
struct Heading: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    /// The number of the row.
    case time
    case quantity(Quantity, entry: Int)
    /// A parameter that may be the value before the step or after it.
    case parameter(Int, entry: Int)
  }

  /// The meaning of a heading; nil where it is not understood.
  static func meaning(of text: String, in graph: StepGraph) -> Meaning? {
    guard text.utf8.count <= 120 else { return nil }
    let (stem, isNew) = plain(text)
    guard !stem.isEmpty else { return nil }
    if isNorm(text), let line = graph.lines.firstIndex(where: { $0.label?.name.spelling == norm }) {
      return .quantity(.line(line), entry: 0)
    }
    let (base, entry) = indexed(stem)
    for (index, parameter) in graph.parameters.enumerated() {
      let key = parameter.variable.name.key
      let entries = parameter.shape.count
      guard key == base || Name(base).key == key, entry < entries else {
        if key == stem { return isNew ? update(index, 0, graph) : .parameter(index, entry: 0) }
        continue
      }
      return isNew ? update(index, entry, graph) : .parameter(index, entry: entry)
    }
    if let line = line(stem, graph) { return .quantity(.line(line), entry: 0) }
    // Epoch.example is the number of the row too.
    if !isNew, times.contains(stem.lowercased()) || stem.lowercased().hasPrefix("epoc") && stem.contains(".") {
      return .time
    }
    if let line = line(base, graph), entry < graph.lines[line].shape.count {
      return .quantity(.line(line), entry: entry)
    }
    if let meaning = gradient(stem, graph) { return meaning }
    if let meaning = objective(stem, graph) { return meaning }
    if let meaning = formula(text, graph) { return meaning }
    // `f(w) = (w − 3)²` carries a formula; before `Error C(w)` stands a word.
    if let sign = text.firstIndex(where: { "=≈:".contains($0) }), sign > text.startIndex {
      return meaning(of: String(text[..<sign]), in: graph)
        ?? meaning(of: String(text[text.index(after: sign)...]), in: graph)
    }
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // `Gradiente de w`: not the column of w.
    if gradients.contains(withoutAccents(plain(first).stem.lowercased())) {
      let named = graph.parameters.firstIndex { $0.variable.name == Name(plain(last).stem) }
      guard let index = named ?? (graph.gradients.count == 1 ? 0 : nil) else { return nil }
      return graph.lineIndex(graph.gradients[index]).map { .quantity(.line($0), entry: 0) }
    }
    let meaning = meaning(of: last, in: graph)
    // `nuevo valor de w`.
    if isNew, case .parameter(let index, let entry)? = meaning { return update(index, entry, graph) }
    return meaning
  }

  /// Whether a name is a parameter's or a line's; nil for another.
  static func kind(of text: String, in graph: StepGraph) -> WrittenTable.NameKind? {
    switch meaning(of: text, in: graph) {
    case .parameter?: return .parameter
    case .quantity(.line(let line), _)?: return graph.label(line)?.role == .update ? .parameter : .line
    case .quantity?: return .line
    case .time?, nil: return nil
    }
  }

  private static func update(_ parameter: Int, _ entry: Int, _ graph: StepGraph) -> Meaning? {
    graph.lineIndex(graph.parameters[parameter].update).map { .quantity(.line($0), entry: entry) }
  }

  /// What the number of a row is called.
  static let times: Set<String> = [
    "t", "k", "n", "i", "it", "iter", "iteration", "iteracion", "step", "paso", "#", "no", "n.", "update", "epoch",
    "epoca", "iterations", "iteraciones", "row", "fila", "nº", "n°", "no.", "actualizacion",
  ]

  private static let objectives: Set<String> = [
    "f", "loss", "error", "cost", "costo", "coste", "perdida", "objective", "objetivo", "valor", "value", "j", "l", "e",
    "c",
  ]

  private static let gradients: Set<String> = [
    "g", "grad", "gradient", "gradiente", "pendiente", "slope", "derivada", "derivative", "∇f", "gradf", "∇", "nablaf",
    "f'", "df", "dx", "dw", "∇c", "gradc",
  ]

  // MARK: Plain spellings

  /// The heading without mark-up and indices, and whether it speaks of the new value.
  static func plain(_ text: String) -> (stem: String, isNew: Bool) {
    var text = text.filter { !"$*`".contains($0) }.trimmingBlanks()
    while let last = text.last, ":=".contains(last) { text = String(text.dropLast()).trimmingBlanks() }
    text = text.replacing([
      ("\\hat{m}", "mhat"), ("\\hat{v}", "vhat"), ("\\hat{y}", "yhat"), ("\\hat m", "mhat"), ("\\hat v", "vhat"),
      ("\\hat y", "yhat"), ("\\partial", "∂"), ("\\nabla", "∇"), ("\\prime", "'"), ("\\theta", "θ"), ("\\left", ""),
      ("\\right", ""), ("’", "'"), ("′", "'"), ("\\", ""), ("^2", "²"),
    ])
    text = Heading.withoutAccents(text)
    var isNew = false
    for ending in [
      "_{t+1}", "_{k+1}", "_{n+1}", "_{i+1}", "_t+1", "_k+1", "_n+1", "(t+1)", "(k+1)", "ₜ₊₁", "ₖ₊₁", "_(t+1)",
      "_(k+1)", "_{new}",
      "_{nuevo}", "_new", "_nuevo", "_nueva", " new", " nuevo", " nueva", "_next", " next", " siguiente", "_siguiente",
      "+1", "⁺",
    ] where text.lowercased().hasSuffix(ending) && text.count > ending.count {
      text = String(text.dropLast(ending.count)).trimmingBlanks()
      isNew = true
      break
    }
    for beginning in ["new ", "nuevo ", "nueva ", "next ", "siguiente "] where text.lowercased().hasPrefix(beginning) {
      text = String(text.dropFirst(beginning.count)).trimmingBlanks()
      isNew = true
    }
    for ending in [
      "_{t-1}", "_{k-1}", "_{t}", "_{k}", "_{n}", "_{i}", "_t", "_k", "_n", "_i", "ₜ", "ₖ", "ₙ", "ᵢ", "ₜ₋₁", " old",
      " viejo", "_old", " actual",
    ]
    where text.lowercased().hasSuffix(ending) && text.count > ending.count {
      text = String(text.dropLast(ending.count)).trimmingBlanks()
      break
    }
    return (text, isNew)
  }

  static func withoutAccents(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "á": "a"
        case "Á": "A"
        case "é": "e"
        case "É": "E"
        case "í": "i"
        case "Í": "I"
        case "ó": "o"
        case "Ó": "O"
        case "ú": "u"
        case "Ú": "U"
        default: character
        }
      })
  }

  /// `w[1]` or `w₁` as `w` and 1.
  private static func indexed(_ stem: String) -> (String, Int) {
    if stem.hasSuffix("]"), let open = stem.lastIndex(of: "["),
      let index = Int(stem[stem.index(after: open)...].dropLast())
    {
      return (String(stem[..<open]), index)
    }
    return (stem, 0)
  }

  // MARK: Lines

  /// The line of a name: `m`, `m̂`, `m[x]`, `ŷ`, `f(x)`.
  private static func line(_ stem: String, _ graph: StepGraph) -> Int? {
    let compact = stem.filter { $0 != " " }
    let name = Name(compact.replacing("_hat", with: "hat"))
    for (index, line) in graph.lines.enumerated() {
      guard let label = line.label, label.role != .alias, label.role != .update else { continue }
      if label.name == name || label.name.key.filter({ $0 != " " }) == name.key { return index }
    }
    // S or V for v, E[g²] for S, velocity for either.
    let memories = graph.lines.indices.filter { index in graph.states.contains { $0.next === graph.lines[index] } }
    func only(_ keys: [String]) -> Int? {
      let fitting = memories.filter { keys.contains(String(graph.label($0)?.name.key.prefix { $0 != "[" } ?? "")) }
      return fitting.count == 1 ? fitting[0] : nil
    }
    switch compact.lowercased() {
    case "s", "v", "velocity", "velocidad", "e[g²]", "g²": return only(["S", "v", "u"]) ?? only(["m"])
    case "m", "momentum", "momento", "mt": return only(["m", "v"])
    default: return nil
    }
  }

  private static func gradient(_ stem: String, _ graph: StepGraph) -> Meaning? {
    let compact = stem.filter { $0 != " " }
    let lower = compact.lowercased()
    for (index, node) in graph.gradients.enumerated() {
      guard let line = graph.lineIndex(node) else { continue }
      let parameter = graph.parameters[index].variable.name
      let endings = [parameter.key, parameter.spelling]
      let objective = (graph.objective.label?.name.spelling ?? "f").prefix { $0 != "(" }
      var names: [String] = []
      for ending in endings {
        names += [
          "d\(objective)/d\(ending)", "∂\(objective)/∂\(ending)", "∂\(objective)/d\(ending)", "d/d\(ending)",
          "∂/∂\(ending)", "g_\(ending)",
          "g[\(ending)]", "g\(ending)", "g_{\(ending)}", "\(objective)_\(ending)", "df/d\(ending)", "∂f/∂\(ending)",
          "frac{∂\(objective)}{∂\(ending)}", "frac{d\(objective)}{d\(ending)}", "grad_\(ending)", "d\(ending)",
          "de/d\(ending)", "∂e/∂\(ending)",
          "dl/d\(ending)", "∂l/∂\(ending)", "dj/d\(ending)", "∂j/∂\(ending)",
        ]
      }
      if graph.gradients.count == 1 {
        names += ["\(objective)'", "∇\(objective)"] + Array(gradients)
        if compact.hasPrefix("\(objective)'(") || compact.hasPrefix("∇\(objective)(") || compact.hasPrefix("f'(") {
          return .quantity(.line(line), entry: 0)
        }
      }
      if names.contains(where: { $0.lowercased() == lower }) { return .quantity(.line(line), entry: 0) }
    }
    return nil
  }

  /// `(w − 3)²`, `w − α·f'(w)`: a line by its formula.
  private static func formula(_ text: String, _ graph: StepGraph) -> Meaning? {
    let key = Formula.key(text)
    guard key.count > 2 else { return nil }
    let formula = Formula(style: Style())
    for (index, line) in graph.lines.enumerated() where graph.label(index)?.role != .alias {
      if Formula.key(formula.text(line.inputs[0])) == key { return .quantity(.line(index), entry: 0) }
    }
    return nil
  }

  private static func objective(_ stem: String, _ graph: StepGraph) -> Meaning? {
    guard let line = graph.lineIndex(graph.objective) else { return nil }
    let compact = stem.filter { $0 != " " }
    let name = (graph.objective.label?.name.spelling ?? "f").prefix { $0 != "(" }
    let isOne = compact == name || compact.hasPrefix("\(name)(") || objectives.contains(compact.lowercased())
    return isOne ? .quantity(.line(line), entry: 0) : nil
  }
}

extension Formula {
  /// A formula in a form in which the ways to write it are the same.
  fileprivate static func key(_ text: String) -> String {
    PlainText(text.filter { !"$`".contains($0) }).text.filter { !" *{}\\".contains($0) }.replacing([
      ("cdot", ""), ("alpha", "lr"), ("α", "lr"), ("eta", "lr"), ("η", "lr"), ("²", "^2"), ("³", "^3"), ("[", "("),
      ("]", ")"), ("½", "1/2"),
    ]).lowercased()
  }
}
