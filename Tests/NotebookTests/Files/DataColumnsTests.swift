import Testing

@testable import Notebook

@Suite struct DataColumnsTests {
  private func columns(_ text: String) throws -> [DataColumns.Column] { try DataColumns(CSV(text)).columns }

  private func names(_ text: String) throws -> [String] { try columns(text).map(\.name.spelling) }

  private func complaint(_ text: String) -> String? {
    do throws(CSV.Failure) {
      _ = try DataColumns(CSV(text))
      return nil
    } catch { return "\(error.line): \(error.message.english)" }
  }

  @Test func readsNumbers() throws {
    let columns = try columns("x,y\n1,2.5\n-3,1e-3\n−4,.5\n")
    #expect(columns.map(\.values) == [[1, -3, -4], [2.5, 0.001, 0.5]])
    #expect(columns.map(\.classes) == [[], []])
  }

  @Test(
    arguments: [
      ("x,y\n1,2", ["x", "y"]), ("1,2\n3,4", ["c0", "c1"]), ("5.1,setosa\n4.9,virginica", ["c0", "c1"]),
      ("color,size\nred,big\nblue,small", ["color", "size"]), ("age,2020\n1,2\n3,4", ["age", "c2020"]),
      ("sepal length (cm),w%\n1,2", ["sepal_length_cm", "w"]), ("if,año\n1,2", ["if_", "año"]),
      ("x, ,z\n1,2,3", ["x", "c1", "z"]), ("\"a b\",-\n1,2", ["a_b", "c1"]),
    ])
  func namesTheColumns(text: String, expected: [String]) throws { #expect(try names(text) == expected) }

  @Test func wordsAreClassesInAlphabeticalOrder() throws {
    let column = try columns("x,kind\n1,b\n2,a\n3,b\n4,c")[1]
    #expect(column.classes == ["a", "b", "c"])
    #expect(column.values == [1, 0, 1, 2])
  }

  @Test func tooManyWordsAreLeftOut() throws {
    let rows = (0..<60).map { "name\($0 % 60),\($0)" }.joined(separator: "\n")
    let data = try DataColumns(CSV("who,n\n\(rows)"))
    #expect(data.columns.map(\.name) == ["n"])
    #expect(data.leftOut == ["who"])
    #expect(data.rowCount == 60)
  }

  @Test(
    arguments: [
      ("", "1: the file is empty"), ("x,y\n", "1: there is a heading and no row of data under it"),
      ("x,x\n1,2", "1: two columns are called x"), ("1,2\n3,x4\n5,6", "2: c1 is “x4” here, which is no number"),
      ("x\n1\nnan", "3: x has no value here; fill it in, or take the row out"),
      ("x,y\n1,\n2,3", "2: y has no value here; fill it in, or take the row out"),
      ("a;b\n1,5;2\n2,5;3", "2: a is “1,5” here; decimals take a point, so save the file with points"),
      ("x\n1\n2\n1e999", "4: x is “1e999” here, which is no number"),
    ])
  func tellsWhatIsWrong(text: String, expected: String) { #expect(complaint(text) == expected) }
}
