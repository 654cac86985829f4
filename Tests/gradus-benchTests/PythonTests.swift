import Testing

@testable import gradus_bench

@Suite struct PythonTests {
  @Test func thereIsNoneWhereThereIsNone() {
    #expect(Python("/nonexistent/python3", in: "/tmp") == nil)
  }
}
