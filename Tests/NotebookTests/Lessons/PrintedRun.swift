@testable import Notebook

/// The numbers that a `step` or `train` of a notebook printed, read from its output as a reader would.
struct PrintedRun {
  /// The numbers of an update by their headings, as in English.
  var rows: [Int: [String: Double]] = [:]
  /// The numbers of the line under the table: the value and the point where the run stands.
  var end: [String: Double] = [:]
  /// The number in `reached after 28 updates`, or in `went from 46 to 0.2 in 8 updates`.
  var reachedAfter: Int?

  /// The runs of a document in its order.
  static func all(in document: Document) -> [PrintedRun] {
    document.cells.flatMap { cell in
      let statements = cell.source.split(separator: "\n").filter {
        $0.hasPrefix("step") || $0.hasPrefix("train")
      }
      guard !statements.isEmpty, let output = cell.output else { return [PrintedRun]() }
      var parts: [[Substring]] = []
      for line in output.text.split(separator: "\n") {
        if parts.isEmpty || (statements.count > 1 && isBeginning(line)) { parts.append([]) }
        parts[parts.count - 1].append(line)
      }
      return parts.map { PrintedRun($0) }
    }
  }

  private static func isBeginning(_ line: Substring) -> Bool { line.contains(": ") && line.contains(" · ") }

  private init(_ lines: [Substring]) {
    var headings: [String] = []
    var update: Int?
    var name = ""
    for line in lines where !Self.isBeginning(line) {
      let cells = line.split(separator: "│", omittingEmptySubsequences: false).map(Self.plain)
      let words = line.split(separator: " ")
      if cells.count > 1 {
        if cells[0] == "t" {
          headings = cells
        } else if let t = Int(cells[0]) {
          for (heading, cell) in zip(headings, cells).dropFirst() {
            rows[t, default: [:]][heading] = Double(cell) ?? .nan
          }
        }
      } else if words.count >= 2, ["update", "actualización"].contains(words[0]) {
        update = Int(String(words[1]).trimming(","))
      } else if ["updates", "actualizaciones"].contains(words.last) {
        reachedAfter = words.compactMap { Int($0) }.last
      } else {
        let sides = line.split(whereSeparator: { $0 == "=" || $0 == "≈" }).map(Self.plain)
        if let update {
          if let first = sides.first, !first.isEmpty { name = first }
          guard let last = sides.last, let value = Double(last) else { continue }
          // A parameter stands left with its new value; its name alone is the heading of the old one.
          let heading = name.count == 1 && "xywab".contains(name) ? name + " new" : name
          rows[update, default: [:]][heading] = value
        } else if sides.count > 1, !line.contains(": "), line.contains(" at ") || line.contains(" en ") {
          readEnd(words)
        }
      }
    }
  }

  /// Reads `f = 0.5 at x = 1, y = 2`.
  private mutating func readEnd(_ words: [Substring]) {
    for position in words.indices.dropFirst().dropLast() where words[position] == "=" {
      let value = Self.plain(words[position + 1]).trimming(",")
      end[String(words[position - 1])] = Double(value) ?? .nan
    }
  }

  private static func plain(_ text: Substring) -> String {
    [("nuevo", "new"), ("época", "epoch"), ("lote", "batch"), ("(todos)", "(all)")].reduce(
      String(text.trimmed.map { $0 == "−" ? "-" : $0 })
    ) { $0.replacing($1.0, with: $1.1) }
  }
}

extension String {
  fileprivate func trimming(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
