import Autodiff
import Interpreter
import Language
import Optimization
import Tensors
import Wording

/// The graph of a function at a point, worked node by node: values, and adjoints or tangents, each a line.
///
/// Adjoints go by the chain rule over the nodes as they are named, so that each is the sum over the nodes that use it,
/// from the student's own figures.
package struct NodeWork: Sendable {
  /// A node with the places of its numbers.
  package struct Item: Sendable {
    package let name: Name
    let value: Quantity
    /// In the order of `derivatives`; nil for a node that no parameter reaches.
    let derivatives: [Quantity?]
  }

  /// The function's, by which its last node goes too.
  let name: Name
  let root: Name
  /// One row for each node, in the order of computation.
  package let items: [Item]
  /// What the columns after the value hold: the adjoint alone, or the tangent along each parameter.
  package let derivatives: [Name]
  package let view: GraphView
  /// A step that moves nothing: its lines are the numbers of the table.
  package let graph: StepGraph
  package let start: [Tensor]

  /// - Throws: `TensorError` where a node is no single number.
  package init(_ point: FunctionPoint, _ view: GraphView, symbols: SymbolSet) throws(TensorError) {
    let list = NodeList(point.body, named: point.name, parameters: point.parameters)
    for entry in list.entries where !entry.node.shape.isScalar {
      throw TensorError(
        Message(
          en: "\(entry.name) has the shape \(entry.node.shape); tables of nodes are checked number by number.",
          es: "\(entry.name) tiene la forma \(entry.node.shape); las tablas de nodos se revisan número por número."))
    }
    var builder = Builder(list, sign: symbols == .ascii ? "d" : "∂")
    try builder.addValues()
    switch view {
    case .backprop: try builder.addAdjoints()
    case .forward: try builder.addTangents()
    }
    let parameters = list.entries.filter { $0.isLeaf && $0.isActive }
    var fixed = point.values
    start = parameters.map { entry in
      entry.node.variable.flatMap { fixed.removeValue(forKey: $0) } ?? Tensor(.nan)
    }
    graph = StepGraph(
      parameters: parameters.compactMap { entry in
        entry.node.variable.map { variable in
          StepGraph.Parameter(
            variable: variable, shape: .scalar,
            // Not a line: the point stays where it is.
            update: Node.variable(variable).labelled(Label(variable.name, .update)))
        }
      },
      objective: builder.values[list.root], gradients: [], states: [], lines: builder.lines, fixed: fixed)
    self.view = view
    name = point.name
    root = list.entries[list.root].name
    derivatives = builder.columns
    let graph = graph
    items = list.entries.indices.map { place in
      let entry = list.entries[place]
      let value: Quantity
      if let index = parameters.firstIndex(where: { $0.name == entry.name }) {
        value = .before(parameter: index)
      } else {
        value = .line(graph.lineIndex(builder.values[place]) ?? 0)
      }
      let derivatives = builder.derivatives.map { column in
        column[place].flatMap { graph.lineIndex($0) }.map { Quantity.line($0) }
      }
      return Item(name: entry.name, value: value, derivatives: derivatives)
    }
  }
}

extension StepGraph {
  /// Whether nothing moves: the numbers of one point, node by node.
  var isAtOnePoint: Bool { parameters.allSatisfy { lineIndex($0.update) == nil } }
}

/// Makes the lines from a list of nodes.
private struct Builder {
  let list: NodeList
  let sign: String
  /// The node that stands for each entry's value: its line, or its variable.
  var values: [Node] = []
  var lines: [Node] = []
  /// For each column the line of each entry.
  var derivatives: [[Node?]] = []
  var columns: [Name] = []

  init(_ list: NodeList, sign: String) {
    self.list = list
    self.sign = sign
  }

  mutating func addValues() throws(TensorError) {
    for (place, entry) in list.entries.enumerated() {
      guard !(entry.isLeaf && entry.isActive) else {
        values.append(entry.node)
        continue
      }
      let body = entry.isLeaf ? entry.node : try operation(of: entry, over: values)
      let line = body.labelled(Label(entry.name, place == list.root ? .objective : .binding))
      values.append(line)
      lines.append(line)
    }
  }

  /// An entry's operation over other nodes for its operands.
  private func operation(of entry: NodeList.Entry, over nodes: [Node]) throws(TensorError) -> Node {
    var operands = entry.operands.makeIterator()
    return try entry.operation.withInputs(
      entry.operation.inputs.map { input in
        if input.label != nil, let place = operands.next() { return nodes[place] }
        return input
      })
  }

  /// The adjoint of each node: the sum over the nodes that use it of their adjoint times the local partial.
  mutating func addAdjoints() throws(TensorError) {
    var adjoints = [Node?](repeating: nil, count: list.entries.count)
    for place in list.entries.indices.reversed() where list.entries[place].isActive {
      var sum: Node? = place == list.root ? 1 : nil
      for user in list.users(of: place) {
        guard let adjoint = adjoints[user], let share = try share(of: user, to: place, adjoint) else { continue }
        sum = sum.map { $0 + share } ?? share
      }
      guard let body = sum ?? (list.entries[place].isLeaf ? 0 : nil) else { continue }
      let line = body.labelled(Label(derivative(list.root, place), .gradient))
      adjoints[place] = line
      lines.append(line)
    }
    derivatives = [adjoints]
    columns = [Name("adjoint")]
  }

  /// The tangent of each node along each parameter: the sum over its operands of the local partial times theirs.
  mutating func addTangents() throws(TensorError) {
    for input in list.entries.indices where list.entries[input].isLeaf && list.entries[input].isActive {
      var tangents: [Node?] = []
      for (place, entry) in list.entries.enumerated() {
        var sum: Node?
        for operand in Set(entry.operands).sorted() {
          guard let tangent = tangents[operand], tangent.inputs[0].number != 0,
            let share = try share(of: place, to: operand, tangent)
          else { continue }
          sum = sum.map { $0 + share } ?? share
        }
        let body = sum ?? (place == input ? 1 : 0)
        let line = body.labelled(Label(derivative(place, input), .gradient))
        tangents.append(line)
        lines.append(line)
      }
      derivatives.append(tangents)
      columns.append(Name("\(sign)/\(sign)\(list.entries[input].name.spelling)"))
    }
  }

  private func derivative(_ user: Int, _ place: Int) -> Name {
    Name("\(sign)\(list.entries[user].name.spelling)/\(sign)\(list.entries[place].name.spelling)")
  }

  /// A factor times the local partial of one node by another, over the lines of the values; nil where there is none.
  private func share(of user: Int, to place: Int, _ factor: Node) throws(TensorError) -> Node? {
    let entry = list.entries[user]
    let leaves = list.entries.indices.map { Node.variable(Variable(Name("value \($0)"), .data)) }
    // An operand that stands twice has two arrows: each occurrence is a leaf of its own.
    let own = entry.operands.map { Node.variable(Variable(Name("value \($0)"), .data)) }
    var next = own.makeIterator()
    let local = try entry.operation.withInputs(
      entry.operation.inputs.map { input in input.label != nil ? next.next() ?? input : input })
    let wanted = zip(entry.operands, own).filter { $0.0 == place }.map(\.1)
    guard !wanted.isEmpty else { return nil }
    let output = Variable(Name("the output"), .data)
    let parts = gradient(of: local, withRespectTo: wanted)
    guard let first = parts.first else { return nil }
    let partial = try Node.rewrite([parts.dropFirst().reduce(first) { $0 + $1 }]) {
      (node, inputs) throws(TensorError) in
      // A partial such as 1/(2√x) uses the value that is there.
      node === local ? .variable(output) : try node.withInputs(inputs)
    }[0].simplified()
    if partial.number == 1 { return factor }
    if partial.number == 0 { return nil }
    var replacements: [Variable: Node] = [output: values[user]]
    for (index, leaf) in leaves.enumerated() {
      if let variable = leaf.variable { replacements[variable] = values[index] }
    }
    return factor * (try partial.substituting(replacements))
  }
}
