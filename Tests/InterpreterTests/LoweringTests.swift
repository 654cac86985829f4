import Language
import Testing

@testable import Interpreter

@Suite struct LoweringTests {
  @Test(arguments: [
    ("1 + 2*3", 7.0), ("2^3^2", 512), ("-2^2", -4), ("(-2)^2", 4), ("2^-1", 0.5), ("10 - 4 - 3", 3),
    ("8/4/2", 1), ("½", 0.5), ("-½", -0.5), ("½^2", 0.25), ("¾", 0.75), ("0^0", 1),
    ("if 1 < 2 then 3 else 4", 3), ("if not 1 < 2 then 3 else 4", 4),
    ("if 1 < 2 and 2 < 3 or 1 > 2 then 1 else 0", 1), ("√2^2", 2), ("if 1 > 0 then 1 else 1/0", 1),
  ])
  func numbers(_ text: String, _ value: Double) throws {
    #expect(try Desk().number(text) == value)
  }

  @Test func listsAndMatrices() throws {
    let desk = try Desk("A = [[1, 2], [3, 4]]; x = [1, -1]")
    #expect(try desk.value("A @ x").elements == [-1, -1])
    #expect(try desk.value("A.T").elements == [1, 3, 2, 4])
    #expect(try desk.value("A + x").elements == [2, 1, 4, 3])
    #expect(try desk.value("[]").shape.extents == [0])
    #expect(desk.complaint("[[1, 2], [3]]")?.contains("rows of a list must agree") == true)
    #expect(desk.complaint("A + [1, 2, 3]")?.contains("(2, 2) + (3)") == true)
  }

  @Test func errorsHaveTheirPlace() throws {
    var desk = try Desk("f(x) = 1/x")
    for (text, lower, upper) in [("2 + 1/0", 5, 6), ("3 + f(0)", 4, 8), ("sqrt(2 - 3)", 0, 11)] {
      do {
        try desk.type(text)
        Issue.record("nothing wrong with \(text)")
      } catch let diagnostic as Diagnostic {
        #expect(diagnostic.range == SourceRange(lower, upper), "\(text)")
      }
    }
  }

  @Test func deepAndManifoldGraphsAreRefused() throws {
    var desk = try Desk("a(x) = \(String(repeating: "sin(", count: 90))x\(String(repeating: ")", count: 90))")
    try desk.type("b(x) = \(String(repeating: "a(", count: 50))x\(String(repeating: ")", count: 50))")
    #expect(desk.complaint("c(x) = b(b(x))")?.contains("too long") == true)
    let hundred = (0..<100).map { _ in "x" }.joined(separator: " + ")
    var wide = try Desk("p0(x) = \(hundred)")
    for level in 1...2 {
      let calls = (0..<70).map { _ in "p\(level - 1)(x)" }.joined(separator: " + ")
      if let complaint = wide.complaint("p\(level)(x) = \(calls)") {
        #expect(complaint.contains("too long"))
        return
      }
      try wide.type("p\(level)(x) = \(calls)")
    }
    let calls = (0..<70).map { _ in "p2(x)" }.joined(separator: " + ")
    #expect(wide.complaint("p3(x) = \(calls)")?.contains("too long") == true)
  }
}
