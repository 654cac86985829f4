import Foundation

/// The programs that the package builds, run as a shell runs them.
package enum BuiltProgram {
  /// What a program left behind.
  package struct Result {
    package let output: String
    package let errors: String
    /// The exit status, or the number of the signal that ended the program plus 128.
    package let status: Int32
  }

  /// The path of a program: it stands beside the test bundle; an absolute path is left as it is.
  package static func path(_ name: String) throws -> String {
    if name.hasPrefix("/") { return name }
    var path = [CChar](repeating: 0, count: 4096)
    guard readlink("/proc/self/exe", &path, path.count - 1) > 0 else { throw TestFailure("no /proc") }
    return String(cString: dirname(&path)) + "/" + name
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - environment: all of it, besides a PATH and a LANG that tells no language; an empty value takes away.
  ///   - folder: where it runs.
  package static func run(
    _ name: String, _ arguments: [String] = [], input: some Sequence<UInt8> = "".utf8,
    environment: [String: String] = [:], in folder: TemporaryFolder? = nil
  ) throws -> Result {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path(name))
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
      .merging(environment) { $1 }.filter { !$0.value.isEmpty }
    process.currentDirectoryURL = URL(fileURLWithPath: (folder ?? streams).path)
    // Files take all that is written, in whatever order the two streams are filled.
    process.standardInput = FileHandle(forReadingAtPath: streams.write(input, to: "input"))
    process.standardOutput = FileHandle(forWritingAtPath: streams.write([], to: "output"))
    process.standardError = FileHandle(forWritingAtPath: streams.write([], to: "errors"))
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Result(
      output: streams.read("output") ?? "", errors: streams.read("errors") ?? "",
      status: process.terminationStatus + signal)
  }
}
