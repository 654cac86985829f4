import Testing

@testable import Notebook

@Suite struct MathematicsTests {
  @Test(
    "TeX as Unicode",
    arguments: [
      ("x^2", "x²"), ("\\alpha = 0.1", "α = 0.1"), ("w_0 = 0", "w₀ = 0"), ("x_{k+1}", "xₖ₊₁"), ("\\hat m_t", "m̂ₜ"),
      ("\\hat{v}_2", "v̂₂"), ("(w - 3)^{2}", "(w − 3)²"), ("x_{\\text{new}}", "x_new"), ("\\lambda_{\\max}", "λ_max"),
      ("\\tfrac12(2w - 4)^2", "½(2w − 4)²"), ("\\frac{1}{1 + e^{-z}}", "1/(1 + e^(−z))"),
      ("\\frac{g}{\\sqrt{g^2} + \\varepsilon}", "g/(√(g²) + ε)"),
      ("\\frac{m}{\\sqrt{v}} + \\varepsilon", "m/(√v) + ε"), ("\\frac{m}{\\sqrt{v} + \\varepsilon}", "m/(√v + ε)"),
      ("\\|x - x^*\\|", "‖x − x*‖"), ("f^*", "f*"), ("\\frac{m}{\\sqrt{v}}", "m/√v"),
      ("-\\frac{f'(x)}{f''(x)}", "−f'(x)/f''(x)"), ("\\frac{a + b}{2c}", "(a + b)/(2c)"), ("4 - 2\\sqrt2", "4 − 2√2"),
      ("\\alpha \\cdot f'(x)", "α·f'(x)"), ("\\beta_1^t", "β₁ᵗ"), ("f(y) \\ge f(x)", "f(y) ≥ f(x)"), ("A^T", "Aᵀ"),
      ("\\partial E", "∂E"), ("\\frac{\\partial E}{\\partial x}", "∂E/∂x"),
      ("\\frac{\\partial^2 f}{\\partial x^2}", "∂²f/∂x²"),
      ("\\frac{\\partial^2 f}{\\partial x \\partial y}", "∂²f/(∂x ∂y)"), ("\\nabla f(x)", "∇f(x)"),
      ("\\nabla = 0", "∇ = 0"),
      ("\\frac{dE}{dw_1}", "dE/dw₁"), ("\\frac{d + 1}{d - 1}", "(d + 1)/(d − 1)"),
      ("\\frac{a}{\\partial x + 1}", "a/(∂x + 1)"),
      ("\\lambda_{\\min}", "λ_min"), ("n_{in}", "n_in"), ("n_{\\text{out}}", "n_out"), ("w_{ij}", "wᵢⱼ"), ("x_n", "xₙ"),
      ("x_{12}", "x₁₂"), ("x_{n+1}", "xₙ₊₁"), ("\\unknown x", "unknown x"), ("{x", "x"), ("x^", "x^"), ("\\", ""),
      ("", ""),
    ])
  func text(tex: String, expected: String) {
    #expect(Mathematics.text(tex) == expected)
  }
}
