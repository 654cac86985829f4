import Synchronization
import Testing
import Wording

@testable import Notebook

@Suite struct TrainTests {
  @Test func makesTenStepsAndSaysSo() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1)")
    #expect(text.contains("   10 │ 0.671089 │"))
    #expect(text.hasSuffix("   (10 updates, as no number was given; for 20 makes it 20)\n"))
  }

  @Test func stopsAtTheMostUpdates() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(1) until abs(x) < 1 every 5000")
    #expect(text.contains("  10000 │"))
    #expect(text.contains("(the condition was not met in 10000 updates"))
  }

  @Test func testsTheConditionAtTheNewPoint() {
    // x₁ = 4, x₂ = 3.2: the second update is the first that leads below 3.5.
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) until x < 3.5")
    #expect(text.hasSuffix("   reached after 2 updates\n"))
    #expect(
      Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) until f < 10").hasSuffix("reached after 3 updates\n"))
    // A vector meets it when all its entries do.
    #expect(
      Typing.of("f(w) = sum(w^2)", "train f from w = [1, 8] with gd(0.25) until abs(w) < 1.5")
        .hasSuffix("reached after 3 updates\n"))
  }

  @Test func countsTheRowsOfEvery() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) for 7 every 3")
    let rows = text.split(separator: "\n").compactMap {
      Int($0.prefix { $0 != "│" }.drop { $0 == " " }.prefix { $0 != " " })
    }
    #expect(rows == [1, 3, 6, 7])
  }

  @Test func hidesTheMiddle() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) for 40")
    #expect(text.contains("    … 16 rows not shown\n"))
    #expect(!Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) for 25").contains("not shown"))
  }

  @Test func keepsTheRowsWhenInterrupted() {
    let asked = Mutex(0)
    var typing = Typing(isInterrupted: {
      asked.withLock { count in
        count += 1
        return count == 3
      }
    })
    typing.type("f(x) = x^2")
    let text = typing.type("train f from x = 5 with gd(0) for 1000000")
    let words = text.split(whereSeparator: \.isWhitespace)
    let updates = words.lastIndex(of: "after").flatMap { Int(words[$0 + 1]) } ?? 0
    #expect((1..<1_000_000).contains(updates))
    #expect(text.hasSuffix("   interrupted after \(updates) updates; the rows so far are kept\n"))
    #expect(typing.type("train for 1").contains(" \(updates + 1) │"))
  }

  /// A step whose rate is still being searched for is not made.
  @Test func aSearchForTheRateIsGivenUp() {
    let asked = Mutex((count: 0, isPressed: false))
    var typing = Typing(isInterrupted: {
      asked.withLock { state in
        if state.isPressed { state.count += 1 }
        return state.count > 300
      }
    })
    typing.type("x = linspace(0, 1, 2000)", "S(c) = sum((c*x - 1)^4)")
    func rows(_ text: String) -> [[Double]] {
      text.split(separator: "\n").map { $0.split { "│ ".contains($0) }.compactMap { Double($0) } }.filter {
        $0.count > 4
      }
    }
    let whole = rows(typing.type("train S from c = 0 with gd(linesearch) for 12 show lr"))
    asked.withLock { $0.isPressed = true }
    let text = typing.type("train S from c = 0 with gd(linesearch) for 12 show lr")
    #expect(text.contains("   interrupted after "))
    // Every row that is there is one of the run that nobody stopped.
    let made = rows(text)
    #expect(!made.isEmpty && made.count < whole.count && whole.count == 12)
    for (row, other) in zip(made, whole) {
      #expect(zip(row, other).allSatisfy { abs($0 - $1) <= 1e-3 * max(abs($0), 1e-3) }, "\(row) \(other)")
    }
    asked.withLock { $0.count = 0 }
    #expect(typing.type("train for 1").contains("S = "))
  }

  @Test func showsMoreColumns() {
    let cells = ["C(w) = 1/2(ŷ - y)^2 where ŷ = w*x", "x = 2", "y = 4"]
    var typing = Typing()
    for cell in cells { typing.type(cell) }
    #expect(
      typing.type("train C from w = 1 with gd(0.1) for 1 show yhat").contains("    t │ w │ ŷ │ C(w) │ C'(w) │ w new\n"))
    // A usual column is not shown twice.
    #expect(typing.type("train for 1 show w").contains("    t │   w │ C(w) │"))
  }

  @Test func announcesOnlyWhatIsLost() {
    var typing = Typing()
    typing.type("f(x) = x^2", "x = 5")
    #expect(!typing.type("train f with gd(0.1) for 2").contains("undo"))
    #expect(!typing.type("train for 2").contains("undo"))
    #expect(!typing.type("train f from x = 1 with gd(0.1) for 2").contains("undo"))
    typing.type("x = 7")
    #expect(!typing.type("train f from x = 7 with gd(0.1) for 2").contains("undo"))
    typing.type("x = 7")
    #expect(typing.type("train f from x = 5 with gd(0.1) for 2").hasSuffix("   (x was 7; undo brings it back)\n"))
    #expect(typing.type("undo", "x") == "   7\n")
  }

  @Test func goesNowhereFromBeyondTheLargestNumber() {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 1e300 with gd(-1e6) for 5")
    #expect(
      typing.type("train for 2") == "   diverges beyond the largest number; the last finite point is kept\n")
  }

  /// Of a network the gradient by every parameter has a column, that by a small bias too.
  @Test func everyParameterOfANetworkHasItsGradientsNorm() {
    let text = Typing.of(
      "L(W, b, c) = sum((W @ [1, 2] + b)^2) + c^2",
      "train L from W = ones(3, 2), b = [3, 4, 0], c = 2 with gd(0) for 1",
      style: Style(width: 200))
    #expect(text.contains("│ L(W, b, c) │ ‖∂L/∂W‖ │ ‖∂L/∂b‖ │ ∂L/∂c\n"))
    // 2(3 + (3, 4, 0)) = (12, 14, 6), of length √376.
    #expect(text.contains("│ 19.3907 │     4\n"))
  }

  @Test(arguments: [
    ("newton for 1", "has arrived: the gradient is 0 here, so the next update would be 0 too"),
    ("newton for 2", "has arrived: the gradient is 0 here, so the next update would be 0 too"),
    ("newton for 4", "has arrived: the update is 0, so nothing moves any more"),
    ("gd(0.5) for 1", "has arrived: the gradient is 0 here, so the next update would be 0 too"),
    ("gd(decay_cosine(1, 10, t)) for 11", "has arrived: the"),
    ("gd(decay_cosine(0.1, 10, t)) for 10", "will come to a stop where the gradient is not 0: at x = 2.09296"),
    ("gd(decay_cosine(0.1, 10, t)) for 14", "stands still, though the gradient is not 0"),
    ("momentum(0.1, 0.9) for 300", "has practically arrived: at x = 3"),
    ("gd(0.1) for 2000 every 500", "has arrived: the update is 0"),
  ])
  func theEndOfARunIsSeen(call: String, verdict: String) {
    let text = Typing.of("f(x) = (x - 3)^2", "train f from 0 with \(call)", style: Style(width: 200))
    #expect(text.contains("\n   \(verdict)"), "\(text)")
  }
}
