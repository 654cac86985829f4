import Testing

@testable import Interpreter

@Suite struct LoweringMemoryTests {
  private static func desk(_ count: Int) throws -> Desk {
    let row = (0..<count).map { _ in "1" }.joined(separator: ", ")
    let column = (0..<count).map { _ in "[1]" }.joined(separator: ", ")
    return try Desk("r = [\(row)]", "c = [\(column)]")
  }

  @Test func whatIsTooLargeIsRefusedBeforeItIsMade() throws {
    let desk = try Self.desk(400)
    #expect(try desk.value("c + r").shape.extents == [400, 400])
    let large = try Self.desk(12_000)
    #expect(large.complaint("c*r")?.contains("more than 1 GiB") == true)
    #expect(large.complaint("sum(c*r)")?.contains("shape (12000, 12000)") == true)
    #expect(large.complaint("f(x) = sum((c*r - x)^2); train f from 1 with gd(0.1)")?.contains("1 GiB") == true)
  }
}
