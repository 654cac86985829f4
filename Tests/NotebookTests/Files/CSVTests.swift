import Testing

@testable import Notebook

@Suite struct CSVTests {
  private func fields(_ text: String) throws -> [[String]] { try CSV(text).rows.map(\.fields) }

  private func failure(_ text: String) -> CSV.Failure? {
    do {
      _ = try CSV(text)
      return nil
    } catch { return error }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a;b\n1;2", [["a", "b"], ["1", "2"]]), ("a\tb c\n1\t2", [["a", "b c"], ["1", "2"]]),
      ("a\r1\r2", [["a"], ["1"], ["2"]]), ("\u{FEFF}a,b\n", [["a", "b"]]), (" a , b \n", [["a", "b"]]),
      ("\n\na\n\n1\n\n", [["a"], ["1"]]), ("a,\n,b", [["a", ""], ["", "b"]]), ("", []),
    ])
  func readsRows(text: String, rows: [[String]]) throws { #expect(try fields(text) == rows) }

  @Test(
    arguments: [
      ("\"a,b\",c", [["a,b", "c"]]), ("\"say \"\"yes\"\"\",2", [["say \"yes\"", "2"]]),
      ("\"two\nlines\",1\n3,4", [["two\nlines", "1"], ["3", "4"]]), ("\"a\" ,\" b\"", [["a", " b"]]),
      ("\"a;b;c\",1\n2,3", [["a;b;c", "1"], ["2", "3"]]), ("\"\",1", [["", "1"]]),
    ])
  func readsQuotes(text: String, rows: [[String]]) throws { #expect(try fields(text) == rows) }

  @Test func countsTheLinesOfTheFile() throws {
    #expect(try CSV("a,b\n\n\"x\ny\",1\n2,3").rows.map(\.line) == [1, 3, 5])
  }

  @Test func tellsTheLineOfAnError() {
    #expect(failure("a,b\n1,2\n3")?.line == 3)
    #expect(failure("a,b\n1,2\n3,4,5")?.message.english == "a row of length 3; the first has 2 fields")
    #expect(failure("a,b\n\"1,2\n3,4")?.line == 2)
    #expect(failure("a,\"b\"c\n")?.message.english == "something stands behind a closing quote \"")
  }
}
