import CMarkdown
import Presentation
import Wording

extension ProseBlock {
  /// The block for a terminal, wrapped to the window: emphasis by colour where there is any, formulas as Unicode,
  /// lists and tables laid out; each line ended.
  package func text(_ style: Style) -> String {
    let formulas = Formulas(VisibleText.of(source))
    let lines = Markdown.read(formulas.text) { root in
      ProseLayout(style: style, formulas: formulas).lines(
        of: root, indentation: 0)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A hint, a choice or a remark: formulas as Unicode, emphasis marked for `painted`, what belongs together joined by
  /// blanks that do not break; its line breaks stay, and no line is taken for a list or a heading.
  static func sentence(_ source: String) -> String {
    // No block of Markdown begins with such a character.
    let start = "\u{2060}"
    return SourceLines(source).texts.map { line in
      let formulas = Formulas(VisibleText.of(line))
      return Markdown.read(start + formulas.text) { root in
        ProseLayout(style: Style(), formulas: formulas).text(of: root)
      }.replacing(start, with: "")
    }.joined(separator: "\n")
  }

  /// A wrapped text with its marks of emphasis as colour, where there is any.
  static func painted(_ text: String, _ style: Style) -> String {
    ProseLayout(style: style, formulas: Formulas("")).painted(text)
  }

  /// A text without its marks of emphasis.
  static func unmarked(_ text: String) -> String {
    text.filter { !ProseLayout.marks.contains(String($0)) }
  }
}

/// A Markdown text whose formulas have made room for one private character each, so that nothing in them is taken for
/// Markdown.
private struct Formulas {
  private(set) var text = ""
  private(set) var values: [String] = []
  /// As they were written.
  private var sources: [Substring] = []
  /// Those that stand between two dollar signs on each side.
  private(set) var displayed: Set<Int> = []

  static let first: UInt32 = 0xF0000

  init(_ source: String) {
    var place = source.startIndex
    for formula in InlineMarks(source).formulas {
      guard let room = Unicode.Scalar(Formulas.first + UInt32(values.count)) else { break }
      text += source[place..<formula.whole.lowerBound]
      text.unicodeScalars.append(room)
      if formula.isDisplayed { displayed.insert(values.count) }
      values.append(Mathematics.text(source[formula.inner]))
      sources.append(source[formula.whole])
      place = formula.whole.upperBound
    }
    text += source[place...]
    text = Formulas.withProducts(text)
  }

  /// A part of the text as it was written.
  func written(_ part: String) -> String {
    replaced(in: part) { String(sources[$0]) }.replacing(String(Formulas.star), with: "*")
  }

  /// A part of the text with its formulas as they are shown.
  func shown(_ part: String, _ formula: (String) -> String) -> String {
    replaced(in: part) { formula(values[$0]) }.replacing(String(Formulas.star), with: "*")
  }

  private func replaced(in part: String, _ formula: (Int) -> String) -> String {
    part.unicodeScalars.reduce(into: "") { result, scalar in
      let place = Int(scalar.value) - Int(Formulas.first)
      if values.indices.contains(place) {
        result += formula(place)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Stands for the star of a product, so that it is not taken for emphasis.
  static let star: Character = "\u{EFFFD}"

  /// The stars of products, as in 0.1*f'(5), but not one that ends what another has begun.
  private static func withProducts(_ text: String) -> String {
    var characters = Array(text)
    var isOpen = false
    for place in characters.indices where characters[place] == "*" {
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      let isBehindFactor = before.isLetter || before.isNumber || ")]'".contains(before)
      let isProduct = isBehindFactor && (after.isLetter || after.isNumber || "([√∇−-".contains(after))
      if isProduct && !isOpen {
        characters[place] = star
      } else {
        isOpen = !isBehindFactor && !after.isWhitespace
      }
    }
    return String(characters)
  }
}

/// The lines of Markdown nodes on a terminal.
private struct ProseLayout {
  let style: Style
  let formulas: Formulas

  // Control characters take no column, so that lines are wrapped before there are colours; a text has none of its own.
  static let bold = "\u{2}"
  static let italic = "\u{3}"
  static let end = "\u{4}"
  static let code = "\u{5}"
  static let endOfCode = "\u{6}"
  static let marks: Set<String> = [bold, italic, end, code, endOfCode]
  private static let fixedBlank = "\u{A0}"

  /// The blocks in a node, a blank line between them.
  func lines(of parent: OpaquePointer, indentation: Int, isTight: Bool = false) -> [String] {
    var lines: [String] = []
    for node in children(of: parent) {
      let block = block(node, indentation: indentation)
      if !lines.isEmpty, !block.isEmpty, !isTight { lines.append("") }
      lines += block
    }
    return lines
  }

  /// The text of paragraphs, not wrapped.
  func text(of parent: OpaquePointer) -> String { children(of: parent).map(inline).joined(separator: " ") }

  private func block(_ node: OpaquePointer, indentation: Int) -> [String] {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: return wrapped(Self.bold + inline(node) + Self.end, indentation: indentation)
    case CMARK_NODE_PARAGRAPH:
      let text = inline(node)
      return wrapped(text, indentation: indentation + (isDisplayed(node) ? 4 : 0))
    case CMARK_NODE_LIST: return list(node, indentation: indentation)
    case CMARK_NODE_BLOCK_QUOTE: return lines(of: node, indentation: indentation + 4)
    case CMARK_NODE_CODE_BLOCK:
      let code = formulas.written(literal(node)).split(separator: "\n", omittingEmptySubsequences: false)
      return code.dropLast(code.last == "" ? 1 : 0).flatMap { codeLine(style.text(String($0)), indentation + 4) }
    case CMARK_NODE_HTML_BLOCK:
      let text = formulas.shown(Markdown.text(ofHTML: node), code)
      return text.isEmpty ? [] : wrapped(text, indentation: indentation)
    case CMARK_NODE_THEMATIC_BREAK: return [style.plain ? "" : style.text(String(repeating: "─", count: 20))]
    default:
      return String(cString: cmark_node_get_type_string(node)) == "table"
        ? table(node) : lines(of: node, indentation: indentation)
    }
  }

  /// A line of code, which goes on under its beginning where it is wider than the window.
  private func codeLine(_ line: String, _ indentation: Int) -> [String] {
    if style.plain { return [blanks(indentation) + line] }
    let own = line.prefix { $0 == " " }.count
    return line.brokenFormula(to: max(style.width, 20) - indentation, hanging: own + 4)
      .map { blanks(indentation) + $0 }
  }

  /// Whether a paragraph is one displayed formula and nothing else.
  private func isDisplayed(_ node: OpaquePointer) -> Bool {
    guard let only = cmark_node_first_child(node), cmark_node_next(only) == nil,
      let literal = cmark_node_get_literal(only)
    else { return false }
    let scalars = Array(String(cString: literal).unicodeScalars)
    return scalars.count == 1 && scalars[0].value >= Formulas.first
      && formulas.displayed.contains(Int(scalars[0].value - Formulas.first))
  }

  private func list(_ node: OpaquePointer, indentation: Int) -> [String] {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let isTight = cmark_node_get_list_tight(node) != 0
    var number = Int(cmark_node_get_list_start(node))
    var lines: [String] = []
    for item in children(of: node) {
      let mark = isOrdered ? "\(number). " : style.text("• ")
      number += 1
      let inner = self.lines(of: item, indentation: indentation + mark.count, isTight: isTight)
      guard let first = inner.first else { continue }
      if !isTight, !lines.isEmpty { lines.append("") }
      lines += [blanks(indentation) + mark + first.dropFirst(indentation + mark.count)] + inner.dropFirst()
    }
    return lines
  }

  private func table(_ node: OpaquePointer) -> [String] {
    let rows = children(of: node).map { row in children(of: row).map { unmarked(inline($0)) } }
    guard let headings = rows.first else { return [] }
    // The first column names the rows, unless it is a text of its own.
    let isLabel = rows.allSatisfy { ($0.first?.displayWidth ?? 0) <= style.width * 3 / 5 }
    let table = Table(
      columns: headings.enumerated().map { Table.Column($1, kind: $0 == 0 && isLabel ? .label : .text) },
      rows: rows.dropFirst().map { $0.map { Table.Cell.text($0) } })
    return table.text(style).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  // MARK: Inline

  private func inline(_ parent: OpaquePointer) -> String {
    children(of: parent).map { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: formulas.shown(literal(node), code)
      case CMARK_NODE_HTML_INLINE: html(literal(node))
      case CMARK_NODE_CODE: Self.code + code(formulas.written(literal(node))) + Self.endOfCode
      case CMARK_NODE_SOFTBREAK: " "
      case CMARK_NODE_LINEBREAK: "\n"
      case CMARK_NODE_EMPH: Self.italic + inline(node) + Self.end
      case CMARK_NODE_STRONG: Self.bold + inline(node) + Self.end
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: link(node)
      default: inline(node)
      }
    }.joined()
  }

  /// A tag as it stands, but for line breaks and what is only for authors.
  private func html(_ tag: String) -> String {
    if tag.hasPrefix("<!--") { return "" }
    return tag.lowercased().hasPrefix("<br") ? "\n" : formulas.shown(tag, code)
  }

  private func link(_ node: OpaquePointer) -> String {
    let text = inline(node)
    let address = cmark_node_get_url(node).map { formulas.written(String(cString: $0)) } ?? ""
    return address.isEmpty || address == text ? text : "\(text) (\(address))"
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// A statement or a formula stays on one line, if one can hold it.
  private func code(_ text: String) -> String { text.replacing(" ", with: Self.fixedBlank) }

  // MARK: Lines

  private func wrapped(_ text: String, indentation: Int) -> [String] {
    // A dot between blanks parts clauses elsewhere; in prose it multiplies.
    let dot = style.signs == .ascii ? "·" : "\(Self.fixedBlank)·\(Self.fixedBlank)"
    let text = text.replacing(" · ", with: dot)
    let shown = style.text(text.replacing(Self.fixedBlank, with: Self.keptBlank))
      .replacing(Self.keptBlank, with: Self.fixedBlank)
    return shown.wrapped(to: style.plain ? .max : max(style.width, 20), indentation: indentation).map(painted)
  }

  /// A blank that no change of characters touches.
  private static let keptBlank = "\u{1}"

  func painted(_ line: String) -> String {
    guard style.colors, !style.plain else { return unmarked(line) }
    let begun = line.replacing(Self.bold, with: "\u{1B}[1m").replacing(Self.code, with: "\u{1B}[1m")
      .replacing(Self.italic, with: "\u{1B}[3m")
    return begun.replacing(Self.end, with: "\u{1B}[0m").replacing(Self.endOfCode, with: "\u{1B}[0m")
  }

  /// The text without its marks, but that code is quoted in plain style: by ear it is no other word.
  private func unmarked(_ text: String) -> String {
    var text = text.replacing(Self.fixedBlank, with: " ")
    if style.plain { text = text.replacing(Self.code, with: "\"").replacing(Self.endOfCode, with: "\"") }
    return ProseBlock.unmarked(text)
  }

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      children.append(current)
      child = cmark_node_next(current)
    }
    return children
  }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
