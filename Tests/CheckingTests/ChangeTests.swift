import Autodiff
import Optimization
import Tensors
import Testing
import Wording

@testable import Checking

@Suite struct ChangeTests {
  private func edit(_ bench: GraphBench, _ name: String) throws -> Edit {
    let first = try #require(bench.changes(name).first)
    return first.edit
  }

  @Test func editsOfOneLineAreNotMerged() throws {
    let bench = try GraphBench()
    let sign = try edit(bench, "sign of the update")
    #expect(sign.merging(try edit(bench, "parameter left out")) == nil)
    #expect(sign.merging(sign) == nil)
  }

  @Test func editsOfOneValueAreNotMerged() throws {
    let bench = try GraphBench()
    let rates = bench.changes("another hyper-parameter").map(\.edit)
    try #require(rates.count >= 2)
    #expect(rates[0].merging(rates[1]) == nil)
  }

  /// w − lr·g with + for − and g = 2(w − 3) without its 2: 0 + 0.1·(−3).
  @Test func editsOfTwoLinesAreMadeTogether() throws {
    let bench = try GraphBench()
    let gradient = try bench.line("f'(w)")
    let sign = try edit(bench, "sign of the update")
    let lost = try #require(bench.changes("factor lost").first { $0.line == gradient }).edit
    let both = try #require(sign.merging(lost))
    let program = try #require(bench.program.applying(both))
    let update = try bench.line("w new")
    let value = try #require(bench.steps(program, 1)[0][update]?[0])
    #expect(abs(value + 0.3) < 1e-12)
    let graph = try #require(bench.graph.applying(both))
    #expect(bench.steps(Program(graph, from: bench.start), 1)[0][update] == [value])
  }

  @Test func theGraphItselfStaysAsItWas() throws {
    let bench = try GraphBench()
    let before = bench.graph.lines.map { ObjectIdentifier($0) }
    let sign = try edit(bench, "sign of the update")
    let changed = try #require(bench.graph.applying(sign))
    #expect(bench.graph.lines.map { ObjectIdentifier($0) } == before)
    #expect(changed.lines.count == before.count)
    #expect(changed.lines.map { $0.label?.name } == bench.graph.lines.map { $0.label?.name })
  }

  @Test func aBodyOfAnotherShapeIsRefused() throws {
    let bench = try GraphBench(["p(w) = sum((w - [1, 2])^2)"], run: "p from w = [0, 0] with gd(0.1)")
    let update = try bench.line("w new")
    #expect(bench.graph.applying(Edit(bodies: [update: .constant(1)])) == nil)
    #expect(bench.program.applying(Edit(bodies: [update: .constant(1)])) == nil)
  }

  /// The lines below a line are not of its cone: g is a leaf of the update.
  @Test func aConeEndsAtOtherLines() throws {
    let bench = try GraphBench()
    let cone = bench.graph.cone(of: try bench.line("w new"))
    #expect(!cone.contains { $0.primitive == .power })
    #expect(cone.contains { $0.isVariable(.hyperparameter) })
  }

  @Test func theSentenceNamesWhatItSpeaksOf() throws {
    let bench = try GraphBench(["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)")
    let change = try #require(bench.changes("no learning rate").first)
    #expect(change.sentence(Formula(style: Style())).english.contains("lr = 1"))
    #expect(change.sentence(Formula(style: Style())).spanish.contains("lr = 1"))
  }
}
