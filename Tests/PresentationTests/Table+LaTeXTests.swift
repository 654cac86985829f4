import Presentation
import Testing
import Wording

@Suite struct TableLaTeXTests {
  @Test func `headings and numbers are mathematics`() {
    #expect(
      descent.latex(Style()) == #"""
        \begin{tabular}{r|rrrr}
        $t$ & $w$ & $f(w)$ & $f'(w)$ & $w_{\text{new}}$ \\
        \hline
        $2$ & $0.6$ & $5.76$ & $-4.8$ & $1.08$ \\
        $3$ & $1.08$ & $3.6864$ & $-3.84$ & $1.464$ \\
        $4$ & $1.464$ & $2.3593$ & $-3.072$ & $1.7712$ \\
        \end{tabular}
        % f = 1.50995 at w = 1.7712
        """#)
  }

  @Test func `the symbols set for the terminal do not matter`() {
    #expect(adam.latex(Style(symbols: .ascii)) == adam.latex(Style(plain: true)))
    #expect(adam.latex(Style(symbols: .ascii)).contains(#"& $\hat{m}$ & $\hat{v}$ & $x_{\text{new}}$"#))
  }

  @Test func `hidden rows, words and empty cells`() {
    let table = Table(
      columns: [.init("kind", kind: .text), .init("x")],
      rows: [
        [.text("50% of a_b & c")], [.empty], [.empty], [.empty, .number(.nan)], [.empty, .number(-1e-9)],
      ])
    #expect(
      table.shortened(to: 2).latex(Style()) == #"""
        \begin{tabular}{lr}
        $\mathrm{kind}$ & $x$ \\
        \hline
        50\% of a\_b \& c &  \\
        \multicolumn{2}{l}{\dots{} 3 rows not shown} \\
         & $-10^{-9}$ \\
        \end{tabular}
        """#)
  }
}
