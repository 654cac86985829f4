import Optimization
import Wording

/// Columns that are reckoned beside a run: how far the objective still is from its lowest value, and the bound on that.
package enum BoundColumn: String, Hashable, Sendable, CaseIterable {
  /// f(x_t) − f*, after step t.
  case error
  /// ‖x₀ − x*‖²/(2·η·t).
  case bound

  /// The column of a name: `error`, `bound`, `cota`; nil for another.
  package init?(named name: Name) {
    let word = name.key == "cota" ? "bound" : name.key
    self.init(rawValue: word)
  }

  /// The heading, with the objective as it is written.
  package func column(objective: String, style: Style, suffix: String = "") -> Table.Column {
    switch self {
    case .error: Table.Column(style.text("\(objective) − \(objective)*\(suffix)"), name: "error\(suffix)")
    case .bound: Table.Column(Message(en: "bound", es: "cota")[style.language] + suffix, name: "bound\(suffix)")
    }
  }
}

extension Run {
  /// What the column says after so many steps; empty at the start for the bound, and where a row is not kept.
  package func cell(_ column: BoundColumn, after count: Int, lowest: Double, bound: ConvergenceBound?) -> Table.Cell {
    switch column {
    case .error: objective(after: count).map { .number($0 - lowest) } ?? .empty
    case .bound: count > 0 ? bound.map { .number($0.value(after: count)) } ?? .empty : .empty
    }
  }
}

extension Table {
  /// The table of a run's rows with further columns at its right.
  package func adding(_ columns: [Column], _ cells: (_ row: Int) -> [Cell]) -> Table {
    var table = self
    let width = table.columns.count
    table.columns += columns
    for row in rows.indices {
      let missing = width - rows[row].count
      table.rows[row] += Array(repeating: .empty, count: max(0, missing)) + cells(row)
    }
    return table
  }
}
