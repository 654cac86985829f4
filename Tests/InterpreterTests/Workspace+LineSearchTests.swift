import Foundation
import Language
import Optimization
import Tensors
import Testing

@testable import Interpreter

/// The course's section on line search, computed with 50 digits.
private struct LineSearchReference: Decodable, Sendable {
  struct Row: Decodable, Sendable {
    let a: Double
    let b: Double
    let c: Double
    let d: Double
    let L_b: Double
    let L_c: Double
    let keep: String
  }

  struct Search: Decodable, Sendable, CustomTestStringConvertible {
    let statement: String
    let rows: [Row]
    let interval: [Double]
    let middle: Double
    let exact: Double?

    var testDescription: String { statement }
  }

  struct Descent: Decodable, Sendable, CustomTestStringConvertible {
    let statement: String
    let rows: [[String: [Double]]]
    let final: Double

    var testDescription: String { statement }
  }

  let searches: [Search]
  let exact: [Descent]

  static let all: LineSearchReference = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/line-search.json")
    guard let data = try? Data(contentsOf: file),
      let all = try? JSONDecoder().decode(LineSearchReference.self, from: data)
    else { return LineSearchReference(searches: [], exact: []) }
    return all
  }()
}

@Suite struct WorkspaceLineSearchTests {
  private static let definitions = """
    f(x) = x^2 - 4x + 5; q(x, y) = 3x^2 + 2x*y + y^2; k(x) = x^4
    x = [0, 1, 2, 3]; y = [1, 2, 4, 5]; L(φ₀, φ₁) = sum((φ₀ + φ₁*x - y)^2)
    """

  private func problem(_ text: String) throws -> LineSearchProblem {
    let desk = try Desk(Self.definitions)
    let statement = try Parser.statements(of: Source(text))[0]
    guard case .lineSearch(let clauses) = statement.kind else { throw DeskError.unexpected }
    return try desk.workspace.lineSearch(clauses, in: statement, symbols: .unicode)
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-12 * max(1, abs(expected))
  }

  @Test func theReferenceIsThere() {
    #expect(LineSearchReference.all.searches.count == 3)
    #expect(LineSearchReference.all.exact.count == 4)
  }

  @Test(arguments: LineSearchReference.all.searches)
  fileprivate func theCoursesTables(_ reference: LineSearchReference.Search) throws {
    var problem = try problem(reference.statement)
    let interval = try #require(problem.search.interval)
    var line = problem.line
    var search = IntervalSearch(from: interval.lower, to: interval.upper, .thirds)
    for row in reference.rows {
      try search.narrow { try line.value(at: $0) }
      let round = try #require(search.rounds.last)
      let values = [round.a, round.b, round.c, round.d, round.valueAtB, round.valueAtC]
      for (value, expected) in zip(values, [row.a, row.b, row.c, row.d, row.L_b, row.L_c]) {
        #expect(isClose(value, expected))
      }
      #expect(round.keepsLeft == (row.keep == "[a,c]"))
    }
    #expect(isClose(search.a, reference.interval[0]))
    #expect(isClose(search.d, reference.interval[1]))
    #expect(isClose(search.middle, reference.middle))
    if let exact = reference.exact {
      #expect(problem.line.isQuadratic)
      line = problem.line
      #expect(isClose(try LineSearch.exactRate(along: &line), exact))
    }
    problem = try self.problem("linesearch k over [0, 1]")
    #expect(problem.start == nil)
  }

  @Test(arguments: LineSearchReference.all.exact)
  fileprivate func exactAsLearningRate(_ reference: LineSearchReference.Descent) throws {
    var desk = try Desk(Self.definitions)
    try desk.type("\(reference.statement) for \(reference.rows.count)")
    let names = desk.record.parameters
    let rates = try desk.column("lr")
    for (place, row) in reference.rows.enumerated() {
      #expect(isClose(rates[place][0], try #require(row["alpha"]?.first)))
      for (name, expected) in zip(names, zip(row["x"] ?? [], row["x_next"] ?? [])) {
        #expect(isClose(try desk.column(name)[place][0], expected.0))
        #expect(isClose(try desk.column(name, isUpdate: true)[place][0], expected.1))
      }
    }
    #expect(isClose(try #require(desk.run.objectiveNow), reference.final))
  }

  @Test func theWorkShowsTheSearchAsALine() throws {
    var desk = try Desk(Self.definitions)
    try desk.type("step f from x = 0 with gd(α = linesearch)")
    #expect(desk.work[2] == "α = g·g/(g·H·g)")
    try desk.type("step f from x = 0 with gd(α = linesearch(golden))")
    #expect(desk.work[2] == "α = argmin f(x − α·f'(x))")
    #expect(desk.work.last == "x = x − α·f'(x)")
  }

  @Test func otherRulesAreSearchedAlongTheirOwnStep() throws {
    var desk = try Desk(Self.definitions)
    // Newton's step from 1 leads to 2/3, and thrice as far to 0.
    try desk.type("step k from x = 1 with newton(lr = linesearch)")
    #expect(abs(try desk.column("lr")[0][0] - 3) < 1e-7)
    // The search sees the memory: from 4 with v = 0.9·(lr₁·g₁).
    try desk.type("train f from x = 0 with momentum(linesearch) for 2")
    #expect(try desk.column("lr").map { $0[0] } == [0.5, 0])
  }

  @Test func aRunGoesOnWithItsSearch() throws {
    var whole = try Desk(Self.definitions)
    try whole.type("train q from 3, -2 with gd(linesearch(golden)) for 6")
    var parts = try Desk(Self.definitions)
    try parts.type("train q from 3, -2 with gd(linesearch(golden)) for 2; step; train for 3")
    #expect(whole.run.point == parts.run.point)
    #expect(parts.record.callText == "gd(lr = linesearch(golden))")
  }

  @Test func theOptionsOfTheSearchAreTyped() throws {
    var desk = try Desk(Self.definitions)
    try desk.type("step f from x = 0 with gd(linesearch(bracketing, [0, 0.8], 10))")
    #expect(abs(try desk.column("lr")[0][0] - 0.50245728124100323) < 1e-12)
    #expect(desk.record.callText == "gd(lr = linesearch(bracketing, [0, 0.8], 10))")
  }

  @Test(arguments: [
    ("step k from x = 1 with gd(linesearch(exact))", "not quadratic"),
    ("step k from x = 1 with momentum(0.1, linesearch)", "Only a learning rate"),
    ("step k from x = 1 with gd(linesearch(quick))", "no way to search"),
    ("step k from x = 1 with gd(linesearch(0.1))", "First stands the method"),
    ("step k from x = 1 with gd(linesearch(golden, [-1, 1]))", "not below 0"),
    ("step k from x = 1 with gd(linesearch(golden, [1, 0]))", "lower end"),
    ("step k from x = 1 with gd(linesearch(golden, [0, 1], 0.5))", "whole number"),
  ])
  func whatCannotBeSearched(text: String, complaint: String) throws {
    let desk = try Desk(Self.definitions)
    #expect(try #require(desk.complaint(text)).contains(complaint))
  }

  @Test func aNameOfTheStudentsGoesFirst() throws {
    var desk = try Desk(Self.definitions, "linesearch = 0.1")
    try desk.type("step k from x = 1 with gd(linesearch)")
    #expect(desk.record.callText == "gd(lr = 0.1)")
  }

  @Test(arguments: [
    "linesearch k over 5", "linesearch k over [5, 0]", "linesearch k over [0, 5] by quick",
    "linesearch k from 1 by exact for 3", "linesearch k from 1 by backtracking until a > 1",
    "linesearch k over [0, 5] until d - a", "linesearch k over [0, 5] for 0", "linesearch q over [0, 1]",
    "linesearch k", "linesearch z over [0, 1]",
  ])
  func wrongClausesAreErrors(text: String) {
    #expect(throws: Diagnostic.self) { try problem(text) }
  }
}
