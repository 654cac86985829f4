import Autodiff
import Optimization
import Testing
import Wording

@testable import Interpreter

@Suite struct StepGraphBuilderTests {
  @Test func linesComeInTheOrderOfTheComputation() throws {
    let desk = try Desk(
      "x = 2; y = 4", "C(w, b) = (ŷ - y)^2/2 where ŷ = w*x + b", "step C from 1, 0 with momentum(0.1)")
    #expect(
      desk.work == [
        "ŷ = w·x + b", "C(w, b) = (ŷ − y)²/2", "∂C/∂w = x·(ŷ − y)", "∂C/∂b = ŷ − y", "v[w] = β·v[w] + lr·∂C/∂w",
        "v[b] = β·v[b] + lr·∂C/∂b", "w = w − v[w]", "b = b − v[b]",
      ])
  }

  /// One parameter needs no brackets, and g is f'(x) where the rule mentions it once.
  @Test func namesAreAsOnThePaper() throws {
    let desk = try Desk("f(x) = x^2", "step f from 5 with nesterov(0.1)")
    #expect(desk.work.contains("x̃ = x − β·v") && desk.work.contains("g̃ = f'(x̃)"))
    let twice = try Desk("f(x) = x^2", "step f from 5 with adagrad(0.1)")
    #expect(twice.work.contains("g = f'(x)") && twice.work.contains("S = S + g²"))
    let two = try Desk("f(x, y) = x^2 + y^2", "step f from 5, 1 with adadelta")
    #expect(two.work.contains { $0.hasPrefix("Δx = ") } && two.work.contains { $0.hasPrefix("Δy = ") })
  }

  @Test func aScheduleIsALineOfItsOwn() throws {
    let desk = try Desk("f(x) = x^2", "train f from 5 with gd(α = 0.1/t) for 3")
    #expect(desk.work.contains("α = 0.1/t"))
    #expect(try desk.column("α").map { $0[0] } == [0.1, 0.05, 0.1 / 3])
  }

  @Test func aRateForEachParameterGoesToItsEntries() throws {
    let desk = try Desk("f(v, b) = sum(v^2) + b^2", "step f from v = [1, 1], b = 1 with gd([0.1, 0.2, 0.3])")
    #expect(desk.run.point.map { $0.elements.map { ($0 * 10).rounded() / 10 } } == [[0.8, 0.6], [0.4]])
    let scheduled = try Desk("f(x, y) = x^2 + y^2", "train f from 1, 1 with gd([0.1, 0.2]/t) for 2")
    #expect(try scheduled.column("lr[y]").map { $0[0] } == [0.2, 0.1])
  }

  @Test func statesKeepFromStepToStep() throws {
    let desk = try Desk(
      "f(x) = x^2", "rule count()\n  state n = 10\n  n = n + 1\n  θ = θ - 0*n\nend", "train f from 5 with count for 3")
    #expect(try desk.column("n").map { $0[0] } == [11, 12, 13])
    #expect(desk.run.states.map(\.number) == [13])
  }

  /// What is not used is not asked for: no Hessian, no data of another function.
  @Test func onlyWhatIsUsedIsFixed() throws {
    let desk = try Desk("a = 2; unused = 7", "f(x) = a*x^2 + π", "step f from 5 with gd(0.1)")
    #expect(Set(desk.run.graph.fixed.keys.map(\.name)).isSuperset(of: ["a", "lr"]))
    #expect(!desk.run.graph.fixed.keys.contains { $0.name == "unused" })
    #expect(!desk.work.contains { $0.hasPrefix("H = ") || $0.contains("''") })
  }

  @Test(arguments: [
    ("f(x) = [x, x]", "train f from 5 with gd(0.1)", "f gives 2 numbers here"),
    ("f(x) = x^2", "train f from 5 with gd(lr = [1, 2]/t)", "lr has shape (2); it must be a number"),
  ])
  func shapesThatDoNotFitAreTold(definition: String, text: String, complaint: String) throws {
    #expect(try Desk(definition).complaint(text)?.hasPrefix(complaint) == true)
  }
}
