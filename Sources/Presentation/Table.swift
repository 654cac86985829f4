/// Columns and rows to be shown in one of several forms; it holds values, not texts.
package struct Table: Hashable, Sendable {
  /// One column: how it is headed and what its cells are.
  package struct Column: Hashable, Sendable {
    /// What the cells of a column are.
    package enum Kind: Hashable, Sendable {
      /// Step numbers; leading index columns are repeated in every block of a table too wide for the window.
      case index
      /// Numbers, aligned at the decimal point under a heading set to the right.
      case number
      /// Words, set to the left.
      case text
      /// Words that name the rows: set to the left, and leading ones repeated in every block.
      case label
    }

    /// The heading in the session's language, such as `f'(x)` or `x nuevo`.
    package var heading: String
    package var kind: Kind
    /// The name in CSV and JSON, the same in every language, such as `x new`.
    package var name: String

    /// A column; without a name of its own, its heading is the name.
    package init(_ heading: String, kind: Kind = .number, name: String? = nil) {
      self.heading = heading
      self.kind = kind
      self.name = name ?? heading
    }
  }

  /// One value of a row.
  package enum Cell: Hashable, Sendable {
    case number(Double)
    case text(String)
    case empty
  }

  package var columns: [Column]
  /// The rows, each with a cell for every column; missing cells count as empty.
  package var rows: [[Cell]]
  /// A line under the table, such as `f = 1.50995 at w = 1.7712`.
  package var footer: String?
  /// The rows that are left out where people read; CSV and JSON have them all.
  package var hidden: Range<Int>?
  /// Rows that there would be beside these, had all been kept.
  private(set) var unkept = 0

  package init(columns: [Column], rows: [[Cell]], footer: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }

  /// A table of so many rows, of which only those are made that are seen when it is shortened to `seen` of them: there may
  /// be millions. The others are left empty.
  ///
  /// - Parameter seen: nil for all.
  package init(
    columns: [Column], count: Int, seeing seen: Int?, footer: String? = nil, row: (_ place: Int) -> [Cell]
  ) {
    let hidden = seen.flatMap { Table.hidden(of: count, beside: $0) }
    self.init(
      columns: columns, rows: (0..<count).map { hidden?.contains($0) == true ? [] : row($0) }, footer: footer)
  }

  /// The table with its middle hidden so that at most `count` rows (2 or more) are left to see.
  ///
  /// The line that tells of hidden rows takes the place of one, so a table one row longer stays whole.
  ///
  /// - Parameter total: how many rows there would be, where not all were kept.
  package func shortened(to count: Int, of total: Int? = nil) -> Table {
    var table = self
    table.unkept = max((total ?? rows.count) - rows.count, 0)
    table.hidden = Table.hidden(of: rows.count, beside: count)
    return table
  }

  /// The rows in the middle that are hidden where at most `count` of them (2 or more) are left to see.
  private static func hidden(of rows: Int, beside count: Int) -> Range<Int>? {
    let visible = max(count, 2)
    return rows > visible + 1 ? (visible + 1) / 2..<rows - visible / 2 : nil
  }

  /// The cell in a row and a column, empty where the row is too short.
  func cell(_ row: Int, _ column: Int) -> Cell {
    column < rows[row].count ? rows[row][column] : .empty
  }

  /// The rows to see: those before the hidden ones and those after.
  var visibleRows: (before: Range<Int>, after: Range<Int>) {
    guard let hidden = hidden?.clamped(to: rows.indices), !hidden.isEmpty else {
      return (rows.indices, rows.endIndex..<rows.endIndex)
    }
    return (rows.startIndex..<hidden.lowerBound, hidden.upperBound..<rows.endIndex)
  }
}
