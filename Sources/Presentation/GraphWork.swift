import Autodiff
import Tensors
import Wording

/// A graph gone through node by node at a point: the values, and the derivatives by either mode.
package struct GraphWork {
  private let list: NodeList
  /// Of the nodes, in the order of the list.
  package let values: [Tensor]
  private let leaves: [Variable: Tensor]
  private let style: Style
  private let formula: Formula

  /// - Parameters:
  ///   - parameters: the leaves that come first, in this order.
  ///   - values: of the graph's leaves.
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package init(
    _ body: Node, named name: Name, parameters: [Node], values: [Variable: Tensor], style: Style
  ) throws(EvaluationError) {
    list = NodeList(body, named: name, parameters: parameters)
    let evaluation = try Evaluation(parameters + [body], values: values)
    leaves = values
    self.values = list.entries.map { evaluation[$0.node] }
    self.style = style
    formula = Formula(style: style)
  }

  // MARK: Forward

  /// Every operation with its numbers and its value, in the order of computation.
  package var forwardPass: WorkLayout {
    let byName = Dictionary(zip(list.entries.map(\.name), values)) { first, _ in first }
    let lines = list.entries.indices.map { place -> WorkLayout.Line in
      let entry = list.entries[place]
      let value = values[place]
      guard !entry.isLeaf else { return WorkLayout.Line(text(entry.name), [part(value)]) }
      let numbers = formula.text(entry.operation) { node in
        switch node.operation {
        case .label(let label): byName[label.name]
        case .constant(let value): value
        default: nil
        }
      }
      let isExact = entry.operands.allSatisfy { values[$0].elements.allSatisfy(style.isExact) }
      var parts = [WorkLayout.Part(formula.text(entry.operation))]
      if isShort(value) { parts.append(.init(numbers, relation: isExact ? "=" : style.text("≈"))) }
      return WorkLayout.Line(text(entry.name), parts + [part(value)])
    }
    return WorkLayout(
      title: Message(en: "forward: values", es: "hacia adelante: valores")[style.language], lines: lines)
  }

  /// The tangent of every node along each parameter, and along each entry of a tensor of up to 4: forward mode.
  ///
  /// - Throws: `EvaluationError` where there is no derivative, as of √x at 0.
  package func tangents() throws(EvaluationError) -> Table {
    let inputs = list.entries.filter { $0.isLeaf && $0.isActive && isShort($0.node.shape) }
    var columns = [
      Table.Column(Message(en: "node", es: "nodo")[style.language], kind: .text),
      Table.Column(Message(en: "operation", es: "operación")[style.language], kind: .text),
      Table.Column(Message(en: "value", es: "valor")[style.language]),
    ]
    let partial = style.signs == .ascii ? "d" : "∂"
    columns += inputs.flatMap { input -> [Table.Column] in
      let name = text(input.name)
      let shape = input.node.shape
      let entries = shape.isScalar ? [name] : (0..<shape.count).map { "\(name)[\($0)]" }
      return entries.map { Table.Column("\(partial)/\(partial)\($0)") }
    }
    let graphs = directions(in: inputs.map(\.node)).map { direction in
      Autodiff.tangents(of: list.entries.map(\.node), along: [direction])
    }
    let evaluation = try Evaluation(graphs.flatMap { $0 }, values: leaves)
    let rows = list.entries.indices.map { place -> [Table.Cell] in
      let entry = list.entries[place]
      let operation = entry.isLeaf ? "" : formula.text(entry.operation)
      return [.text(text(entry.name)), .text(operation), cell(values[place])]
        + graphs.map { cell(evaluation[$0[place]]) }
    }
    return Table(columns: columns, rows: rows)
  }

  // MARK: Backward

  /// Every adjoint, from the last node to the first: the sum over the nodes that use it, with the numbers put in.
  ///
  /// - Throws: `EvaluationError` where there is no local partial, as of √x at 0.
  package func backwardPass() throws(EvaluationError) -> WorkLayout {
    var lines = [WorkLayout.Line(adjointText(list.root), [.init("1")])]
    _ = try sweep { place, shares, total in
      if let total {
        lines.append(line(place, shares, total))
      } else if list.entries[place].isLeaf {
        // A parameter on which the value does not depend.
        lines.append(WorkLayout.Line(adjointText(place), [.init("0")]))
      }
    }
    let title = Message(en: "backward: adjoints", es: "hacia atrás: adjuntos")[style.language]
    let meaning = adjointExample.map {
      Message(en: ", such as \($0) over all paths", es: ", como \($0) por todos los caminos")[style.language]
    }
    return WorkLayout(title: title + (meaning ?? ""), lines: lines)
  }

  /// The adjoint of every node; nil for one that has none, or on which the value does not depend.
  ///
  /// - Throws: `EvaluationError` where there is no local partial, as of √x at 0.
  package func adjoints() throws(EvaluationError) -> [Tensor?] { try sweep { _, _, _ in } }

  /// Goes back from the value that the graph is for, and tells of every active node with the shares of its adjoint and
  /// their sum; nil where it gets none.
  private func sweep(_ tell: (Int, [Share], Tensor?) -> Void) throws(EvaluationError) -> [Tensor?] {
    var adjoints = [Tensor?](repeating: nil, count: list.entries.count)
    adjoints[list.root] = Tensor(1)
    for place in list.entries.indices.reversed() where place != list.root && list.entries[place].isActive {
      var shares: [Share] = []
      for user in list.users(of: place) {
        guard let adjoint = adjoints[user], let value = try share(of: place, in: user, adjoint) else { continue }
        shares.append(
          Share(user: user, adjoint: adjoint, value: value, partial: try partial(of: user, by: place)))
      }
      adjoints[place] = shares.first.map { first in
        shares.dropFirst().reduce(first.value) { Tensor.zip($0, $1.value, +) }
      }
      tell(place, shares, adjoints[place])
    }
    return adjoints
  }

  /// What one user of a node adds to its adjoint.
  private struct Share {
    let user: Int
    let adjoint: Tensor
    let value: Tensor
    /// The local partial, where both are numbers.
    let partial: Double?
  }

  private func line(_ place: Int, _ shares: [Share], _ total: Tensor) -> WorkLayout.Line {
    let times = style.signs == .ascii ? "*" : "·"
    let symbols = shares.map { "\(adjointText($0.user))\(times)\(local($0.user, place))" }
    var parts = [WorkLayout.Part(symbols.joined(separator: " + "))]
    let partials = shares.compactMap(\.partial)
    if partials.count == shares.count {
      let factors = zip(shares, partials).map { share, partial in
        "\(operand(share.adjoint.elements[0]))\(times)\(operand(partial))"
      }
      let numbers = shares.flatMap { $0.adjoint.elements } + partials
      parts.append(.init(factors.joined(separator: " + "), relation: relation(numbers)))
      if shares.count > 1 {
        let terms = shares.map { operand($0.value.elements[0]) }
        parts.append(.init(terms.joined(separator: " + "), relation: relation(shares.flatMap(\.value.elements))))
      }
    }
    return WorkLayout.Line(adjointText(place), parts + [part(total)])
  }

  private func partial(of user: Int, by place: Int) throws(EvaluationError) -> Double? {
    guard values[user].shape.isScalar, values[place].shape.isScalar else { return nil }
    return try share(of: place, in: user, Tensor(1))?.number
  }

  /// What a node hands to an operand; where it has no partial, the error names it.
  private func share(of place: Int, in user: Int, _ adjoint: Tensor) throws(EvaluationError) -> Tensor? {
    do { return try list.entries[user].share(of: place, values: values, adjoint: adjoint) } catch {
      let partial = local(user, place)
      throw EvaluationError(
        node: list.entries[user].node,
        message: Message(
          en: "\(partial) does not exist here: \(error.message.english)",
          es: "\(partial) no existe aquí: \(error.message.spanish)"))
    }
  }

  // MARK: Texts

  private func adjointText(_ place: Int) -> String { GraphWork.adjointText(text(list.entries[place].name), style) }

  /// `x̄6`, the derivative of the whole by a node over all paths; `bar(loss)` where no letter can carry the bar.
  static func adjointText(_ name: String, _ style: Style) -> String {
    let letters = String(name.prefix { !$0.isNumber })
    let isMarked = Symbols.marks.contains { Symbols.asciiName(letters).hasSuffix($0.name) }
    guard style.signs != .ascii, letters.count == 1, !isMarked else { return "bar(\(name))" }
    return "\(letters)\u{304}\(name.dropFirst(letters.count))"
  }

  /// What the bar means, by the node that comes after the first: `x̄6 = ∂h/∂x6`.
  private var adjointExample: String? {
    let place = list.entries.indices.reversed().first { $0 != list.root && list.entries[$0].isActive }
    return place.map { "\(adjointText($0)) = \(local(list.root, $0))" }
  }

  /// `∂x7/∂x4`.
  private func local(_ user: Int, _ place: Int) -> String {
    let sign = style.signs == .ascii ? "d" : "∂"
    return "\(sign)\(text(list.entries[user].name))/\(sign)\(text(list.entries[place].name))"
  }

  private func text(_ name: Name) -> String { name.text(style.signs) }

  private func operand(_ number: Double) -> String {
    number < 0 ? "(\(style.text(number)))" : style.text(number)
  }

  private func isShort(_ value: Tensor) -> Bool { isShort(value.shape) }

  private func isShort(_ shape: Shape) -> Bool { shape.count <= 4 }

  private func part(_ value: Tensor) -> WorkLayout.Part {
    isShort(value) ? .init(shown(value), relation: relation(value.elements)) : style.size(of: value)
  }

  private func relation(_ numbers: [Double]) -> String {
    numbers.allSatisfy(style.isExact) ? "=" : style.text("≈")
  }

  private func cell(_ value: Tensor) -> Table.Cell {
    value.number.map { .number($0) } ?? .text(shown(value))
  }

  /// A value, or the shape and norm of a large one.
  private func shown(_ value: Tensor) -> String {
    if isShort(value) { return style.text(value) }
    return style.size(of: value).text
  }
}
