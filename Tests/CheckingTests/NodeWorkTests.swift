import Autodiff
import Interpreter
import Language
import Testing
import Wording

@testable import Checking

/// The nodes of the course's graph at (1, 2), worked by hand.
@Suite struct NodeWorkTests {
  private static let course =
    "h(x1, x2) = x7 where x3 = exp(x1), x4 = x2*x3, x5 = x1 + x4, x6 = sqrt(x5), x7 = x4*x6"
  private static let values = [1, 2, 2.718282, 5.436564, 6.436564, 2.537038, 13.792771]
  private static let adjoints = [20.689156, 9.808858, 7.216955, 3.608477, 1.071439, 5.436564, 1]

  private func work(_ definition: String, _ call: String, _ view: GraphView) throws -> NodeWork {
    try NodeBench.work(definition, call, view)
  }

  private func check(
    _ table: String, definition: String = course, call: String = "h(1, 2)", _ view: GraphView = .backprop
  ) throws -> (check: Check, sheet: Worksheet) {
    let bench = try NodeBench(definition, call, view, table: table)
    return (bench.check, bench.worksheet)
  }

  private func rows(_ adjoints: [Double], digits: Int = 6) -> String {
    let lines = Self.values.indices.map { place in
      "| x\(place + 1) | \(NumberFormat.ascii(Self.values[place], digits: digits)) "
        + "| \(NumberFormat.ascii(adjoints[place], digits: digits)) |"
    }
    return "| nodo | valor | adjunto |\n|---|---|---|\n" + lines.joined(separator: "\n")
  }

  @Test(arguments: [3, 4, 6, 8]) func theRightTable(digits: Int) throws {
    let (check, sheet) = try check(rows(Self.adjoints, digits: digits))
    #expect(check.isRight, "\(check.verdicts(Style()).map(\.english))")
    #expect(sheet.figures.count == 14)
  }

  @Test(arguments: [
    (0, 19.617717, "path left out"), (0, 1.071439, "path left out"), (3, 2.537038, "path left out"),
    (4, 0.19708, "chain left out"), (4, 5.436564, "local derivative left out"), (1, 7.216955, "wrong operand"),
    (3, 1.071439, "path left out"), (2, -7.216955, "sign of the number"),
  ])
  func slips(place: Int, written: Double, slip: String) throws {
    var adjoints = Self.adjoints
    adjoints[place] = written
    // What comes after goes on from the wrong figure.
    if place == 4 {
      adjoints[3] = 2.537038 + written
      adjoints[2] = adjoints[3] * 2
      adjoints[1] = adjoints[3] * 2.718282
      adjoints[0] = adjoints[2] * 2.718282 + written
    } else if place == 3 {
      adjoints[2] = written * 2
      adjoints[1] = written * 2.718282
      adjoints[0] = adjoints[2] * 2.718282 + 1.071439
    } else if place == 2 {
      adjoints[0] = written * 2.718282 + 1.071439
    }
    let (check, _) = try check(rows(adjoints))
    #expect(check.diagnoses.count == 1, "\(check.verdicts(Style()).map(\.english))")
    #expect(check.diagnoses.first?.causes.first?.names == [slip], "\(check.verdicts(Style()).map(\.english))")
  }

  @Test func namesAndHints() throws {
    var adjoints = Self.adjoints
    adjoints[0] = 19.617717
    let (check, _) = try check(rows(adjoints))
    #expect(check.verdicts(Style()).first?.english.hasPrefix("∂x7/∂x1: ") == true)
    #expect(check.hint(.row, Style())?.english.contains("node x1") == true)
    #expect(check.hint(.row, Style())?.spanish.contains("nodo x1") == true)
    #expect(check.hint(.numbers, Style())?.english.contains("·2.71828 + 1.07144") == true)
  }

  @Test func tangents() throws {
    let right = """
      | node | value | ∂/∂x1 | ∂/∂x2 |
      |---|---|---|---|
      | x1 | 1 | 1 | 0 |
      | x5 | 6.43656 | 6.43656 | 2.71828 |
      | x6 | 2.53704 | 1.26852 | 0.535719 |
      """
    let (check, sheet) = try check(right, .forward)
    #expect(sheet.figures.count == 9)
    #expect(check.isRight)
    let wrong = try self.check(right.replacing("| 6.43656 | 2.71828 |", with: "| 5.43656 | 2.71828 |"), .forward).check
    #expect(wrong.diagnoses.first?.causes.first?.names == ["path left out"])
  }

  @Test func oneNodeTwiceInAProduct() throws {
    let (check, _) = try check(
      "| node | value | adjoint |\n| a | 9 | 2 |\n| x | 3 | 12 |", definition: "f(x) = a*y where a = x*x, y = 2",
      call: "f(3)")
    #expect(check.isRight)
  }

  @Test func nodesCalledAsTheSignOfADerivative() throws {
    let (check, sheet) = try check(
      "d = 2·3 = 6\ne = 5\n∂h/∂d = 5\ndh/de = 6\n∂h/∂a = 5·3 + 6 = 21",
      definition: "h(a, b) = d*e where d = a*b, e = a + b", call: "h(2, 3)")
    #expect(sheet.figures.count == 5)
    #expect(check.isRight)
  }

  @Test func tensorsAreRefused() {
    #expect(throws: (any Error).self) { try work("f(x) = sum(x^2)", "f([1, 2])", .backprop) }
  }
}
