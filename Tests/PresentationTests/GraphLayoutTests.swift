import Testing

@testable import Presentation

@Suite struct GraphLayoutTests {
  private func layout(_ operands: [[Int]]) -> GraphLayout {
    GraphLayout(sizes: operands.map { _ in (width: 60, height: 30) }, operands: operands)
  }

  @Test func everyNodeStandsBelowItsOperands() {
    let operands = [[], [], [0], [0, 1], [2, 3], [4, 0]]
    let layout = layout(operands)
    for (node, operands) in operands.enumerated() {
      for operand in operands { #expect(layout.boxes[operand].y < layout.boxes[node].y) }
    }
    #expect(layout.edges.count == 7)
  }

  @Test func boxesDoNotOverlapAndAreOnThePage() {
    let layout = layout([[], [], [], [], [0, 1, 2, 3], [0], [1], [2], [4, 5, 6, 7]])
    for (place, box) in layout.boxes.enumerated() {
      #expect(box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= layout.width)
      #expect(box.y - box.height / 2 >= 0 && box.y + box.height / 2 <= layout.height)
      for other in layout.boxes[(place + 1)...] where other.y == box.y {
        #expect(abs(other.x - box.x) >= (box.width + other.width) / 2)
      }
    }
  }

  @Test func crossingsAreUndone() {
    // Written down crosswise: a goes into the second, b into the first.
    #expect(layout([[], [], [1], [0], [2, 3]]).crossings == 0)
  }

  @Test func aLongEdgePassesTheLayersBetween() throws {
    let layout = layout([[], [0], [1], [2], [3, 0]])
    let long = try #require(layout.edges.first { $0.from == 0 && $0.to == 4 })
    #expect(long.through.count == 3)
    #expect(layout.edges.first { $0.from == 0 && $0.to == 1 }?.through.isEmpty == true)
  }

  @Test func aSingleNodeIsALayout() { #expect(layout([[]]).boxes[0].x > 0) }
}
