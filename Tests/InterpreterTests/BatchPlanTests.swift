import Foundation
import Optimization
import Tensors
import Testing

@testable import Interpreter

/// The course's stochastic, mini-batch and batch descent on four points, computed with 50 digits.
private struct BatchReference: Decodable {
  struct Run: Decodable {
    let alpha: String
    let rows: [Row]
  }
  struct Row: Decodable {
    let epoch: Int
    let batch_1_based: [Int]
    let x: [String]
    let grad: [String]
    let x_next: [String]
    let full_loss_next: String
  }
  let runs: [String: Run]

  static let all: BatchReference? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/minibatch_sgd.json")
    return (try? Data(contentsOf: file)).flatMap { try? JSONDecoder().decode(BatchReference.self, from: $0) }
  }()
}

private let data = "x = [0, 1, 2, 3]; y = [1, 2, 4, 5]"

@Suite struct BatchPlanTests {
  @Test(arguments: [1, 2, 4], ["sum", "mean"])
  func reproducesTheReference(size: Int, reduction: String) throws {
    let reference = try #require(BatchReference.all?.runs["batch=\(size),\(reduction)"])
    let definition = "L(φ₀, φ₁) = \(reduction)((φ₀ + φ₁*x - y)^2)"
    var desk = try Desk(
      data, definition, "train L from 0, 0 over x, y batch \(size) with gd(α = \(reference.alpha)) for 1")
    for (step, row) in reference.rows.enumerated() {
      if step > 0 { try desk.type("train for 1") }
      let numbers = { (texts: [String]) in texts.compactMap(Double.init) }
      let batch = desk.run.trace.batchColumns
      #expect(desk.run.trace.numbers(of: batch[0], row: step) == [Double(row.epoch)])
      let gradient = try ["∂L/∂φ₀", "∂L/∂φ₁"].map { try desk.column(.init($0))[step][0] }
      expect(gradient, near: numbers(row.grad))
      expect(desk.run.point.flatMap(\.elements), near: numbers(row.x_next))
      let all = reduction == "sum" ? 1.0 : 4
      expect([try #require(desk.run.objectiveNow) * all], near: numbers([row.full_loss_next]))
      // The next row holds the loss on all data at this point.
      guard step > 0 else { continue }
      let before = numbers([reference.rows[step - 1].full_loss_next])
      expect(desk.run.trace.numbers(of: batch[2], row: step).map { $0 * all }, near: before)
    }
    #expect(desk.run.time == reference.rows.count)
  }

  private func expect(_ values: [Double], near expected: [Double], location: SourceLocation = #_sourceLocation) {
    #expect(values.count == expected.count, sourceLocation: location)
    for (value, expected) in zip(values, expected) {
      #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), sourceLocation: location)
    }
  }

  // MARK: Repeating and going on

  private static let shuffled = "train L from 0, 0 over x, y batch 3 shuffle(seed = 5) with adam(0.1) for"

  @Test func goingOnIsTheSameAsGoingThrough() throws {
    let lines = [data, "L(a, b) = sum((a + b*x - y)^2)"]
    let parts = try Desk(lines[0], lines[1], "\(Self.shuffled) 3", "step", "train for 2 epochs")
    let whole = try Desk(lines[0], lines[1], "\(Self.shuffled) 4 epochs")
    #expect(whole.run.time == 8)
    #expect(parts.run.point == whole.run.point)
    #expect(parts.run.trace.count == 8)
  }

  @Test func sessionsWithTheSameSeedShuffleAlike() throws {
    let lines = [data, "L(a, b) = sum((a + b*x - y)^2)"]
    let train = "train L from 0, 0 over x, y batch 1 shuffle with gd(0.01) for 2 epochs"
    let first = try Desk(lines[0], lines[1], train)
    let second = try Desk(lines[0], lines[1], train)
    let both = try Desk(lines[0], lines[1], train, train)
    #expect(first.run.point == second.run.point)
    #expect(first.run.batches?.seed == second.run.batches?.seed)
    #expect(both.run.batches?.seed != first.run.batches?.seed)
  }

  @Test(arguments: ["epoch", "época"]) func aScheduleMayMentionTheEpoch(name: String) throws {
    let line = "train L from 0, 0 over x, y batch 3 with gd(lr = 0.06/\(name)) for 3 epochs"
    let desk = try Desk(data, "L(a, b) = sum((a + b*x - y)^2)", line)
    #expect(try desk.column("lr").map { $0[0] } == [0.06, 0.06, 0.03, 0.03, 0.06 / 3, 0.06 / 3])
    #expect(desk.work.contains("lr = 0.06/\(name)"))
    // With t beside it, and going on with the same rule.
    let both = try Desk(
      data, "L(a, b) = sum((a + b*x - y)^2)",
      "train L from 0, 0 over x, y batch 2 with gd(0.1/(epoch + t)) for 2", "train for 2")
    #expect(try both.column("lr").map { $0[0] } == [0.1 / 2, 0.1 / 3, 0.1 / 5, 0.1 / 6])
  }

  @Test func withoutDataThereIsNoEpoch() throws {
    var desk = try Desk("f(x) = x^2")
    #expect(
      desk.complaint("train f from 5 with gd(0.1/epoch)")
        == "epoch counts the passes over the data, and this run is not told what they are. | add  over x, y batch 1")
    // A value of that name is a number as any other.
    try desk.type("epoch = 2\ntrain f from 5 with gd(0.1/epoch) for 1")
    #expect(try desk.number("x") == 4.5)
  }

  @Test func aSmallerLastBatchHasTheRestOfTheData() throws {
    let desk = try Desk(
      data, "L(a) = sum((a - y)^2) + 0*sum(x)", "train L from 0 over x, y batch 3 with gd(0.1) for 1 epoch")
    // 0 − 0.1·2·(0 − 7) = 1.4; then 1.4 − 0.1·2·(1.4 − 5) = 2.12.
    #expect(abs(desk.run.point[0].elements[0] - 2.12) < 1e-12)
  }

  /// The rate is searched for on each batch by itself, on the smaller last one too: it arrives where that is lowest.
  @Test func aSearchedRateFitsItsBatch() throws {
    let desk = try Desk(
      "y = [1, 2, 6]", "L(a) = sum((a - y)^2)", "train L from 0 over y batch 2 with gd(lr = linesearch) for 1 epoch")
    #expect(try desk.column("a", isUpdate: true).map { ($0[0] * 1e9).rounded() / 1e9 } == [1.5, 6])
  }

  @Test func dataInRows() throws {
    let desk = try Desk(
      "X = [[1, 0], [0, 1], [1, 1]]; y = [1, 2, 3]", "L(w) = mean((X @ w - y)^2)",
      "train L from w = [0, 0] over X, y batch 1 with gd(0.1) for 200 epochs")
    #expect(zip(desk.run.point[0].elements, [1.0, 2]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func allAtOnceIsTheOrdinaryRun() throws {
    let lines = [data, "L(a, b) = sum((a + b*x - y)^2)"]
    let over = try Desk(lines[0], lines[1], "train L from 0, 0 over x, y with gd(0.02) for 5 epochs")
    let plain = try Desk(lines[0], lines[1], "train L from 0, 0 with gd(0.02) for 5")
    #expect(over.run.point == plain.run.point)
    #expect(over.verdict == plain.verdict)
  }

  @Test func theConditionLooksAtAllData() throws {
    let desk = try Desk(
      data, "L(a, b) = sum((a + b*x - y)^2)",
      "train L from 0, 0 over x, y batch 1 with gd(0.02) for 1000 until L < 1")
    #expect(desk.run.ending == .reached)
    #expect(try #require(desk.run.objectiveNow) < 1)
  }

  @Test func theVerdictTellsTheLossOnAllData() throws {
    let desk = try Desk(
      data, "L(a, b) = sum((a + b*x - y)^2)", "train L from 0, 0 over x, y batch 2 with gd(0.02) for 4 epochs")
    #expect(desk.verdict == "on all data f went from 46 to 0.247747 in 8 updates")
  }

  // MARK: Errors

  @Test(
    arguments: [
      ("over x, z", "x has 4 examples and z 2: they go together one by one."),
      ("over x, y batch 5", "A batch of 5 is more than there are: 4 examples."),
      ("over x, y batch 0", "A whole number is needed here, 1 or more."),
      ("over x, yy batch 1", "yy has no value yet. | give it one first: yy = [1, 2, 3]"),
      ("over k batch 1", "k is a number; data are a list, with an entry or a row for each example."),
      ("over none", "none is empty."),
      ("over a", "a is a parameter of L; over takes its data."),
      ("over x, y, v batch 2", "The objective does not use v, so there is nothing to go over."),
      ("over x batch 2", "A batch of x does not go together with all of y. | name them all: over x, y"),
      ("batch 2", "Batches of which data? | add  over x, y"),
      ("shuffle", "Batches of which data? | add  over x, y"),
      ("over x, y shuffle(seed = 0.5)", "A seed is a whole number, 0 or more."),
    ])
  func tellsWhatIsWrong(clauses: String, complaint: String) throws {
    let desk = try Desk(data, "L(a, b) = sum((a + b*x - y)^2)", "z = [1, 2]; k = 3; v = [1, 2, 3, 4]; none = zeros(0)")
    #expect(desk.complaint("train L from a = 0, b = 0 \(clauses) with gd(0.1)") == complaint)
  }

  @Test func epochsNeedData() throws {
    let desk = try Desk(data, "L(a, b) = sum((a + b*x - y)^2)")
    let complaint = desk.complaint("train L from 0, 0 with gd(0.1) for 2 epochs")
    #expect(complaint?.hasPrefix("An epoch goes once through the data") == true)
  }

  @Test func changedDataEndTheRun() throws {
    var desk = try Desk(
      data, "L(a, b) = sum((a + b*x - y)^2)",
      "train L from 0, 0 over x, y batch 2 shuffle(seed = 1) with gd(0.01) for 1")
    try desk.type("x = [0, 1, 2, 4]")
    let complaint = try #require(desk.complaint("train"))
    #expect(complaint.hasPrefix("x was changed since run 1 began."))
    #expect(complaint.contains("with gd(lr = 0.01) over x, y batch 2 shuffle(seed = 1)"))
  }
}
