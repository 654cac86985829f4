import Checking
import Language
import Wording

// Numbers with the names of their columns before them.
extension HandTable {
  private var names: AskedNames { AskedNames(asked.joined(separator: ", ")) }

  func isHeading(_ text: String) -> Bool {
    let name = Name(text)
    return (written.headings ?? []).contains { Name($0) == name }
  }

  /// Whether a text before a number is the name of a column: `P'(c)`, `P'`, `c new`, or `c` alone for the new one.
  func isName(_ text: String) -> Bool { isHeading(text) || !names.places(of: text).isEmpty }

  /// The numbers of a row in the order of its columns, by the names before them, `?` where one is missing, with the columns
  /// that are given and stand there too; nil where a number has no column of its own.
  ///
  /// Before the blanks, the name of a given column is for that one, where it says what stands there.
  func byTheirNames(_ answer: WrittenAnswer) -> (beginning: [Int], texts: [String])? {
    let names = names
    var row = self.row
    var placed: [Int: WrittenAnswer.Part] = [:]
    for part in answer.parts {
      guard let name = part.name else { return nil }
      let places = names.places(of: name)
      let isBefore = !placed.keys.contains(where: blanks.contains)
      let given = isBefore ? givenColumn(name, part.figure, row) : nil
      guard let column = given ?? (places.count == 1 ? blanks[places[0]] : nil), placed[column] == nil else {
        return nil
      }
      if cells[column][0] == nil, let figure = part.figure {
        guard let own = place(ofRow: Int(exactly: figure.value)) else { return nil }
        row = own
      }
      placed[column] = part
    }
    guard placed.keys.contains(where: blanks.contains) else { return nil }
    let beginning = placed.keys.filter { !blanks.contains($0) }.sorted()
    return (beginning, (beginning + blanks).sorted().map { placed[$0].map(text(of:)) ?? "" })
  }

  /// The column whose name stands before a number for each row: `P(c): 5, 3.56, 2.6384`; nil where none does.
  func namedColumn(_ answer: WrittenAnswer) -> Int? {
    guard answer.parts.count == written.rows.count, answer.parts.count > 1, let name = answer.parts[0].name,
      answer.parts.dropFirst().allSatisfy({ $0.name == nil })
    else { return nil }
    let places = names.places(of: name)
    return places.count == 1 ? blanks[places[0]] : nil
  }

  /// Whether the names before some numbers are those of the columns in which the numbers would stand.
  func fits(_ answer: WrittenAnswer) -> Bool {
    let names = names
    return beginnings.contains { beginning in
      let columns = (beginning + blanks).sorted()
      guard columns.count == answer.parts.count else { return false }
      return zip(columns, answer.parts).allSatisfy { column, part in
        guard let name = part.name else { return true }
        let isHeading = written.headings.map { Name($0[column]) == Name(name) } ?? false
        return isHeading || names.places(of: name).contains { blanks[$0] == column }
      }
    }
  }

  /// The given column of a name, where a number is what stands there: that of the rows' numbers, or a start.
  private func givenColumn(_ name: String, _ figure: Figure?, _ row: Int) -> Int? {
    let headings = written.headings ?? []
    guard let figure, let column = headings.firstIndex(where: { Name($0) == Name(name) }), !blanks.contains(column)
    else { return nil }
    if cells[column][0] == nil { return column }
    guard written.rows.indices.contains(row), let standing = Figure(written.rows[row][column]),
      figure.isRight(for: standing.value)
    else { return nil }
    return column
  }
}
