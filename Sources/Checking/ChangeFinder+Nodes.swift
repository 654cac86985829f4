import Autodiff

// The slips of the chain rule in a graph that is worked node by node.
extension ChangeFinder {
  /// One path only; a factor of the chain left out; another node's value in a partial.
  ///
  /// - Returns: the sum and the products of which nothing more is to be said.
  mutating func findInChain(_ line: Int) -> Set<ObjectIdentifier> {
    let body = graph.lines[line].inputs[0]
    let paths = self.paths(of: body)
    if paths.count > 1 {
      for (place, path) in paths.enumerated() {
        let rest = paths.indices.filter { $0 != place }.map { paths[$0] }
        add(
          "path left out", [text(path)], line: line,
          [line: rest.dropFirst().reduce(rest[0]) { $0 + $1 }])
        if paths.count > 2 { add("one path", [text(path)], line: line, [line: path]) }
      }
    }
    // The local derivative alone, or the adjoint alone.
    for path in paths where path.primitive == .multiply {
      let (adjoint, partial) = (path.inputs[0], path.inputs[1])
      add("chain left out", [text(adjoint), text(partial)], line: line, path) { $0.inputs[1] }
      if partial.primitive != nil {
        add("local derivative left out", [text(partial)], line: line, path) { $0.inputs[0] }
      }
    }
    let formula = Formula(style: style)
    for node in cone(line) {
      let isValue = node.label.map { [.binding, .objective].contains($0.role) } ?? (node.variable?.role == .parameter)
      guard isValue else { continue }
      for other in valueNodes where formula.text(other) != formula.text(node) {
        add("wrong operand", [text(node), text(other)], line: line, node) { _ in other }
      }
    }
    return Set((sums(of: body) + paths.filter { $0.primitive == .multiply }).map { ObjectIdentifier($0) })
  }

  private func sums(of node: Node) -> [Node] {
    node.primitive == .add ? [node] + node.inputs.flatMap(sums) : []
  }

  private func paths(of node: Node) -> [Node] {
    node.primitive == .add ? node.inputs.flatMap(paths) : [node]
  }

  /// The values of all nodes.
  private var valueNodes: [Node] {
    graph.parameters.map { .variable($0.variable, shape: $0.shape) }
      + graph.lines.filter { line in line.label.map { [.binding, .objective].contains($0.role) } ?? false }
  }
}
