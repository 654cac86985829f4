import Language
import Testing

@testable import Notebook

@Suite struct SessionTextTests {
  private func run(_ text: String, isInterrupted: @escaping @Sendable () -> Bool = { false }) -> (
    Session.Outcome, output: String, errors: String
  ) {
    var session = Session(isInterrupted: isInterrupted)
    var output = ""
    var errors = ""
    let outcome = session.run(Source(text), output: { output += $0 }, errors: { errors += $0 })
    return (outcome, output, errors)
  }

  @Test func goesOnAfterAnError() {
    let (outcome, output, errors) = run("x = 2\ny = q\nz = x + 1")
    #expect(outcome.failed)
    #expect(!outcome.endsSession)
    #expect(output == "   x = 2\n   z = 3\n")
    #expect(errors.hasPrefix("q has no value here."))
  }

  /// A comma between digits parts values where nothing else can be meant.
  @Test func readsCommasByTheFunctionThatIsCalled() {
    let (_, output, errors) = run("L(a, b) = a + b\nL(0,5)\nones(1,2)\nmean(eye(1)) + max(2,3)")
    #expect(output == "   L(a, b) = a + b\n   5\n   [[1, 1]]\n")
    #expect(errors.hasPrefix("Decimals take a point here: 2.3"))
  }

  @Test func endsAtQuit() {
    let (outcome, output, _) = run("x = 2\nquit\ny = 3")
    #expect(outcome.endsSession)
    #expect(!outcome.failed)
    #expect(output == "   x = 2\n")
  }

  @Test func endsWhereItIsInterrupted() {
    let (_, output, _) = run("x = 2\ny = 3", isInterrupted: { true })
    #expect(output == "   x = 2\n")
  }

  @Test func saysNothingToNothing() {
    let (outcome, output, errors) = run("\n  # a comment\n")
    #expect(!outcome.failed)
    #expect((output + errors).isEmpty)
  }
}
