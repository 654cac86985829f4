import Testing

@testable import Interpreter

@Suite struct WorkspaceRunsTests {
  @Test func aRunLeavesItsPoint() throws {
    let desk = try Desk("f(x) = x^2", "train f from 5 with gd(0.1) for 2")
    #expect(desk.workspace.values["x"]?.origin == .run(1) && desk.workspace.currentRun == 0)
  }

  @Test func goingOnIsTheSameRun() throws {
    let desk = try Desk("f(x) = x^2", "train f from 5 with gd(0.1) for 2", "step", "train f from 5 with gd(0.2) for 1")
    #expect(desk.workspace.runs.map(\.number) == [1, 2] && desk.workspace.runs.map(\.run.time) == [3, 1])
  }

  /// A run brings back objective, data and point as it left them.
  @Test func aSelectedRunCanGoOn() throws {
    var desk = try Desk(
      "a = 1", "f(x) = a*x^2", "train f from 5 with gd(0.1) for 2", "a = 9", "f(x) = x^4", "x = 1", "run 1")
    #expect(try desk.number("a") == 1 && desk.number("f(3)") == 9 && desk.number("x") == desk.run.point[0].number)
    try desk.type("train for 1")
    #expect(desk.run.time == 3)
    #expect(desk.workspace.select(7) == false)
  }

  @Test func aConditionIsTestedAtTheNewPoint() throws {
    func steps(_ condition: String) throws -> Int {
      var desk = try Desk("f(x, y) = x^2 + y^2")
      try desk.type("train f from (3, 4) with gd(0.25) until \(condition)")
      return desk.run.time
    }
    // The point is halved in every update: f = 25, 6.25, 1.5625, 0.39.
    #expect(try steps("f < 2") == 2 && steps("f(x, y) < 2") == 2)
    #expect(try steps("norm(g) < 2") == 3)
    // Of a vector all entries must hold.
    #expect(try steps("abs(g) < 5") == 1 && steps("t >= 7") == 7)
  }

  @Test(arguments: [
    ("train f from 5 with gd(0.1) until x", "After “until” stands a condition, which holds or does not"),
    ("train f from 5 with gd(0.1) for 2.5", "A whole number is needed here, 1 or more."),
    ("train f from 5 with gd(0.1) for 0", "A whole number is needed here, 1 or more."),
    ("train f from 5 with gd(0.1) for 2 epochs", "An epoch goes once through the data"),
  ])
  func whatIsWrongIsTold(text: String, complaint: String) throws {
    #expect(try Desk("f(x) = x^2").complaint(text)?.hasPrefix(complaint) == true)
  }

  @Test func epochsAreCountedInBatches() throws {
    let data = "x = [0, 1, 2, 3, 4]; y = [1, 2, 4, 5, 6]"
    let desk = try Desk(data, "L(a) = sum((a*x - y)^2)", "train L from 0 over x, y batch 2 with gd(0.01) for 2 epochs")
    #expect(desk.run.time == 6)
  }
}
