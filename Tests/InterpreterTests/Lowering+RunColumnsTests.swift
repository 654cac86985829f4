import Testing

@testable import Interpreter

@Suite struct LoweringRunColumnsTests {
  private let lines = ("f(x, y) = x^2 + 10y", "train f from (5, 1) with momentum(0.1, 0.5) for 3")

  @Test func aParameterIsTracedFromItsStart() throws {
    let desk = try Desk(lines.0, lines.1)
    #expect(try desk.value("trace(x)").shape.extents == [4])
    // v = 1, then 0.5·1 + 0.1·8 = 1.3, then 0.5·1.3 + 0.1·5.4 = 1.19.
    #expect(try desk.value("trace(x)").elements.map { ($0 * 1e9).rounded() / 1e9 } == [5, 4, 2.7, 1.51])
    #expect(try desk.value("trace(x)").elements.last == desk.run.point[0].number)
    #expect(try desk.value("max(abs(trace(f) - trace(x)^2 - 10trace(y)))").number == 0)
  }

  @Test func ofTensorsARowAStep() throws {
    let desk = try Desk("f(v) = sum(v^2)", "train f from v = [1, 2] with gd(0.25) for 2", "a = trace(v)[1]")
    #expect(try desk.value("trace(v)").elements == [1, 2, 0.5, 1, 0.25, 0.5])
    #expect(try desk.value("trace(v)").shape.extents == [3, 2])
    #expect(try desk.value("a").elements == [0.5, 1])
    let large = try Desk("f(v) = sum(v^2)", "train f from v = [3, 4, 0, 0, 0] with gd(0.5) for 1")
    #expect(try large.value("trace(v)").elements == [5, 0])
  }

  /// What the rule computes has a value for every update and none before the first.
  @Test func linesOfTheRule() throws {
    let desk = try Desk("f(x) = x^2", "train f from 5 with gd(lr = 0.1/t) for 4")
    #expect(try desk.value("trace(lr)").elements == [0.1, 0.05, 0.1 / 3, 0.025])
  }

  @Test func ofAMatrixItIsTheSumOfTheDiagonal() throws {
    let desk = try Desk("f(W) = sum(W^2)", "train f from W = [[1, 2], [3, 4]] with gd(0) for 1")
    #expect(try desk.number("trace(W)") == 5)
    let square = try Desk("M(A) = trace(A)^2")
    #expect(try square.value("∇M([[1, 2], [3, 4]])").elements == [10, 0, 0, 10])
    #expect(desk.complaint("trace([1, 2])")?.hasPrefix("trace takes a square matrix") == true)
    #expect(try Desk().complaint("trace(x)")?.hasPrefix("x has no value here.") == true)
  }

  @Test func aNameOfTheStudentsIsItsOwn() throws {
    let desk = try Desk("trace(x) = 2x", "f(x) = x^2", "train f from 5 with gd(0.1) for 1")
    #expect(try desk.number("trace(x)") == 8)
  }
}
