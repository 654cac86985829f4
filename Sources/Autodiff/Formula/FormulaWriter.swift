import Tensors
import Wording

/// One printing of one formula: it keeps account of how much has been written.
final class FormulaWriter {
  private static let longest = 2000
  private static let deepest = 400

  let style: Style
  private let name: (Variable) -> String
  private let substitution: Substitution?
  private var written = 0
  private var depth = 0

  init(style: Style, name: @escaping (Variable) -> String, substitution: Substitution? = nil) {
    self.style = style
    self.name = name
    self.substitution = substitution
  }

  var isASCII: Bool { style.signs == .ascii }
  var minus: String { isASCII ? "-" : "−" }
  /// What stands for a part that is left out.
  var ellipsis: String { isASCII ? "..." : "…" }

  func piece(_ node: Node) -> Piece {
    guard written <= Self.longest, depth < Self.deepest else { return Piece(ellipsis) }
    depth += 1
    defer { depth -= 1 }
    if let value = substitution?.value(of: node) {
      return leaf(tensor(value, number: style.text))
    }
    switch node.operation {
    case .constant(let value): return leaf(constant(value))
    case .variable(let variable): return leaf(named(name(variable)))
    case .label(let label): return leaf(named(label.name.text(style.signs)))
    case .apply(let primitive):
      // Every operation has a sign of its own, so that sharing cannot make the work longer than the text.
      written += 1
      return operation(primitive, node.inputs)
    }
  }

  private func leaf(_ piece: Piece) -> Piece {
    written += piece.text.count
    return piece
  }

  /// A name is one word, but for headings such as `∂f/∂x`, which stand in brackets in a power or below a line.
  private func named(_ name: String) -> Piece {
    Piece(name, name.contains("/") ? .negation : .postfix, kind: name.contains("(") ? .other : .name)
  }

  private func constant(_ value: Tensor) -> Piece {
    if value.number == .pi { return named(isASCII ? "pi" : "π") }
    if value.number == Self.e { return named("e") }
    if value.elements.count > 4, let first = value.elements.first, first == 0 || first == 1,
      value.elements.allSatisfy({ $0 == first })
    {
      let extents = value.shape.extents.map(String.init).joined(separator: ", ")
      return Piece("\(first == 0 ? "zeros" : "ones")(\(extents))")
    }
    return tensor(value, number: literal)
  }

  private static let e = 2.718281828459045

  /// A number in the shortest text that reads back as the same.
  private func literal(_ value: Double) -> String {
    guard value.isFinite else { return style.text(value) }
    let text = value.description
    let plain = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return plain.hasPrefix("-") ? minus + plain.dropFirst() : plain
  }

  private func tensor(_ value: Tensor, number: (Double) -> String) -> Piece {
    if let single = value.number {
      let text = number(single)
      let isNegative = text.hasPrefix(minus)
      return Piece(text, isNegative ? .negation : .postfix, kind: .number, beginsWithMinus: isNegative)
    }
    var next = value.elements.startIndex
    return Piece(list(value.shape.extents[...], value.elements, &next, number))
  }

  /// `[[1, 2], [3, 4]]`, cut off where it becomes too long.
  private func list(
    _ extents: ArraySlice<Int>, _ elements: [Double], _ next: inout Int, _ number: (Double) -> String
  ) -> String {
    guard let extent = extents.first else {
      defer { next += 1 }
      return number(elements[next])
    }
    var entries: [String] = []
    for _ in 0..<extent {
      if next > Self.longest / 3 {
        entries.append(ellipsis)
        break
      }
      entries.append(list(extents.dropFirst(), elements, &next, number))
    }
    return "[" + entries.joined(separator: ", ") + "]"
  }

  /// Operands separated by commas.
  func list(_ nodes: some Sequence<Node>) -> String {
    var texts: [String] = []
    for node in nodes {
      texts.append(piece(node).text)
      if written > Self.longest { break }
    }
    return texts.joined(separator: ", ")
  }
}
