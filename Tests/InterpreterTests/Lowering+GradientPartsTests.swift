import Testing

@testable import Interpreter

@Suite struct LoweringGradientPartsTests {
  private func parts(_ text: String, _ definitions: String...) throws -> [(left: String, value: [Double])] {
    var desk = try Desk()
    for definition in definitions { try desk.type(definition) }
    guard case .parts(let parts) = try desk.answer(text) else { throw DeskError.unexpected }
    return parts.map { ($0.left, Array($0.value.elements)) }
  }

  @Test func everyParameterHasItsPart() throws {
    for gradient in ["∇L", "grad(L)"] {
      let parts = try parts("\(gradient)([1, 2], 3)", "L(w, b) = sum(w^2)*b")
      #expect(parts.map(\.left) == ["∂L/∂w", "∂L/∂b"])
      #expect(parts.map(\.value) == [[6, 12], [5]])
    }
  }

  @Test func partsOfOneShapeAreOneValue() throws {
    let desk = try Desk("f(x, y) = x^2 + y")
    #expect(try desk.value("∇f(1, 2)").elements == [2, 1])
  }

  @Test func elsewhereTheyAreOneVector() throws {
    var desk = try Desk("L(w, b) = sum(w^2)*b")
    #expect(try desk.value("2∇L([1, 2], 3)").elements == [12, 24, 10])
    #expect(try desk.number("∇L([1, 2], 3)[0]") == 6)
    try desk.type("v = ∇L([1, 2], 3)")
    #expect(try desk.value("v").elements == [6, 12, 5])
    #expect(desk.complaint("∇L([1, 2], log(0))")?.contains("log(0)") == true)
  }
}
