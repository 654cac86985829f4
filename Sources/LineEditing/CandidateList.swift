import CEditline

/// The candidates of a completion, laid out in columns as `ls` does.
struct CandidateList {
  let candidates: [String]

  /// The longest list that is shown; of a longer one the rest is counted.
  static let capacity = 200

  /// The beginning that all candidates share, whole characters only.
  var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    var prefix = Array(first)
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate).prefix { $0 == $1 }.count
      prefix.removeLast(prefix.count - shared)
    }
    return String(prefix)
  }

  /// The lines to print on a window of so many columns, read downwards as the columns of a dictionary are.
  func lines(width: Int) -> [String] {
    var cells = Array(candidates.prefix(Self.capacity))
    if candidates.count > cells.count { cells.append("… +\(candidates.count - cells.count)") }
    let widths = cells.map(Self.columns)
    let cellWidth = (widths.max() ?? 0) + 2
    let columnCount = max(1, width / cellWidth)
    let rowCount = (cells.count + columnCount - 1) / columnCount
    return (0..<rowCount).map { row in
      var line = ""
      var padding = 0
      for index in stride(from: row, to: cells.count, by: rowCount) {
        line += String(repeating: " ", count: padding) + cells[index]
        padding = cellWidth - widths[index]
      }
      return line
    }
  }

  /// The columns a text takes on the terminal; what the terminal cannot place counts as none.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(max(0, wcwidth(wchar_t($1.value)))) }
  }
}
