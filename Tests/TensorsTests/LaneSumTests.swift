import Testing

@testable import Tensors

struct LaneSumTests {
  func sum(_ numbers: [Double]) -> Double { numbers.withUnsafeBufferPointer(laneSum) }

  @Test(arguments: [0, 1, 7, 8, 9, 16, 100, 1001])
  func wholeNumbersAddUp(count: Int) {
    #expect(sum((0..<count).map(Double.init)) == Double(count * (count - 1) / 2))
  }

  @Test func theOrderOfAdditionIsFixed() {
    // Lane i takes entries i, i + 8, …; lanes are added in pairs.
    let numbers = (0..<20).map { 1 / Double($0 + 3) }
    var lanes = [Double](repeating: 0, count: 8)
    for (index, number) in numbers.enumerated() { lanes[index % 8] += number }
    let expected =
      ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    #expect(sum(numbers) == expected)
  }

  @Test func dotProductsUseTheSameLanes() {
    let left = (0..<21).map { 1 / Double($0 + 1) }
    let right = (0..<21).map { 1 / Double($0 + 2) }
    let dot = left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { laneDot(left, $0) }
    }
    #expect(dot == sum(zip(left, right).map { $0 * $1 }))
  }

  @Test func infinitiesAndNaNPassThrough() {
    #expect(sum([1, .infinity]) == .infinity)
    #expect(sum([.nan, 1]).isNaN)
  }
}
