import Autodiff
import Tensors
import Wording

/// A computational graph as text, a line a node, with the edges as lines that run down beside it.
///
/// A value stands in a column of its own until its last use. Where a horizontal line comes to a node, the values of
/// the columns that it joins go into it; a column that it only crosses is left as it is.
package struct GraphDrawing {
  let list: NodeList
  private let hasShapes: Bool
  private let numbers: Numbers?
  let style: Style
  private let signs: Signs

  /// What the nodes come to at a point, by their places.
  package struct Numbers: Sendable {
    let values: [Tensor]
    /// Nil for a node that has none.
    let adjoints: [Tensor?]

    package init(values: [Tensor], adjoints: [Tensor?]) {
      self.values = values
      self.adjoints = adjoints
    }
  }

  /// - Parameters:
  ///   - hasShapes: whether the shapes of the nodes are known, so that those of tensors are shown.
  ///   - numbers: what stands in the boxes of a picture besides.
  package init(_ list: NodeList, hasShapes: Bool, numbers: Numbers? = nil, style: Style) {
    self.numbers = numbers
    self.list = list
    self.hasShapes = hasShapes
    self.style = style
    signs = style.signs == .ascii ? .ascii : .unicode
  }

  /// The drawing; in plain mode, or where the lines would take more than half of the window, a list that names what
  /// uses each value.
  package var text: String {
    let rows = rows
    let width = rows.map(\.lines.count).max() ?? 0
    if style.plain || width > style.width / 2 { return listing }
    return rows.flatMap { laidOut($0, width: width) }.joined(separator: "\n")
  }

  // MARK: Columns

  private struct Row {
    var lines: String
    /// The columns as they go on below the node.
    var below: String
    let text: String
  }

  private var rows: [Row] {
    let lastUse = list.entries.indices.map { list.users(of: $0).last }
    var columns: [Int?] = []
    return list.entries.indices.map { place in
      let operands = Set(list.entries[place].operands)
      let joined = columns.indices.filter { columns[$0].map(operands.contains) ?? false }
      let ended = joined.filter { columns[$0].map { lastUse[$0] == place } ?? false }
      let own = ended.first ?? columns.firstIndex(of: nil) ?? columns.count
      if own == columns.count { columns.append(nil) }
      let lines = line(columns, node: place, at: own, joined: joined, ended: ended)
      for column in ended { columns[column] = nil }
      columns[own] = lastUse[place] == nil ? nil : place
      while columns.last == .some(nil) { columns.removeLast() }
      let below = columns.map { $0 == nil ? " " : signs.vertical }.joined(separator: " ")
      return Row(lines: lines, below: below, text: description(of: place))
    }
  }

  private func line(_ columns: [Int?], node place: Int, at own: Int, joined: [Int], ended: [Int]) -> String {
    let first = min(own, joined.first ?? own)
    let last = max(own, joined.last ?? own)
    var text = ""
    for column in columns.indices {
      let isInside = (first...last).contains(column)
      if column > 0 { text += isInside && column > first ? signs.horizontal : " " }
      if column == own {
        text += list.entries[place].isActive ? signs.node : signs.datum
      } else if joined.contains(column) {
        let goesOn = !ended.contains(column)
        text +=
          column == first ? signs.left(goesOn) : column == last ? signs.right(goesOn) : signs.middle(goesOn)
      } else if columns[column] != nil {
        text += signs.vertical
      } else {
        text += isInside ? signs.horizontal : " "
      }
    }
    return text
  }

  private func laidOut(_ row: Row, width: Int) -> [String] {
    let margin = 3
    let column = margin + width + 2
    let texts = row.text.wrapped(to: max(style.width, column + 20), indentation: column, hanging: column + 2)
    return texts.enumerated().map { number, text in
      let lines = String(repeating: " ", count: margin) + (number == 0 ? row.lines : row.below)
      return lines.padded(to: column) + text.dropFirst(column)
    }
  }

  // MARK: Texts

  /// `x4 = x2·x3`, with the shape of a tensor.
  private func description(of place: Int) -> String {
    let entry = list.entries[place]
    let name = style.text(entry.name.text(style.signs))
    let shape = hasShapes && !entry.node.shape.isScalar ? "  \(entry.node.shape)" : ""
    if case .variable = entry.node.operation { return name + shape }
    return name + " = " + style.text(Formula(style: style).text(entry.operation)) + shape
  }

  /// What stands in the box of each node: its operation, its value and its adjoint, as far as they are known.
  var nodeLabels: [[String]] {
    list.entries.enumerated().map { place, entry in
      var lines = [description(of: place)]
      guard let numbers else { return lines }
      lines.append("\(style.relation(numbers.values[place])) \(shown(numbers.values[place]))")
      if let adjoint = numbers.adjoints[place] {
        let name = style.text(entry.name.text(style.signs))
        lines.append("\(GraphWork.adjointText(name, style)) \(style.relation(adjoint)) \(shown(adjoint))")
      }
      return lines
    }
  }

  private func shown(_ value: Tensor) -> String {
    value.shape.count <= 4 ? style.text(value) : style.size(of: value).text
  }

  private var listing: String {
    let margin = style.plain ? 0 : 3
    let width = style.plain ? Int.max : style.width
    return list.entries.indices.flatMap { place -> [String] in
      let users = list.users(of: place).map { style.text(list.entries[$0].name.text(style.signs)) }
      let names = users.joined(separator: ", ")
      let verb = users.count == 1 ? "lo usa" : "lo usan"
      let usage = users.isEmpty ? "" : Message(en: "; used by \(names)", es: "; \(verb) \(names)")[style.language]
      return (description(of: place) + usage).wrapped(to: width, indentation: margin, hanging: margin + 2)
    }.joined(separator: "\n")
  }

  // MARK: DOT

  /// The graph in the DOT language of Graphviz.
  package var dot: String {
    var lines = ["digraph {", "  rankdir = LR", "  node [shape = box, fontname = \"monospace\"]"]
    for (place, (entry, label)) in zip(list.entries, nodeLabels).enumerated() {
      let shape = entry.isLeaf ? ", shape = ellipse" : ""
      lines.append("  n\(place) [label = \"\(label.map(escaped).joined(separator: "\\n"))\"\(shape)]")
    }
    for (place, entry) in list.entries.enumerated() {
      for operand in Set(entry.operands).sorted() { lines.append("  n\(operand) -> n\(place)") }
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

/// The characters of the drawing.
private struct Signs {
  let node, datum, vertical, horizontal: String
  /// Where a column on the left, on the right or between goes into the line; first if it goes on below.
  let corners: (left: [String], right: [String], middle: [String])

  static let unicode = Signs(
    node: "●", datum: "○", vertical: "│", horizontal: "─",
    corners: (left: ["├", "└"], right: ["┤", "┘"], middle: ["┼", "┴"]))
  static let ascii = Signs(
    node: "*", datum: "o", vertical: "|", horizontal: "-",
    corners: (left: ["+", "+"], right: ["+", "+"], middle: ["+", "+"]))

  func left(_ goesOn: Bool) -> String { corners.left[goesOn ? 0 : 1] }
  func right(_ goesOn: Bool) -> String { corners.right[goesOn ? 0 : 1] }
  func middle(_ goesOn: Bool) -> String { corners.middle[goesOn ? 0 : 1] }
}
