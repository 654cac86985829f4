import Wording

// Backpropagation through a small graph: values forwards, adjoints backwards.
extension ExerciseKind {
  static let backprop = ExerciseKind(
    Message(en: "backprop", es: "retropropagación"), aliases: ["retropropagacion", "backpropagation"],
    title: Message(en: "Backpropagation", es: "Retropropagación")
  ) { level, dice in
    let graph = dice.one(of: Graph.all[level - 1])
    let text = ExerciseText.self
    var values: [(name: String, value: Double)] = []
    for name in graph.inputs {
      // 1 would hide a forgotten factor, and two equal numbers an exchange.
      let taken = values.map { Int($0.value) }
      let number = dice.one(of: (-4...5).filter { $0 != 0 && $0 != 1 && !taken.contains($0) && !taken.contains(-$0) })
      values.append((name, Double(number)))
    }
    func joined(_ parts: [String], _ word: String) -> String {
      parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " \(word) " + parts[parts.count - 1]
    }
    let nodes = graph.nodes.map { "$\($0.name) = \($0.formula)$" }.joined(separator: ", ")
    let bar = "$\\bar \(graph.nodes[0].name) = ∂E/∂\(graph.nodes[0].name)$"
    func bars(_ names: [String]) -> String { names.map { "\\bar \($0)" }.joined(separator: ", ") }
    let inner = graph.nodes.dropLast().map { "$\(bars([$0.name]))$" }
    let leaves = graph.inputs.map { "$\(bars([$0]))$" }
    func list(_ expressions: [String]) -> String {
      expressions.count == 1 ? "= \(expressions[0])" : "= [\(expressions.joined(separator: ", "))]"
    }
    let names = graph.nodes.map { "$\($0.name)$" }
    return Exercise(
      task: Message(
        en: "A graph: \(nodes). A bar is the derivative of $E$ by that node: \(bar).",
        es: "Un grafo: \(nodes). Una barra es la derivada de $E$ por ese nodo: \(bar)."),
      statements: values.map { "\($0.name) = \(text.typed($0.value))" },
      questions: [
        .init(
          Message(
            en: "Forwards: \(joined(names, "and"))", es: "Hacia adelante: \(joined(names, "y"))"),
          list(graph.nodes.map(\.value)), name: graph.nodes.map(\.name).joined(separator: ", "),
          hints: [
            Message(en: "From the inputs on, one node after the other.", es: "Desde las entradas, un nodo tras otro."),
            Message(graph.nodes.map { "\($0.name) = \(graph.numbers($0.formula, values))" }.joined(separator: ", ")),
          ]),
        .init(
          Message(
            en: "Backwards: \(joined(inner, "and"))", es: "Hacia atrás: \(joined(inner, "y"))"),
          list(graph.nodes.dropLast().map(\.adjoint)), name: bars(graph.nodes.dropLast().map(\.name)),
          hints: [
            Message(
              en:
                "Ē = 1. Each node: the adjoint of what it goes into, times the local derivative; several paths add up.",
              es:
                "Ē = 1. Cada nodo: el adjunto de aquello en lo que entra, por la derivada local; varios caminos se suman."
            ),
            Message(graph.nodes.dropLast().map(\.hint).joined(separator: ", ")),
          ]),
        .init(
          Message(
            en: "And at the inputs: \(joined(leaves, "and"))", es: "Y en las entradas: \(joined(leaves, "y"))"),
          list(graph.adjoints.map(\.value)), name: bars(graph.inputs),
          hints: [
            Message(en: "The same, one node further back.", es: "Lo mismo, un nodo más atrás."),
            Message(graph.adjoints.map(\.hint).joined(separator: ", ")),
          ]),
      ])
  }

  /// A graph with its adjoints; values are formulas of the inputs alone.
  struct Graph: Sendable {
    struct Node: Sendable {
      let name: String
      /// In names of inputs and of nodes before it, as it is shown.
      let formula: String
      let value: String
      let adjoint: String
      let hint: String
    }

    let inputs: [String]
    /// The last one is E.
    let nodes: [Node]
    /// Those of the inputs, in their order.
    let adjoints: [(value: String, hint: String)]

    /// A formula with the numbers of the inputs put in.
    func numbers(_ formula: String, _ values: [(name: String, value: Double)]) -> String {
      let plain = formula.replacing(" \\cdot ", with: "·").replacing("^2", with: "²").replacing("-", with: "−")
        .replacing("\\tfrac12 ", with: "½·")
      return plain.map { character in
        values.first { $0.name == String(character) }.map { ExerciseText.operand($0.value) } ?? String(character)
      }.joined()
    }

    /// By their levels.
    static let all: [[Graph]] = [
      [
        Graph(
          inputs: ["x", "y", "z"],
          nodes: [
            Node(name: "q", formula: "x + y", value: "x + y", adjoint: "z", hint: "q̄ = Ē·z"),
            Node(name: "E", formula: "q \\cdot z", value: "(x + y)*z", adjoint: "1", hint: ""),
          ],
          adjoints: [("z", "x̄ = q̄·1"), ("z", "ȳ = q̄·1"), ("x + y", "z̄ = Ē·q")]),
        Graph(
          inputs: ["x", "y", "z"],
          nodes: [
            Node(name: "q", formula: "x \\cdot y", value: "x*y", adjoint: "1", hint: "q̄ = Ē·1"),
            Node(name: "E", formula: "q + z", value: "x*y + z", adjoint: "1", hint: ""),
          ],
          adjoints: [("y", "x̄ = q̄·y"), ("x", "ȳ = q̄·x"), ("1", "z̄ = Ē·1")]),
        Graph(
          inputs: ["x", "y"],
          nodes: [
            Node(name: "q", formula: "x \\cdot y", value: "x*y", adjoint: "2*x*y", hint: "q̄ = Ē·2q"),
            Node(name: "E", formula: "q^2", value: "(x*y)^2", adjoint: "1", hint: ""),
          ],
          adjoints: [("2*x*y^2", "x̄ = q̄·y"), ("2*x^2*y", "ȳ = q̄·x")]),
      ],
      [
        Graph(
          inputs: ["x", "y", "z"],
          nodes: [
            Node(name: "q", formula: "x \\cdot y", value: "x*y", adjoint: "2*(x*y + z)", hint: "q̄ = r̄·1"),
            Node(name: "r", formula: "q + z", value: "x*y + z", adjoint: "2*(x*y + z)", hint: "r̄ = Ē·2r"),
            Node(name: "E", formula: "r^2", value: "(x*y + z)^2", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("2*(x*y + z)*y", "x̄ = q̄·y"), ("2*(x*y + z)*x", "ȳ = q̄·x"), ("2*(x*y + z)", "z̄ = r̄·1"),
          ]),
        Graph(
          inputs: ["w", "x", "b"],
          nodes: [
            Node(name: "p", formula: "w \\cdot x", value: "w*x", adjoint: "w*x + b", hint: "p̄ = s̄·1"),
            Node(name: "s", formula: "p + b", value: "w*x + b", adjoint: "w*x + b", hint: "s̄ = Ē·s"),
            Node(name: "E", formula: "\\tfrac12 s^2", value: "1/2*(w*x + b)^2", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("(w*x + b)*x", "w̄ = p̄·x"), ("(w*x + b)*w", "x̄ = p̄·w"), ("w*x + b", "b̄ = s̄·1"),
          ]),
        Graph(
          inputs: ["x", "y", "z"],
          nodes: [
            Node(name: "q", formula: "x - y", value: "x - y", adjoint: "y*z", hint: "q̄ = Ē·r"),
            Node(name: "r", formula: "y \\cdot z", value: "y*z", adjoint: "x - y", hint: "r̄ = Ē·q"),
            Node(name: "E", formula: "q \\cdot r", value: "(x - y)*y*z", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("y*z", "x̄ = q̄·1"), ("(x - y)*z - y*z", "ȳ = q̄·(−1) + r̄·z"), ("(x - y)*y", "z̄ = r̄·y"),
          ]),
      ],
      [
        Graph(
          inputs: ["x", "y"],
          nodes: [
            Node(name: "q", formula: "x \\cdot y", value: "x*y", adjoint: "x + 2*x*y", hint: "q̄ = r̄·1 + Ē·r"),
            Node(name: "r", formula: "x + q", value: "x + x*y", adjoint: "x*y", hint: "r̄ = Ē·q"),
            Node(name: "E", formula: "q \\cdot r", value: "x*y*(x + x*y)", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("2*x*y + 2*x*y^2", "x̄ = r̄·1 + q̄·y"), ("x^2 + 2*x^2*y", "ȳ = q̄·x"),
          ]),
        Graph(
          inputs: ["u", "x", "w", "y"],
          nodes: [
            Node(
              name: "h", formula: "u \\cdot x", value: "u*x", adjoint: "(w*u*x - y)*w", hint: "h̄ = s̄·w"),
            Node(name: "s", formula: "w \\cdot h - y", value: "w*u*x - y", adjoint: "w*u*x - y", hint: "s̄ = Ē·s"),
            Node(name: "E", formula: "\\tfrac12 s^2", value: "1/2*(w*u*x - y)^2", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("(w*u*x - y)*w*x", "ū = h̄·x"), ("(w*u*x - y)*w*u", "x̄ = h̄·u"), ("(w*u*x - y)*u*x", "w̄ = s̄·h"),
            ("y - w*u*x", "ȳ = s̄·(−1)"),
          ]),
        Graph(
          inputs: ["x", "y", "z"],
          nodes: [
            Node(
              name: "q", formula: "x + y", value: "x + y", adjoint: "2*(x + y) + z", hint: "q̄ = r̄·2q + Ē·z"),
            Node(name: "r", formula: "q^2", value: "(x + y)^2", adjoint: "1", hint: "r̄ = Ē·1"),
            Node(name: "E", formula: "r + q \\cdot z", value: "(x + y)^2 + (x + y)*z", adjoint: "1", hint: ""),
          ],
          adjoints: [
            ("2*(x + y) + z", "x̄ = q̄·1"), ("2*(x + y) + z", "ȳ = q̄·1"), ("x + y", "z̄ = Ē·q"),
          ]),
      ],
    ]
  }
}
