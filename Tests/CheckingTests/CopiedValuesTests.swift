import Autodiff
import Tensors
import Testing

@testable import Checking

@Suite struct CopiedValuesTests {
  private let x = Variable("x", .data)

  @Test func longNumbersAreRoundedAndCutOff() throws {
    let copies = CopiedValues(of: .variable(x), [x: Tensor(5.0 / 3)])
    #expect(copies.all.map { $0[x]?.number } == [5.0 / 3, 1.67, 1.66, 1.667, 1.666, 1.6667])
  }

  @Test func shortNumbersStay() throws {
    #expect(CopiedValues(of: .variable(x), [x: Tensor(0.1639)]).all == [[x: Tensor(0.1639)]])
  }

  /// A quotient of numbers is written down before it is put in, everywhere in the same way.
  @Test func quotientsAreValues() throws {
    let third = Node.constant(5) / .constant(3)
    let copies = CopiedValues(of: third * third - .constant(4) * third, [:])
    #expect(copies.all.count == 6 && copies.all.allSatisfy { $0.count == 1 })
    #expect(CopiedValues(of: .constant(3) / .constant(5) + .variable(x), [x: Tensor(1)]).all.count == 1)
  }
}
