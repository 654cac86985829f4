import Autodiff
import Tensors
import Testing
import Wording

@testable import Checking

@Suite struct WrittenAnswerTests {
  @Test(
    "Lists",
    arguments: [
      ("0.6, 1.08", [0.6, 1.08]), ("[1, 2]", [1, 2]), ("(1,2)", [1, 2]), ("0,6; 1,08", [0.6, 1.08]),
      ("0,6, 1,08", [0.6, 1.08]), ("w = 0.6, x = 1.08", [0.6, 1.08]), ("1 2", [1, 2]),
      ("0 - 0.1*(-6) = 0.6; 2", [0.6, 2]), ("½, 3/5", [0.5, 0.6]),
      ("3 and 2", [3, 2]), ("3 y 2", [3, 2]), ("1.6; 0.3 y 1.7", [1.6, 0.3, 1.7]), ("4, 2 y 1", [4, 2, 1]),
      ("4, 2, and 1", [4, 2, 1]), ("1.6, 0.3; 1.7, 0.35", [1.6, 0.3, 1.7, 0.35]),
      ("0,5; 0,25 y 0,1", [0.5, 0.25, 0.1]),
      ("0.25 y 0.2, 0.5 y 0.4", [0.25, 0.2, 0.5, 0.4]), ("0,5 y 0,25", [0.5, 0.25]), ("3x2", [3, 2]),
      ("3 x 2", [3, 2]),
      ("3 × 2", [3, 2]), ("2 por 3", [2, 3]), ("max(1, 2) = 2, 3", [2, 3]), ("[[1], [2]]", [1, 2]),
      ("w = (1, 2)", [1, 2]), ("(1), (2)", [1, 2]), ("w = [0,5; 1]", [0.5, 1]), ("45 20 y 5", [45, 20, 5]),
      ("3 rows 2 columns", [3, 2]), ("w: 1.4 x: 0.2", [1.4, 0.2]),
    ])
  func lists(text: String, values: [Double]) throws {
    let answer = try #require(WrittenAnswer(text, counts: [2]) { "wx".contains($0) })
    #expect(answer.figures.map { $0?.value } == values)
  }

  @Test func oneNumber() {
    func value(_ text: String) -> Double? {
      WrittenAnswer(text, counts: [1]) { $0 == "w" }?.figures[0]?.value
    }
    #expect(value("0,6") == 0.6)
    #expect(value("w = 0 - 0.1·(−6) = 0.6") == 0.6)
    #expect(value("b = 2") == nil)
    #expect(value("f(2)") == nil)
    #expect(value("2 + 2") == nil)
    #expect(value("?") == nil)
    #expect(value("") == nil)
  }

  /// A calculation is taken for its result only where it is asked for.
  @Test func calculations() throws {
    func answer(_ text: String, _ count: Int = 1) -> WrittenAnswer? {
      WrittenAnswer(text, counts: [count], calculations: true) { $0 == "w" }
    }
    let one = try #require(answer("5 - 0.1*10"))
    #expect(one.figures[0]?.value == 4 && one.isCalculated && one.hasWork)
    #expect(answer("(3 - 1)/(4 - 0)")?.figures[0]?.value == 0.5)
    #expect(answer("w = 2^3 - 1")?.isCalculated == true)
    #expect(answer("2*2, 3", 2)?.figures.map { $0?.value } == [4, 3])
    #expect(answer("3/5")?.isCalculated == false && answer("-2")?.hasWork == false)
    #expect(answer("2*3 = 6")?.isCalculated == false && answer("2*3 = 6")?.hasWork == true)
    for text in ["x - 1", "b = 2 + 2", "2*w", "f(2) + 1", "2 +"] { #expect(answer(text) == nil, "\(text)") }
    #expect(answer("2*0")?.figures[0]?.value == 0 && answer("0.25^10")?.isCalculated == true)
    let calls = try #require(answer("10/sqrt(100), -max(1, 2)", 2))
    #expect(calls.figures.map { $0?.value } == [1, -2] && calls.isCalculated)
  }

  @Test(arguments: ["[[2,-4,1],[-1,2,-0.5]]", "[[2, -4, 1], [-1, 2, -0.5]]", " [ [2,-4,1] , [-1,2,-0.5] ] "])
  func aMatrixIsTheListOfItsRows(text: String) throws {
    let answer = try #require(WrittenAnswer(text, counts: [6], calculations: true) { _ in false })
    #expect(answer.figures.map { $0?.value } == [2, -4, 1, -1, 2, -0.5])
  }

  @Test func howItWasTakenApart() throws {
    func answer(_ text: String) throws -> WrittenAnswer {
      try #require(WrittenAnswer(text, counts: [2], calculations: true) { _ in false })
    }
    #expect(try answer("0,25").partsAtInnerCommas && !answer("0, 25").partsAtInnerCommas)
    #expect(try answer("3 × 2").mayBeProduct && !answer("3x2").mayBeProduct)
    #expect(WrittenAnswer("2 y 3", counts: [3]) { _ in false }?.figures.count == 2)
    // A minus between blanks subtracts.
    #expect(WrittenAnswer("5 - 4", counts: [3]) { _ in false } == nil)
  }

  @Test func openOnes() throws {
    let answer = try #require(WrittenAnswer("4, ?, 3,3", counts: [3]) { _ in false })
    #expect(answer.figures.map { $0?.value } == [4, nil, 3.3])
    #expect(answer.parts.map(\.text) == ["4", "?", "3.3"])
    #expect(answer.marks(for: [4, 1, 3.25]) == [.right, .unchecked, .right])
  }

  @Test func marks() throws {
    let answer = try #require(WrittenAnswer("2.3594, 2, 0.5", counts: [3]) { _ in false })
    #expect(answer.marks(for: [2.359296, 2.4, 0.5]) == [.roundingSlip, .wrong, .right])
    let coarse = try #require(WrittenAnswer("4.8, 4.9", counts: [2]) { _ in false })
    #expect(coarse.marks(for: [4.8, 4.81]) == [.right, .wrong])
  }

  /// Figures rounded on the way are right, a wrong last digit that no rounding gives is none.
  @Test func roundedOnTheWay() throws {
    let twoThirds = Node.constant(2) / .constant(3)
    let node = .constant(100) * (twoThirds * twoThirds)
    func mark(_ text: String) throws -> Mark {
      let answer = try #require(WrittenAnswer(text, counts: [1]) { _ in false })
      return answer.marks(for: [400.0 / 9], by: node, values: [:])[0]
    }
    #expect(try mark("44.4") == .right)
    #expect(try mark("44.445") == .rounded)
    #expect(try mark("44.46") == .wrong)
    #expect(try mark("4e1") == .wrong)
  }

  @Test(
    "Exact",
    arguments: [
      ("4.9", [4.9000000001], true), ("4.9", [4.9255863], false), ("4.925586", [4.9255863], false),
      ("4.9255863", [4.9255863], true), ("0", [0], true),
      ("0", [1e-12], false), ("1; 2", [1, 2], true), ("1; 2.1", [1, 2.11], false), ("1; ?", [1, 2], false),
      ("1", [1, 2], false),
    ])
  func exact(text: String, truth: [Double], isExact: Bool) throws {
    let answer = try #require(WrittenAnswer(text, counts: [truth.count]) { _ in false })
    #expect(answer.isExact(for: truth) == isExact)
  }

  @Test func byTheirNames() throws {
    func arranged(_ text: String) throws -> [Double?]? {
      let answer = try #require(WrittenAnswer(text, counts: [3]) { "abc".contains($0) })
      return answer.arranged(3) { $0.name.flatMap { ["a", "b", "c"].firstIndex(of: $0) } }?.figures.map { $0?.value }
    }
    #expect(try arranged("c = 3, a = 1, b = 2") == [1, 2, 3] && arranged("b: 2") == [nil, 2, nil])
    #expect(try arranged("a = 1, b = 2, 3") == nil && arranged("a = 1, a = 2, b = 3") == nil)
  }

  @Test func inAnotherOrder() throws {
    func isReordered(_ text: String) throws -> Bool {
      try #require(WrittenAnswer(text, counts: [3]) { _ in false }).isReordered([1, 2, 2])
    }
    #expect(try isReordered("2, 1, 2") && !isReordered("1, 1, 2") && !isReordered("1, 2") && !isReordered("2, ?, 1"))
  }

  /// The x of a name parts no numbers.
  @Test func aNameWithAnX() {
    #expect(WrittenAnswer("x2 = 3", counts: [2]) { _ in false } == nil)
    #expect(WrittenAnswer("2x", counts: [2]) { _ in false } == nil)
  }

  /// A calculation of several numbers is worked out by who can do it.
  @Test func vectors() throws {
    func answer(_ text: String) -> WrittenAnswer? {
      WrittenAnswer(text, counts: [2], calculations: true, vector: { $0 == "2*[1, 2]" ? [2, 4] : nil }) { $0 == "w" }
    }
    #expect(answer("2*[1, 2]")?.figures.map { $0?.value } == [2, 4] && answer("2*[1, 2]")?.isCalculated == true)
    #expect(answer("w = 2*[1, 2]")?.parts.map(\.name) == ["w", "w"] && answer("3*[1, 2]") == nil)
  }

  /// Before the only number asked for may stand what leads to it, and that must hold.
  @Test(
    "Steps",
    arguments: [
      ("1.08-3 = -1.92; (-1.92)² = 3.6864", 3.6864, nil),
      ("1.08-3 = -1.92, 1.92^2 = 3.6864", 3.6864, nil),
      ("1.08-3 = -1.82; 1.92² = 3.6864", 3.6864, "1.08-3 is −1.92, not -1.82"),
    ])
  func steps(text: String, value: Double, told: String?) throws {
    let answer = try #require(WrittenAnswer(text, counts: [1]) { _ in false })
    #expect(answer.figures.map { $0?.value } == [value] && answer.hasWork)
    let difference = Node.constant(1.08) - .constant(3)
    let square = difference * difference
    #expect(answer.remark(onWorkBy: square, values: [:], Style())?.english == told)
    #expect(WrittenAnswer("1.08; 3 = 3", counts: [1]) { _ in false }?.parts.count == 2)
  }

  /// What a calculation was meant for: something else stands for what has to be worked out, or a sign is wrong.
  @Test(
    "Slips in calculations",
    arguments: [
      ("5 - 0.1*5", "in 5 - 0.1*5 stands 5 where √16 = 4 belongs"),
      ("5 + 0.1*4", "in 5 + 0.1*4 the sign of 0.4 is not that of the rule"), ("5 - 0.2*4", nil), ("5 - 0.2*5", nil),
      ("2 + 3", nil), ("5 - 0.1*4", nil),
    ])
  func slipsInCalculations(text: String, told: String?) throws {
    let node = Node.constant(5) - .constant(0.1) * (try Node.apply(.sqrt, to: [.constant(16)]))
    let answer = try #require(WrittenAnswer(text, counts: [1], calculations: true) { _ in false })
    #expect(answer.slip(inCalculationBy: node, values: [:], Style())?.english == told)
  }
}
