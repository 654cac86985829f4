extension Table {
  /// The table as a JSON object: what the caller says first, `columns` (names), `rows` (all of them), what comes last.
  package func json(before: [JSON.Member] = [], after: [JSON.Member] = []) -> JSON {
    .object(before + [.init("columns", jsonColumns), .init("rows", jsonRows)] + after)
  }

  /// The names of the columns.
  package var jsonColumns: JSON { .array(columns.map { .string($0.name) }) }

  /// All rows, an array each; an empty cell is `null`.
  package var jsonRows: JSON {
    .array(
      rows.indices.map { row in
        .array(
          columns.indices.map { column in
            switch cell(row, column) {
            case .number(let value): .number(value)
            case .text(let text): .string(text)
            case .empty: .null
            }
          })
      })
  }
}
