import Testing
import Wording

@testable import Notebook

@Suite struct ReplyTests {
  @Test func setsPartsInOrder() {
    var reply = Reply()
    reply.line("f(x) = x²")
    reply.note("data: y = 2")
    reply.block("t │ x")
    #expect(reply.text(Style()) == "   f(x) = x²\n   data: y = 2\nt │ x\n")
    #expect(reply.text(Style(plain: true)) == "f(x) = x^2\ndata: y = 2\nt | x\n")
    #expect(Reply().text(Style()).isEmpty)
  }

  @Test func wrapsAtTheWindow() {
    var reply = Reply()
    reply.line("one two three four five six")
    #expect(reply.text(Style(width: 20)) == "   one two three\n     four five six\n")
  }

  @Test func keepsTogetherWhatFits() {
    var reply = Reply()
    reply.line("rates: " + Reply.unbroken("α = 0.1 + 2"))
    #expect(reply.text(Style(width: 20)) == "   rates:\n     α = 0.1 + 2\n")
    reply = Reply()
    reply.line("rate: " + Reply.unbroken("α = 0.1 + 2 + 3 + 4"))
    #expect(reply.text(Style(width: 20)) == "   rate: α = 0.1 + 2\n     + 3 + 4\n")
  }

  @Test func setsListsInColumns() {
    var reply = Reply()
    reply.list([("f'", "its derivative"), ("f'(3)", "a value")])
    #expect(reply.text(Style()) == "     f'     its derivative\n     f'(3)  a value\n")
    #expect(reply.text(Style(plain: true)) == "f': its derivative\nf'(3): a value\n")
    // A second column too narrow to read stands under the first.
    #expect(reply.text(Style(width: 30)) == "     f'\n         its derivative\n     f'(3)\n         a value\n")
  }

  @Test func dimsNotesWhereThereIsColour() {
    var reply = Reply()
    reply.note("ten")
    #expect(reply.text(Style(colors: true)) == "   \u{1B}[2mten\u{1B}[0m\n")
  }

  @Test func writesASCII() {
    var reply = Reply()
    reply.line("β₁·m̂ ≈ −2")
    #expect(reply.text(Style(symbols: .ascii)) == "   beta1*mhat ~ -2\n")
  }
}
