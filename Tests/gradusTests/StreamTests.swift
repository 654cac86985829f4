import ProgramTesting
import Testing

@Suite struct StreamTests {
  @Test func aClosedPipeEndsTheProgramQuietly() throws {
    let program = try BuiltProgram.path("gradus")
    let result = try BuiltProgram.run(
      "/bin/sh", ["-c", "{ \"$0\"; echo $? >&2; } | head -n 1", program],
      input: String(repeating: "1\n", count: 30_000).utf8)
    #expect(result.output == "   1\n")
    #expect(result.errors == "141\n")
  }

  @Test func aFullDiskIsTold() throws {
    let program = try BuiltProgram.path("gradus")
    let result = try BuiltProgram.run("/bin/sh", ["-c", "exec \"$0\" -e 1 >/dev/full", program])
    #expect(result.errors == "gradus: No space left on device\n")
    #expect(result.status == 1)
  }
}
