import Testing

@testable import Tensors

struct ElementaryTests {
  @Test func powers() {
    #expect(Elementary.power(0, 0) == 1)
    #expect(Elementary.power(-2, 3) == -8)
    #expect(!Elementary.hasPower(-8, 1.0 / 3))
    #expect(!Elementary.hasPower(0, -1))
    #expect(Elementary.hasPower(-2, -2))
    #expect(Elementary.hasPower(.nan, 0.5))
  }

  @Test func theLogisticFunctionNeverOverflows() {
    #expect(Elementary.sigmoid(0) == 0.5)
    #expect(Elementary.sigmoid(-745) > 0)
    #expect(Elementary.sigmoid(-.infinity) == 0)
    #expect(Elementary.sigmoid(.infinity) == 1)
  }
}
