import Testing

@testable import Checking

@Suite struct StringReplacingTests {
  @Test func textsArePutForOthersInTurn() {
    #expect("2\\cdot 3 ≈ 6".replacing([("\\cdot", "*"), ("≈", "=")]) == "2* 3 = 6")
    #expect("aab".replacing([("aa", "b"), ("bb", "c")]) == "c")
    #expect("\\times".replacing([("\\cdot", "*")]) == "\\times")
    #expect("−≈".replacing([("≈", "~")]) == "−~")
    #expect("".replacing([("a", "b")]) == "")
    #expect("abc".replacing([]) == "abc")
  }
}
