import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct FormulaWriterTests {
  private let x = Node.variable(Variable("x", .parameter))

  private func text(_ node: Node, _ style: Style = Style()) -> String { Formula(style: style).text(node) }

  /// Shared parts are printed again and again: 2⁶⁰ names would be.
  @Test func whatIsTooLongIsCutOff() {
    var node = x
    for _ in 0..<60 { node = node + node }
    #expect(text(node).count < 20_000 && text(node).contains("…"))
    #expect(text(node, Style(symbols: .ascii)).contains("..."))
    var deep = x
    for _ in 0..<1000 { deep = Node.combine(.sin, deep) }
    #expect(text(deep).hasPrefix("sin(sin(") && text(deep).contains("…"))
  }

  @Test func constantsWithANameGoByIt() {
    #expect(text(.constant(.pi) * x) == "π·x")
    #expect(text(.constant(.pi) * x, Style(symbols: .ascii)) == "pi*x")
    #expect(text(.constant(2.718281828459045)) == "e")
    #expect(text(.constant(3.14)) == "3.14")
  }

  @Test func numbersReadBackAsTheSame() {
    #expect(text(.constant(0.1 + 0.2)) == "0.30000000000000004")
    #expect(text(.constant(-2)) == "−2" && text(.constant(-2), Style(symbols: .ascii)) == "-2")
    #expect(text(.constant(.infinity)) == "∞")
  }

  @Test func tensorsByRowsAndLongOnesByWhatTheyAre() {
    #expect(text(.constant(Tensor(shape: Shape(2, 2), elements: [1, 2, 3, -4]))) == "[[1, 2], [3, −4]]")
    #expect(text(.zeros(Shape(2, 3))) == "zeros(2, 3)" && text(.ones(Shape(5))) == "ones(5)")
    #expect(text(.zeros(Shape(2))) == "[0, 0]")
    #expect(text(.constant(Tensor(shape: Shape(0), elements: []))) == "[]")
    let many = Tensor(shape: Shape(5000), elements: (0..<5000).map(Double.init))
    #expect(text(.constant(many)).hasSuffix(", …]"))
  }

  /// ∂f/∂x in a power or below a line would be read otherwise.
  @Test func aHeadingWithASlashStandsInBrackets() {
    let slope = x.labelled(Label("∂f/∂x", .gradient))
    #expect(text(slope.power(2)) == "(∂f/∂x)²")
    #expect(text(2 / slope) == "2/(∂f/∂x)")
    #expect(text(x - 2 * slope) == "x − 2·∂f/∂x")
  }

  @Test func namesMayBeChosen() {
    let formula = Formula(style: Style()) { _ in "θ" }
    #expect(formula.text(x + 1) == "θ + 1")
  }
}
