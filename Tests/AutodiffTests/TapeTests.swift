import Tensors
import Testing
import Wording

@testable import Autodiff

struct TapeTests {
  /// The outputs as bits, or the refusal.
  func outcome(_ body: () throws -> [Tensor]) -> [String] {
    do { return try body().map { "\($0.shape) \($0.isBoolean) \($0.elements.map(\.bitPattern))" } } catch {
      return [(error as? EvaluationError)?.message.english ?? "\(error)"]
    }
  }

  func expectSame(_ outputs: [Node], _ graph: RandomGraph, _ comment: Comment) {
    var tape = Tape(outputs: outputs, inputs: RandomGraph.variables)
    let values = Dictionary(uniqueKeysWithValues: zip(RandomGraph.variables, graph.values))
    let expected = outcome {
      let evaluation = try Evaluation(outputs, values: values)
      return outputs.map { evaluation[$0] }
    }
    #expect(outcome { try tape.run(graph.values) } == expected, comment)
    #expect(outcome { try tape.run(graph.values) } == expected, "a second run; \(comment)")
  }

  @Test func tapesGiveWhatEvaluationGives() {
    for seed in 0..<3000 {
      let graph = RandomGraph(seed: seed)
      expectSame([graph.root], graph, "seed \(seed)")
    }
  }

  @Test func tapesOfGradientsGiveWhatEvaluationGives() throws {
    for seed in 0..<1000 {
      let graph = RandomGraph(seed: seed, operations: 8)
      let number = graph.root.shape.isScalar ? graph.root : try Node.apply(.sum(), to: [graph.root])
      let slopes = gradient(of: number, withRespectTo: RandomGraph.leaves)
      for (slope, leaf) in zip(slopes, RandomGraph.leaves) { #expect(slope.shape == leaf.shape) }
      expectSame([number] + slopes, graph, "seed \(seed)")
    }
  }

  let x = Node.variable(Variable("x", .parameter))

  @Test func equalSubexpressionsAreWorkedOutOnce() {
    let twice = Node.combine(.sin, x) * Node.combine(.sin, x)
    #expect(Tape(outputs: [twice], inputs: [Variable("x", .parameter)]).count == 2)
  }

  @Test func constantsAreFoldedWhereNothingIsRefused() throws {
    let folded = Tape(outputs: [Node.constant(2) * 3 + 1], inputs: [])
    #expect(folded.count == 0)
    var refused = Tape(outputs: [Node.constant(1) / 0], inputs: [])
    #expect(throws: EvaluationError.self) { try refused.run([]) }
    var negativeZero = Tape(outputs: [Node.constant(0), Node.constant(-0.0)], inputs: [])
    #expect(try negativeZero.run([]).map { $0.elements[0].sign } == [.plus, .minus])
  }

  @Test func theBranchNotChosenMayBeRefused() throws {
    let guarded = Node.select(.combine(.greater, x, 0), .combine(.log, x), 7)
    var tape = Tape(outputs: [guarded], inputs: [Variable("x", .parameter)])
    #expect(try tape.run([Tensor(0)]) == [Tensor(7)])
    #expect(try tape.run([Tensor(1)]) == [Tensor(0)])
  }

  @Test func primitivesWithoutACodeGoByTheirKernel() throws {
    let inverse = Primitive(
      "inverse", summary: Message(""), behavior: .elementwise(.unary { 1 / $0 }, partials: { _, _ in [nil] }),
      domain: Domain(contains: { $0[0] != 0 }, refusal: { Message("no inverse of \($0[0])") }))
    let exceeds = Primitive(
      "exceeds", summary: Message(""),
      behavior: .elementwise(.comparison { $0 > $1 }, partials: { _, _ in [nil, nil] }))
    let number = Node.combine(inverse, x)
    let vector = Node.combine(inverse, x * .constant(Tensor(shape: Shape(2), elements: [1, 2])))
    var tape = Tape(
      outputs: [number, vector, .combine(exceeds, number, x)], inputs: [Variable("x", .parameter)])
    let values = try tape.run([Tensor(4)])
    #expect(values.map(\.elements) == [[0.25], [0.25, 0.125], [0]])
    #expect(values[2] == Tensor(false))
    #expect(outcome { try tape.run([Tensor(0)]) } == ["no inverse of 0"])
  }

  @Test func inputsThatNothingNeedsAreTaken() throws {
    var tape = Tape(outputs: [x], inputs: [Variable("y", .data), Variable("x", .parameter)])
    #expect(try tape.run([Tensor(1), Tensor(2)]) == [Tensor(2)])
  }
}
