import ProgramTesting
import Testing

/// The program as it is run; what it measures has tests of its own.
@Suite struct GradusBenchTests {
  @Test func refusesWhatItDoesNotKnow() throws {
    let result = try BuiltProgram.run("gradus-bench", ["S99"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("S99 is neither an option nor a name\ngradus-bench [--json]"))
  }

  /// What cannot be measured is told, and shows in the status.
  @Test func tellsWhatCouldNotBeMeasured() throws {
    let result = try BuiltProgram.run("gradus-bench", ["--gradus", "/nonexistent/gradus", "S1"])
    #expect(result.status == 1 && result.errors == "S1: there is no /nonexistent/gradus\n")
    #expect(result.output.hasPrefix("| | problem | gradus |"))
    let json = try BuiltProgram.run("gradus-bench", ["--json", "--gradus", "/nonexistent/gradus", "S1"])
    #expect(json.status == 1 && json.output.hasPrefix("{") && !json.output.contains("| problem"))
  }
}
