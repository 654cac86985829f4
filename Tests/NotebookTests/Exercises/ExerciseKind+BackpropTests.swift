import Language
import Testing
import Wording

@testable import Notebook

/// The graphs of the exercise on backpropagation, and what is asked of them.
@Suite struct ExerciseKindBackpropTests {
  private static let graphs = ExerciseKind.Graph.all.flatMap { $0 }
  private static let inputs = ["2.3", "-1.7", "0.9", "3.1"]

  /// A session with the inputs of a graph at numbers of no particular kind.
  private func session(_ graph: ExerciseKind.Graph) -> Session {
    var session = Session()
    let lines = zip(graph.inputs, Self.inputs).map { "\($0) = \($1)" }.joined(separator: "\n")
    #expect(!session.run(Source(lines), output: { _ in }, errors: { _ in }).failed)
    return session
  }

  private func exercise(_ level: Int, seed: Int) -> Exercise {
    var dice = ExerciseDice(seed: seed, kind: "backprop", number: 1)
    return ExerciseKind.backprop.make(level, &dice)
  }

  /// Each adjoint is what E changes by where a little is added to its node.
  @Test func adjointsAreThoseOfTheEngine() throws {
    for graph in ExerciseKind.Graph.all.joined() {
      let inputs = Dictionary(uniqueKeysWithValues: zip(graph.inputs, ["2.3", "-1.7", "0.9", "3.1"]))
      let names = graph.inputs + graph.nodes.dropLast().map(\.name)
      let claims = graph.adjoints.map(\.value) + graph.nodes.dropLast().map(\.adjoint)
      for (name, claim) in zip(names, claims) {
        var texts = inputs.mapValues { "(\($0))" }
        texts[name] = texts[name].map { "(\($0) + d)" }
        for node in graph.nodes {
          let formula = node.formula.replacing("\\cdot ", with: "*").replacing("\\tfrac12 ", with: "0.5*")
          let text = formula.map { texts[String($0)] ?? String($0) }.joined()
          texts[node.name] = node.name == name ? "(\(text) + d)" : "(\(text))"
        }
        var session = Session()
        let definition = "E(d) = \(texts["E"] ?? "")\n" + inputs.map { "\($0) = \($1)" }.joined(separator: "\n")
        #expect(!session.run(Source(definition), output: { _ in }, errors: { _ in }).failed, "\(definition)")
        let slope = try #require(session.numbers(of: "E'(0)")?.first)
        let claimed = try #require(session.numbers(of: claim)?.first)
        #expect(abs(slope - claimed) < 1e-9, "\(name) of \(graph.nodes.map(\.formula))")
        for node in graph.nodes where node.name == "E" {
          let value = try #require(session.numbers(of: node.value)?.first)
          #expect(abs(value - (session.numbers(of: "E(0)")?.first ?? .nan)) < 1e-9)
        }
      }
    }
  }

  /// A hint such as q̄ = r̄·1 + Ē·r with the numbers put in is the adjoint that is asked for.
  @Test func hintsAreTheChainRuleWithNumbers() throws {
    for graph in Self.graphs {
      let session = session(graph)
      var values: [String: Double] = [:]
      for (name, text) in zip(graph.inputs, Self.inputs) { values[name] = Double(text) }
      for node in graph.nodes { values[node.name] = try #require(session.numbers(of: node.value)?.first) }
      let claims =
        graph.nodes.map { ($0.name, $0.adjoint, $0.hint) }
        + zip(graph.inputs, graph.adjoints).map { ($0, $1.value, $1.hint) }
      for (name, adjoint, _) in claims {
        values[name + "\u{304}"] = try #require(session.numbers(of: adjoint)?.first)
      }
      #expect(values["E\u{304}"] == 1)
      for (name, _, hint) in claims where name != "E" {
        let sides = hint.split(separator: "=").map { $0.filter { $0 != " " } }
        #expect(sides.count == 2 && sides[0] == name + "\u{304}", "\(hint)")
        let sum = sides[1].replacing("·", with: "*").replacing("−", with: "-")
          .map { values[String($0)].map { "(\($0))" } ?? String($0) }.joined()
        let value = try #require(session.numbers(of: sum)?.first, "\(hint): \(sum)")
        #expect(abs(value - (values[name + "\u{304}"] ?? .nan)) < 1e-9, "\(hint): \(sum)")
      }
    }
  }

  /// The first hint with numbers, q = 2 + 3, comes to what is asked for, and the values of nodes stay names.
  @Test(arguments: 1...3) func forwardHintsComeToTheValues(level: Int) throws {
    for seed in 0..<30 {
      let exercise = exercise(level, seed: seed)
      var session = Session()
      #expect(
        !session.run(Source(exercise.statements.joined(separator: "\n")), output: { _ in }, errors: { _ in }).failed)
      let question = exercise.questions[0]
      let values = try #require(session.numbers(of: String(question.answer.english.dropFirst(2))))
      let lines = question.hints[1].english.split(separator: ", ")
      #expect(lines.count == values.count && values.count >= 2)
      for (line, value) in zip(lines, values) {
        let sides = line.split(separator: " = ", maxSplits: 1).map(String.init)
        let found = try #require(session.numbers(of: sides[1])?.first, "\(line)")
        #expect(abs(found - value) < 1e-9, "\(line) is \(found), not \(value)")
        #expect(!session.run(Source("\(sides[0]) = \(value)"), output: { _ in }, errors: { _ in }).failed)
      }
    }
  }

  /// A forgotten factor and an exchange of two inputs must show.
  @Test func inputsAreUnlikeEachOtherAndNotOne() {
    for seed in 0..<60 {
      let exercise = exercise(1 + seed % 3, seed: seed)
      let sizes = exercise.statements.compactMap { $0.split(separator: "= ").last.flatMap { Int($0) } }.map(abs)
      #expect(sizes.count == exercise.statements.count && sizes.count >= 2)
      #expect(Set(sizes).count == sizes.count, "\(exercise.statements)")
      #expect(exercise.statements.allSatisfy { !$0.hasSuffix("= 0") && !$0.hasSuffix("= 1") })
    }
  }

  /// At the highest level there is a value that goes two ways.
  @Test func graphsGrowHarder() {
    for (level, graphs) in ExerciseKind.Graph.all.enumerated() {
      #expect(graphs.count == 3)
      for graph in graphs {
        #expect(graph.nodes.last?.name == "E" && graph.adjoints.count == graph.inputs.count)
        #expect(level == 0 ? graph.nodes.count == 2 : graph.nodes.count == 3)
      }
    }
    let hints = ExerciseKind.Graph.all[2].flatMap { graph in graph.nodes.map(\.hint) + graph.adjoints.map(\.hint) }
    #expect(hints.count { $0.contains(" + ") } >= 3)
  }

  @Test func theQuestionsAreInBothLanguages() throws {
    for seed in 0..<12 {
      let exercise = exercise(1 + seed % 3, seed: seed)
      #expect(exercise.questions.count == 3)
      let nodes = try #require(exercise.questions[0].name).split(separator: ", ")
      #expect(exercise.questions[0].text.english.hasPrefix("Forwards: $\(nodes[0])$"))
      #expect(exercise.questions[0].text.english.hasSuffix(" and $E$"))
      #expect(exercise.questions[0].text.spanish.hasPrefix("Hacia adelante: $\(nodes[0])$"))
      #expect(exercise.questions[0].text.spanish.hasSuffix(" y $E$"))
      #expect(exercise.questions[1].text.spanish.hasPrefix("Hacia atrás: $\\bar "))
      #expect(exercise.questions[2].text.spanish.hasPrefix("Y en las entradas: $\\bar "))
      #expect(exercise.task.english.hasPrefix("A graph: $") && exercise.task.spanish.hasPrefix("Un grafo: $"))
      #expect(exercise.task.english.contains("$\\bar \(nodes[0]) = ∂E/∂\(nodes[0])$"))
      for question in exercise.questions {
        let count = question.answer.english.hasPrefix("= [") ? question.answer.english.split(separator: ",").count : 1
        #expect(question.name?.split(separator: ",").count == count, "\(question.answer.english)")
      }
    }
  }

  @Test func numbersPutInStandInBrackets() {
    let graph = ExerciseKind.Graph.all[0][2]
    let values: [(name: String, value: Double)] = [("x", -2), ("y", 3)]
    #expect(graph.numbers("x \\cdot y", values) == "(−2)·3")
    #expect(graph.numbers("x - y", values) == "(−2) − 3")
    #expect(graph.numbers("q^2", values) == "q²")
    #expect(graph.numbers("\\tfrac12 x^2", values) == "½·(−2)²")
  }
}
