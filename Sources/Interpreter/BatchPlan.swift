import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// How a run is to take its data: which names hold the examples, how many an update sees, in which order.
struct BatchPlan {
  let names: [Name]
  let values: [Tensor]
  let size: Int
  let seed: Int?
  /// Where `over` names the data, for errors.
  let range: SourceRange

  private var count: Int { values[0].shape.extents[0] }

  /// How many batches make an epoch.
  var perEpoch: Int { (count + size - 1) / size }

  /// The step on a batch, and the batches.
  ///
  /// - Parameter whole: the step on all the data.
  func steps(
    whole: StepGraph, setup: RunSetup, build: (Lowering) throws(Diagnostic) -> StepGraph
  ) throws(Diagnostic) -> (StepGraph, Batches?) {
    for (name, place) in zip(names, setup.clauses.data) where whole.fixed[Variable(name, .data)] == nil {
      throw Diagnostic(
        Message(
          en: "The objective does not use \(name), so there is nothing to go over.",
          es: "La función objetivo no usa \(name), así que no hay nada que recorrer."), at: place.range)
    }
    func step(_ examples: Int) throws(Diagnostic) -> StepGraph {
      var workspace = setup.workspace
      for (name, value) in zip(names, values) { workspace.assign(name, value.rows(Array(0..<examples))) }
      do { return try build(Lowering(workspace, symbols: setup.symbols)) } catch {
        throw missingData(whole, error)
      }
    }
    let rest = count % size
    let graph = try size == count ? whole : step(size)
    let remainder = try rest == 0 ? nil : step(rest)
    let data = zip(names, values).map { (variable: Variable($0, .data), value: $1) }
    return (graph, Batches(of: data, size: size, seed: seed, whole: whole, remainder: remainder))
  }

  /// What is wrong where the objective has a value for all data and none for a batch: perhaps data of the same length
  /// that `over` does not name.
  private func missingData(_ whole: StepGraph, _ diagnostic: Diagnostic) -> Diagnostic {
    let others = whole.orderedData.filter { variable in
      !names.contains(variable.name) && whole.fixed[variable]?.shape.extents.first == count
    }.map(\.name.spelling)
    guard !others.isEmpty else { return diagnostic }
    let list = (names.map(\.spelling) + others).joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "A batch of \(names[0]) does not go together with all of \(others[0]).",
        es: "Un lote de \(names[0]) no concuerda con todos los datos de \(others[0])."), at: range,
      advice: Message(en: "name them all: over \(list)", es: "nómbrelos todos: over \(list)"))
  }
}

extension StepGraph {
  /// The data that the step uses, in the order of their names.
  fileprivate var orderedData: [Variable] {
    fixed.keys.filter { $0.role == .data }.sorted { $0.name.key < $1.name.key }
  }
}

extension RunSetup {
  /// What the clauses `over`, `batch` and `shuffle` say; nil where there are none.
  func batchPlan(for definition: FunctionDefinition) throws(Diagnostic) -> BatchPlan? {
    guard clauses.speakOfData else { return nil }
    guard let first = clauses.data.first else {
      throw Diagnostic(
        Message(en: "Batches of which data?", es: "¿Lotes de qué datos?"),
        at: clauses.batch?.range ?? clauses.shuffle?.range ?? statement.range,
        advice: Message(en: "add  over x, y", es: "agregue  over x, y"))
    }
    let values = try clauses.data.map { name throws(Diagnostic) in try examples(name, of: definition) }
    let count = values[0].shape.extents[0]
    for (name, value) in zip(clauses.data, values) where value.shape.extents[0] != count {
      let other = value.shape.extents[0]
      throw Diagnostic(
        Message(
          en: "\(first.name) has \(count) examples and \(name.name) \(other): they go together one by one.",
          es: "\(first.name) tiene \(count) ejemplos y \(name.name) \(other): van juntos uno a uno."),
        at: name.range)
    }
    var size = count
    if let batch = clauses.batch {
      size = try workspace.count(batch, symbols: symbols)
      guard size <= count else {
        throw Diagnostic(
          Message(
            en: "A batch of \(size) is more than there are: \(count) examples.",
            es: "Un lote de \(size) es más de lo que hay: \(count) ejemplos."), at: batch.range)
      }
    }
    return BatchPlan(
      names: clauses.data.map(\.name), values: values, size: size, seed: try seed(),
      range: first.range.union(clauses.data[clauses.data.count - 1].range))
  }

  /// Where the order follows from: the seed given, else one of the session's; nil for that of the data.
  private func seed() throws(Diagnostic) -> Int? {
    guard let shuffle = clauses.shuffle else { return nil }
    guard let expression = shuffle.seed else { return constants.nextSeed() }
    guard let number = try constants.constant(expression).number, let seed = Int(exactly: number), seed >= 0 else {
      throw Diagnostic(
        Message(
          en: "A seed is a whole number, 0 or more.", es: "Una semilla es un número entero, 0 o mayor."),
        at: expression.range)
    }
    return seed
  }

  private func examples(_ name: Identifier, of definition: FunctionDefinition) throws(Diagnostic) -> Tensor {
    let text = name.name.text(symbols)
    if definition.parameters.contains(where: { $0.name == name.name }) {
      throw Diagnostic(
        Message(
          en: "\(text) is a parameter of \(definition.name.name); over takes its data.",
          es: "\(text) es un parámetro de \(definition.name.name); over lleva sus datos."), at: name.range)
    }
    guard let value = workspace.values[name.name]?.value else {
      let closest = Spelling.closest(to: name.name.spelling, among: workspace.values.keys.map(\.spelling))
      throw Diagnostic(
        Message(en: "\(text) has no value yet.", es: "\(text) aún no tiene valor."), at: name.range,
        advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
          ?? Message(en: "give it one first: \(text) = [1, 2, 3]", es: "désele uno antes: \(text) = [1, 2, 3]"))
    }
    guard let count = value.shape.extents.first else {
      throw Diagnostic(
        Message(
          en: "\(text) is a number; data are a list, with an entry or a row for each example.",
          es: "\(text) es un número; los datos son una lista, con un elemento o una fila por ejemplo."),
        at: name.range)
    }
    guard count > 0 else {
      throw Diagnostic(Message(en: "\(text) is empty.", es: "\(text) no tiene elementos."), at: name.range)
    }
    return value
  }
}

extension RunClauses {
  /// Whether they say how to take the data.
  var speakOfData: Bool { !data.isEmpty || batch != nil || shuffle != nil }
}
