import Testing

@testable import Language

struct ParserCallsTests {
  @Test(arguments: [
    ("f()", "f()"), ("f(x, y)", "f(x, y)"), ("sum(A, axis = 0)", "sum(A, axis={0})"),
    ("f(x == 1)", "f({x == 1})"),
    ("f(\n1,\n2\n)", "f(1, 2)"), ("[]", "[]"), ("[1, 2, 3]", "[1, 2, 3]"), ("[1,2]", "[1, 2]"),
    ("[[1, 2], [3, 4]]", "[[1, 2], [3, 4]]"),
    ("A[1, 0]", "A[1, 0]"), ("A[:, 0]", "A[:, 0]"), ("a[1:3]", "a[1:3]"), ("a[-1]", "a[{-1}]"),
    ("a[1:]", "a[1:]"),
    ("a[:n+1]", "a[:{n + 1}]"), ("a[0][1]", "a[0][1]"), ("f(1.5,2)", "f(1.5, 2)"), ("f(x)(y)", "f(x)(y)"),
    ("f (x)", "f(x)"),
  ])
  func calls(text: String, tree: String) {
    #expect(outline(text).replacing("{0}", with: "0") == tree.replacing("{0}", with: "0"))
  }

  @Test(arguments: [
    ("f(1,)", ")"), ("f(,1)", ","), ("[1, 2", "["), ("f(1 2)", "1 2"), ("[1 2]", "1 2"),
    ("[[1, 2] [3, 4]]", "] ["), ("A[]", "[]"),
    ("f(0,1)", "0,1"), ("gd(lr = 0,1)", "0,1"), ("f(x", "("), ("f(x]", "]"), ("[1; 2]", ";"),
    ("a[1:2:3]", ":"),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }

  @Test func aColonIsKeptWithItsPlace() throws {
    let source = Source("A[0:2, :]")
    guard case .index(_, let entries) = try Parser.expression(of: source).kind,
      case .slice(_, _, let first) = entries[0], case .slice(nil, nil, let second) = entries[1]
    else {
      Issue.record("no slices")
      return
    }
    #expect(source[first] == "0:2")
    #expect(source[second] == ":")
  }
}
