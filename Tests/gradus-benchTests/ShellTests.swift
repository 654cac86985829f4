import Testing

@testable import gradus_bench

@Suite struct ShellTests {
  @Test func numbersAreReadByLines() throws {
    #expect(try Shell.numbers(of: "echo '1 2.5e3 -4'; echo 7") == [[1, 2500, -4], [7]])
  }

  @Test func whatFailsIsRefused() {
    #expect(throws: Failure.self) { try Shell.lines(of: "false") }
    #expect(throws: Failure.self) { try Shell.lines(of: "/nonexistent/python3 -c 1") }
    #expect(throws: Failure.self) { try Shell.write([1], to: "/nonexistent/file") }
  }

  @Test func onlyPathsAreResolved() throws {
    #expect(try Shell.absolute("gradus") == "gradus")
    #expect(try Shell.absolute("/usr/../usr/./bin") == "/usr/bin")
    #expect(throws: Failure.self) { try Shell.absolute("./nonexistent/gradus") }
  }
}
