import Wording

/// The work of one update, line by line: a name, then the formula, the formula with numbers put in, the value.
package struct WorkLayout: Hashable, Sendable {
  /// A text with the sign before it.
  package struct Part: Hashable, Sendable {
    /// `=`, or `≈` where the text shown is rounded; see `Style.equals(_:)`.
    package var relation: String
    package var text: String

    package init(_ text: String, relation: String = "=") {
      self.relation = relation
      self.text = text
    }
  }

  /// One line of the work, `w = w − α·f'(w) = 0 − 0.1·(−6) = 0.6`.
  package struct Line: Hashable, Sendable {
    package var name: String
    package var parts: [Part]

    package init(_ name: String, _ parts: [Part]) {
      self.name = name
      self.parts = parts
    }
  }

  /// The line above, such as `update 1`.
  package var title: String?
  package var lines: [Line]

  package init(title: String? = nil, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// The lines with their signs one under the other; in plain mode as they are, one a line of work.
  ///
  /// A line too long for the window goes out of line and is broken before a sign, to go on under its first one;
  /// a part that is too long by itself is broken at blanks. Parts that say what was just said are dropped.
  package func text(_ style: Style) -> String {
    let lines = lines.map { $0.written(style).withoutRepetition }
    let heading = title.map { [style.text($0)] } ?? []
    if style.plain { return (heading + lines.map(\.onOneLine)).joined(separator: "\n") }
    let alignment = Alignment(of: lines, width: style.width)
    let title = heading.flatMap { $0.wrapped(to: style.width, indentation: 3, hanging: 5) }
    return (title + lines.flatMap(alignment.set)).joined(separator: "\n")
  }
}

extension WorkLayout.Line {
  fileprivate func written(_ style: Style) -> Self {
    Self(style.text(name), parts.map { .init(style.text($0.text), relation: style.text($0.relation)) })
  }

  /// The line without parts that repeat the text before them; the sign of rounding outlives its part.
  fileprivate var withoutRepetition: Self {
    var kept: [WorkLayout.Part] = []
    for part in parts where part.text != name || !kept.isEmpty {
      if part.text != kept.last?.text {
        kept.append(part)
      } else if part.relation != "=" {
        kept[kept.count - 1].relation = part.relation
      }
    }
    return Self(name, kept)
  }

  fileprivate var onOneLine: String { parts.reduce(name) { $0 + " " + $1.written } }
}

extension WorkLayout.Part {
  fileprivate var written: String { relation + " " + text }
}

/// Where the signs of several lines stand.
private struct Alignment {
  let width: Int
  let nameWidth: Int
  /// For every column of parts its width, over the lines short enough to be in line; last parts need none.
  let partWidths: [Int]

  static let indentation = 5
  static let gap = "  "

  /// Lines that would make the window too narrow for the others are left out, the longest first.
  init(of lines: [WorkLayout.Line], width: Int) {
    let nameWidth = lines.map(\.name.displayWidth).max() ?? 0
    var inLine = lines.sorted { $0.onOneLine.displayWidth < $1.onOneLine.displayWidth }
    var widths = Self.partWidths(of: inLine)
    while inLine.contains(where: { Self.width(of: $0, nameWidth, widths) > width }) {
      inLine.removeLast()
      widths = Self.partWidths(of: inLine)
    }
    self.width = width
    self.nameWidth = nameWidth
    partWidths = widths
  }

  private static func partWidths(of lines: [WorkLayout.Line]) -> [Int] {
    lines.reduce(into: []) { widths, line in
      for (column, part) in line.parts.dropLast().enumerated() {
        let width = part.written.displayWidth
        if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
      }
    }
  }

  /// Columns that a line takes with its parts in line.
  private static func width(of line: WorkLayout.Line, _ nameWidth: Int, _ widths: [Int]) -> Int {
    let parts = line.parts.enumerated().reduce(0) { sum, part in
      sum + max(part.element.written.displayWidth, width(ofColumn: part.offset, of: line, widths))
    }
    return indentation + nameWidth + 1 + parts + gap.count * max(0, line.parts.count - 1)
  }

  /// The width that a column gives a part of the line: none to the last, nor to one longer than all in line.
  private static func width(ofColumn column: Int, of line: WorkLayout.Line, _ widths: [Int]) -> Int {
    column < min(line.parts.count - 1, widths.count) ? widths[column] : 0
  }

  func set(_ line: WorkLayout.Line) -> [String] {
    let start = String(repeating: " ", count: Self.indentation) + line.name.padded(to: nameWidth)
    guard !line.parts.isEmpty else { return [start.trimmed] }
    if Self.width(of: line, nameWidth, partWidths) <= width {
      let parts = line.parts.enumerated().map { column, part in
        part.written.padded(to: Self.width(ofColumn: column, of: line, partWidths))
      }
      return [start + " " + parts.joined(separator: Self.gap)]
    }
    return broken(line, start)
  }

  /// As many parts a line as fit, the signs of further lines under the first.
  private func broken(_ line: WorkLayout.Line, _ start: String) -> [String] {
    let hanging = Self.indentation + nameWidth + 1
    var lines: [String] = []
    var mayGoOn = false
    for part in line.parts.map(\.written) {
      if mayGoOn, let last = lines.last, last.displayWidth + Self.gap.count + part.displayWidth <= width {
        lines[lines.count - 1] += Self.gap + part
      } else {
        let pieces = part.wrapped(to: width, indentation: hanging, hanging: hanging + 2)
        mayGoOn = pieces.count == 1
        lines += pieces
      }
    }
    lines[0] = start + lines[0].dropFirst(hanging - 1)
    return lines
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
