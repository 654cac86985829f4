import Testing
import Wording

@Suite struct NameTests {
  @Test(arguments: [
    ["β₁", "beta1", "β1", "beta₁"], ["m̂", "m\u{302}", "mhat"], ["ŷ", "\u{177}", "y\u{302}", "yhat"],
    ["ε", "eps", "epsilon", "ϵ"], ["ε₁", "eps1", "epsilon1"], ["θ", "theta", "ϑ"], ["μ", "µ", "mu"],
    ["θ̂", "thetahat", "θ\u{302}"], ["ε̂", "epshat", "epsilonhat"], ["ȳ", "ybar"], ["x̃", "xtilde"],
    ["ẋ", "xdot"],
    ["x₀", "x0"], ["w₁₀", "w10"], ["Δx", "∆x", "Deltax"], ["x_new", "x_new"],
  ])
  func `spellings of one name`(spellings: [String]) {
    #expect(Set(spellings.map { Name($0) }).count == 1)
    #expect(Name(spellings[0]).key.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    ("x", "X"), ("θ", "Θ"), ("eps", "epsilons"), ("m", "m̂"), ("σ", "Σ"), ("x1", "x_1"), ("é", "e"),
  ])
  func `different names`(one: String, other: String) {
    #expect(Name(one) != Name(other))
  }

  @Test func `the spelling is the student's, the key is ASCII`() {
    let name: Name = "v̂"
    #expect(name.description == "v̂")
    #expect(name.text(.unicode) == "v̂")
    #expect(name.text(.ascii) == "vhat")
    #expect(Name("epsilon").text(.unicode) == "epsilon")
  }
}
