import Language
import Wording

/// The columns of a file of data: numbers, or texts as the numbers of their classes.
struct DataColumns {
  struct Column: Hashable {
    let name: Name
    let values: [Double]
    /// The texts that the values 0, 1, … stand for, in the order of the alphabet; empty for a column of numbers.
    let classes: [String]
  }

  private(set) var columns: [Column] = []
  /// Columns of more texts than classes could be.
  private(set) var leftOut: [Name] = []
  let rowCount: Int

  /// More different texts than these are no classes.
  static let mostClasses = 50

  /// - Throws: `CSV.Failure` for a file without data, and for fields that cannot be read.
  init(_ csv: CSV) throws(CSV.Failure) {
    guard let first = csv.rows.first else {
      throw CSV.Failure(line: 1, en: "the file is empty", es: "el archivo está vacío")
    }
    let hasHeader = Self.hasHeader(csv.rows)
    let rows = csv.rows[(hasHeader ? 1 : 0)...]
    guard !rows.isEmpty else {
      throw CSV.Failure(
        line: first.line, en: "there is a heading and no row of data under it",
        es: "hay un encabezado y ninguna fila de datos debajo")
    }
    rowCount = rows.count
    var names: [Name] = []
    for place in first.fields.indices {
      let name = hasHeader ? Self.name(first.fields[place], place) : Name("c\(place)")
      if names.contains(name) {
        throw CSV.Failure(
          line: first.line, en: "two columns are called \(name)", es: "dos columnas se llaman \(name)")
      }
      names.append(name)
      try add(name, rows.map { (line: $0.line, text: $0.fields[place]) })
    }
  }

  // MARK: Headings

  /// Whether the first row names the columns: it has no number, or a word above a column of numbers.
  private static func hasHeader(_ rows: [CSV.Row]) -> Bool {
    let first = rows[0].fields
    if first.allSatisfy({ number($0) == nil }) { return rows.count == 1 || first.contains { !$0.isEmpty } }
    return rows.count > 1
      && first.indices.contains { place in
        number(first[place]) == nil && !isMissing(first[place])
          && rows.dropFirst().allSatisfy { number($0.fields[place]) != nil }
      }
  }

  /// A heading as a name of the language: `sepal length (cm)` is `sepal_length_cm`.
  private static func name(_ heading: String, _ place: Int) -> Name {
    var text = ""
    for character in heading {
      let isKept = character.isLetter || character.isASCII && character.isNumber
      if isKept { text.append(character) } else if !text.isEmpty, text.last != "_" { text.append("_") }
    }
    if text.last == "_" { text.removeLast() }
    if text.first?.isNumber == true { text = "c" + text }
    for candidate in [text, text + "_"] where !text.isEmpty && isName(candidate) { return Name(candidate) }
    return Name("c\(place)")
  }

  private static func isName(_ text: String) -> Bool {
    guard let expression = try? Parser.expression(of: Source(text)) else { return false }
    return expression.kind == .name(Name(text))
  }

  // MARK: Values

  private mutating func add(_ name: Name, _ fields: [(line: Int, text: String)]) throws(CSV.Failure) {
    let numbers = fields.map { Self.number($0.text) }
    let missing = numbers.count { $0 == nil }
    if let empty = fields.first(where: { Self.isMissing($0.text) }) {
      throw CSV.Failure(
        line: empty.line, en: "\(name) has no value here; fill it in, or take the row out",
        es: "\(name) no tiene valor aquí; complételo, o quite la fila")
    }
    if missing == 0 {
      columns.append(Column(name: name, values: numbers.compactMap(\.self), classes: []))
      return
    }
    if let wrong = zip(fields, numbers).first(where: { $1 == nil })?.0,
      missing * 2 <= fields.count || Self.hasDecimalComma(wrong.text)
    {
      throw Self.notANumber(wrong.text, name, line: wrong.line)
    }
    let classes = Set(fields.map(\.text)).sorted()
    guard classes.count <= Self.mostClasses else {
      leftOut.append(name)
      return
    }
    let numberOfClass = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    let values = fields.map { Double(numberOfClass[$0.text] ?? 0) }
    columns.append(Column(name: name, values: values, classes: classes))
  }

  private static func notANumber(_ text: String, _ name: Name, line: Int) -> CSV.Failure {
    let shown = VisibleText.of(text.count > 30 ? text.prefix(29) + "…" : text)
    guard hasDecimalComma(text) else {
      return CSV.Failure(
        line: line, en: "\(name) is “\(shown)” here, which is no number",
        es: "\(name) es aquí «\(shown)», que no es un número")
    }
    return CSV.Failure(
      line: line, en: "\(name) is “\(shown)” here; decimals take a point, so save the file with points",
      es: "\(name) es aquí «\(shown)»; los decimales van con punto: guarde el archivo con puntos")
  }

  /// `1,5`: a number once its comma is a point.
  private static func hasDecimalComma(_ text: String) -> Bool {
    text.contains(",") && number(text.replacing(",", with: ".")) != nil
  }

  private static func isMissing(_ text: String) -> Bool {
    ["", "na", "n/a", "nan", "null", "?"].contains(text.lowercased())
  }

  /// The finite number that a field is; a true minus sign will do.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.count <= 100 else { return nil }
    let plain = text.replacing("−", with: "-")
    guard plain.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }
}
