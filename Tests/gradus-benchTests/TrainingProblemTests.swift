import Testing

@testable import gradus_bench

@Suite struct TrainingProblemTests {
  @Test func namesAreDistinct() {
    #expect(TrainingProblem.all.map(\.name) == ["S2", "S3", "S4", "S5", "S6"])
  }

  @Test func eachBeginsARun() throws {
    for problem in TrainingProblem.all {
      #expect(try problem.begin().run.time == 1, "\(problem.name)")
    }
  }

  @Test func whatCannotBeReadIsRefused() {
    let problem = TrainingProblem(
      name: "S0", title: "", definitions: "f(x) =", start: "train f from x = 5 with gd for 1", program: [], routine: "",
      yardstick: .plain, goal: 1, steps: 1)
    #expect(throws: Failure.self) { try problem.begin() }
  }
}
