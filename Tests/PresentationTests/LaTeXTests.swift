import Testing

@testable import Presentation

@Suite struct LaTeXTests {
  @Test(arguments: [
    ("f'(x)", #"$f'(x)$"#), ("m̂", #"$\hat{m}$"#), ("m\u{302}", #"$\hat{m}$"#), ("ŷ", #"$\hat{y}$"#),
    ("x new", #"$x_{\text{new}}$"#), ("x nuevo", #"$x_{\text{nuevo}}$"#),
    ("θ new", #"$\theta_{\text{new}}$"#),
    ("∂f/∂x", #"$\frac{\partial f}{\partial x}$"#), ("∂f/∂w₁", #"$\frac{\partial f}{\partial w_{1}}$"#),
    ("β₁", #"$\beta_{1}$"#), ("x²", #"$x^{2}$"#), ("m[x]", #"$m[x]$"#), ("‖g‖", #"$\|g\|$"#),
    ("w1", #"$w_{1}$"#), ("loss", #"$\mathrm{loss}$"#), ("w_out", #"$w_{\mathrm{out}}$"#), ("2x", #"$2x$"#),
    ("100%", #"$100\%$"#), ("α·g", #"$\alpha\cdot g$"#),
  ])
  func `headings`(heading: String, latex: String) {
    #expect(LaTeX.math(heading) == latex)
  }

  @Test func `numbers`() {
    #expect(LaTeX.number(-4.8, digits: 6) == "-4.8")
    #expect(LaTeX.number(1.5e-8, digits: 6) == #"1.5 \cdot 10^{-8}"#)
    #expect(LaTeX.number(1e12, digits: 6) == "10^{12}")
    #expect(LaTeX.number(-1e12, digits: 6) == "-10^{12}")
    #expect(LaTeX.number(-.infinity, digits: 6) == #"-\infty"#)
    #expect(LaTeX.number(.nan, digits: 6) == #"\mathrm{nan}"#)
  }

  @Test func `texts`() {
    #expect(LaTeX.text("a_b & 5% {x} # $") == ##"a\_b \& 5\% \{x\} \# \$"##)
    #expect(LaTeX.text(#"^~\"#) == #"\textasciicircum{}\textasciitilde{}\textbackslash{}"#)
    #expect(LaTeX.text("β → ∞") == #"$\beta$ $\to$ $\infty$"#)
  }
}
