import Testing

@testable import Interpreter

@Suite struct LoweringIndexingTests {
  @Test(arguments: [
    ("a[0]", [1.0]), ("a[-1]", [4]), ("a[1:3]", [2, 3]), ("a[:2]", [1, 2]), ("a[2:]", [3, 4]), ("A[1, 0]", [3]),
    ("A[:, 0]", [1, 3]), ("A[1]", [3, 4]), ("a[n]", [3]), ("a[1 + 1]", [3]), ("a[n - 1:n + 1]", [2, 3]),
  ])
  func picks(_ text: String, _ entries: [Double]) throws {
    #expect(try Desk("a = [1, 2, 3, 4]; A = [[1, 2], [3, 4]]; n = 2").value(text).elements == entries)
  }

  @Test(arguments: ["a[4]", "a[-5]", "a[0.5]", "a[0, 0]", "n[0]", "a[[0, 1]]"])
  func refuses(_ text: String) throws {
    #expect(try Desk("a = [1, 2, 3, 4]; n = 2").complaint(text) != nil)
  }

  @Test func isDifferentiated() throws {
    #expect(try Desk("f(v) = v[0]^2*v[-1]").value("∇f([3, 1, 2])").elements == [12, 0, 9])
  }
}
