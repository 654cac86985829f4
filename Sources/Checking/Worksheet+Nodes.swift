import Autodiff
import Optimization
import Tensors
import Wording

extension Worksheet {
  /// A table of the nodes of a graph: a row for each node, or a column, or lines `x3 = …`, `∂x7/∂x4 = …`.
  ///
  /// Nil where no node is found in it.
  package init?(_ written: WrittenTable, nodes work: NodeWork) {
    let isWork = written.equations != nil
    guard
      let table = isWork
        ? written : NodeTable.byRows(written, isNode: { work.item(named: $0) != nil }, width: work.derivatives.count)
    else { return nil }
    let mark = table.decimalMark
    var notes: [Message] = []
    var cells = table.rows.map { $0.map { _ in Cell?.none } }
    let headings = table.headings ?? []
    var textColumns: Set<Int> = []
    if isWork {
      for column in headings.indices {
        let quantity = work.quantity(named: headings[column])
        for row in cells.indices { cells[row][column] = quantity.map { Cell(time: 1, quantity: $0) } }
      }
    } else {
      let meanings = headings.enumerated().map { place, heading in
        place == 0 ? NodeTable.Column.node : work.column(heading)
      }
      textColumns = Set(meanings.indices.filter { meanings[$0] == .node || meanings[$0] == .operation })
      for (row, texts) in table.rows.enumerated() {
        guard let item = work.item(named: texts[0]) else { continue }
        for (column, meaning) in meanings.enumerated() {
          switch meaning {
          case .value: cells[row][column] = Cell(time: 1, quantity: item.value)
          case .derivative(let index):
            cells[row][column] = item.derivatives[index].map { Cell(time: 1, quantity: $0) }
          case .node, .operation, nil: break
          }
        }
      }
      let unknown = headings.indices.filter { meanings[$0] == nil && !headings[$0].isEmpty }.map { headings[$0] }
      let others = table.rows.map { $0[0] }.filter { !$0.isEmpty && work.item(named: $0) == nil }
      notes = Worksheet.leftOut(unknown + others)
    }
    if isWork { notes = Worksheet.leftOut(headings.filter { work.quantity(named: $0) == nil }) }
    var figures: [Cell: Figure] = [:]
    var works: [Cell: WorkedLine] = [:]
    for (row, texts) in table.rows.enumerated() {
      for (column, text) in texts.enumerated() {
        guard let cell = cells[row][column], !FigureList.isLeftOpen(text),
          let line = WorkedLine(text, decimalMark: mark)
        else { continue }
        figures[cell] = line.figure
        if line.hasWork { works[cell] = line }
      }
    }
    guard !figures.isEmpty else { return nil }
    self.init(
      columns: headings.indices.map { column in
        Column(heading: headings[column], cells: cells.map { $0[column] }, isTime: textColumns.contains(column))
      },
      graph: work.graph, table: table, times: table.rows.map { _ in 1 }, figures: figures, works: works, notes: notes)
  }

  private static func leftOut(_ names: [String]) -> [Message] {
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: ", ")
    return [Message(en: "Not understood, and left out: \(list).", es: "Sin entender, y sin revisar: \(list).")]
  }
}

/// How tables of nodes are laid out.
enum NodeTable {
  enum Column: Hashable, Sendable {
    case node, operation, value
    case derivative(Int)
  }

  /// The table with a row for each node and the nodes' names in front; nil where there are none.
  static func byRows(_ table: WrittenTable, isNode: (String) -> Bool, width: Int) -> WrittenTable? {
    var rows = table.rows
    var headings = table.headings
    // A first row of a node's own numbers is no heading.
    if let first = headings, isNode(first[0]), first.dropFirst().contains(where: WrittenTable.isNumber) {
      rows.insert(first, at: 0)
      headings = nil
    }
    if let headings, headings.count(where: isNode) > 1 {
      // A column for each node: their values, then their adjoints.
      let names = isNode(headings[0]) ? nil : rows.map { $0[0] }
      let columns = names == nil ? Array(headings.indices) : Array(headings.indices.dropFirst())
      let turned = columns.map { column in [headings[column]] + rows.map { $0[column] } }
      return WrittenTable(headings: ["node"] + (names ?? usual(rows.count)), rows: turned)
    }
    let counts = (rows.first ?? []).indices.map { column in rows.count { isNode($0[column]) } }
    guard let column = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }), counts[column] > 0 else {
      return nil
    }
    func inFront(_ row: [String]) -> [String] { [row[column]] + row.indices.filter { $0 != column }.map { row[$0] } }
    rows = rows.map(inFront)
    if let headings { return WrittenTable(headings: inFront(headings), rows: rows) }
    // Without headings a column of formulas may stand before the numbers.
    let hasOperation = (rows.first?.count ?? 0) > 1 && rows.contains { $0[1].contains(where: \.isLetter) }
    let names = ["node"] + (hasOperation ? ["operation"] : []) + usual(rows[0].count)
    return WrittenTable(headings: Array(names.prefix(rows[0].count)), rows: rows)
  }

  private static func usual(_ count: Int) -> [String] {
    ["value"] + (1..<max(count, 2)).map { $0 == 1 ? "adjoint" : "adjoint \($0)" }
  }
}

extension NodeWork {
  /// The node of a name: `x3`, `x_3`, `x₃`; the function's own name, `h(x1, x2)` too, is the last one.
  func item(named text: String) -> Item? {
    let stem = Heading.plain(text).stem.filter { !"{}".contains($0) }
    guard !stem.isEmpty else { return nil }
    var name = Name(String(stem.prefix { $0 != "(" }))
    if name == self.name { name = root }
    return items.first { $0.name == name || $0.name.key.filter { $0 != "_" } == name.key.filter { $0 != "_" } }
  }

  /// What a column holds; nil where it is not understood.
  func column(_ heading: String) -> NodeTable.Column? {
    let plain = Heading.plain(heading).stem.lowercased().filter { $0 != " " }
    switch plain {
    case "node", "nodo", "variable", "name", "nombre": return .node
    case "operation", "operacion", "op", "formula", "expression", "expresion", "definition", "definicion":
      return .operation
    case "value", "valor", "forward", "adelante", "primal", "v", "val", "valores", "values": return .value
    default: break
    }
    if derivatives.count == 1 {
      return isDerivative(plain) ? .derivative(0) : nil
    }
    // ∂/∂x1, dx1, ∂x7/∂x1: the name at the end.
    return derivatives.indices.first { index in
      derivativeKeys(index).contains { plain.hasSuffix($0) }
    }.map { .derivative($0) }
  }

  /// A name without the bar over one of its letters: `x̄3` as `x3`.
  private func withoutBar(_ text: String) -> String {
    let letters = Set(items.flatMap { $0.name.spelling })
    // However the two are composed, as ȳ may be.
    return String(text.map { character in letters.first { Character("\($0)\u{304}") == character } ?? character })
  }

  private func derivativeKeys(_ index: Int) -> [String] {
    let key = derivatives[index].key.split(separator: "/").last.map { String($0.dropFirst()) } ?? ""
    return [key.lowercased(), derivatives[index].spelling.lowercased()]
  }

  private func isDerivative(_ plain: String) -> Bool {
    let words = [
      "adj", "adjunto", "tangent", "tangente", "grad", "deriv", "∂", "bar", "backward", "atras", "δ", "delta", "df",
      "dh",
      "dl", "d/d",
    ]
    // The bar is part of the letter below it.
    return words.contains { plain.contains($0) } || plain.unicodeScalars.contains("\u{304}")
      || plain.hasPrefix("d") && plain.contains("/d")
  }

  /// The quantity that the name of a line means: `x3`, `∂x7/∂x3`, `x3bar`, `adj x3`.
  func quantity(named text: String) -> Quantity? {
    if let item = item(named: text) { return item.value }
    // A quotient of LaTeX is one with a slash.
    var plain = text.replacing("}{", with: "/").filter { !"$*`{}\\ ".contains($0) }
    plain = plain.replacing("frac", with: "").replacing("partial", with: "∂")
    var index: Int? = derivatives.count == 1 ? 0 : nil
    if let slash = plain.lastIndex(of: "/") {
      func withoutSign(_ part: Substring) -> Substring {
        part.hasPrefix("∂") || part.hasPrefix("d") ? part.dropFirst() : part
      }
      let top = withoutSign(plain[..<slash])
      let bottom = withoutSign(plain[plain.index(after: slash)...])
      switch view {
      case .backprop:
        // A derivative along one arrow is not in the table.
        guard top.isEmpty || item(named: String(top))?.name == root else { return nil }
        plain = String(bottom)
      case .forward:
        plain = String(top)
        index = derivatives.indices.first { derivativeKeys($0)[0] == Name(String(bottom)).key.lowercased() }
      }
    } else {
      let unbarred = withoutBar(plain)
      guard unbarred != plain || isDerivative(plain.lowercased()) || plain.hasSuffix("'") else { return nil }
      plain = unbarred.filter { $0 != "'" && $0 != "(" && $0 != ")" }
      for word in ["adjunto", "adjoint", "tangente", "tangent", "adj", "bar", "δ", "delta", "_"]
      where plain.lowercased().hasPrefix(word) {
        plain = String(plain.dropFirst(word.count))
      }
      for word in ["_bar", "bar"] where plain.lowercased().hasSuffix(word) {
        plain = String(plain.dropLast(word.count))
      }
    }
    guard let index, let item = item(named: plain) else { return nil }
    return item.derivatives[index]
  }
}

extension Check {
  /// `Look at the node x4 again`.
  func nodeHint(_ cell: Cell, _ style: Style) -> Message {
    let name = name(of: cell, style)
    // ∂x7/∂x4, or dx7/dx4.
    let node = name.lastIndex(of: "/").map { String(name[name.index(after: $0)...].dropFirst()) } ?? name
    return Message(
      en: "Look at the node \(node) again: its first wrong figure is the first of all.",
      es: "Mire otra vez el nodo \(node): ahí está la primera cifra que no es correcta.")
  }
}
