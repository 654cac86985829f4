import Glibc

/// Measures how fast runs are, beside C programs of the same arithmetic.
@main
struct GradusBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let names = arguments.filter { !$0.hasPrefix("-") }
    var template = Array("/tmp/gradus-bench-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw CProgram.Failure(message: "no folder for the C programs") }
    let folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    defer { system("rm -r \(folder)") }
    try CProgram.write(PackageResources.timing_h, to: "\(folder)/timing.h")
    for problem in Problem.all where names.isEmpty || names.contains(problem.name) {
      do {
        let measured = try Measurement(problem, repetitions: 9, folder: folder)
        print(
          problem.name, problem.title, measured.own.median, measured.plain.median, measured.fast.median,
          "ratio", measured.ratio.median, measured.ratio.quartiles, "goal", problem.goal,
          "begin", measured.beginning, "difference", measured.difference)
      } catch let failure as CProgram.Failure {
        print("\(problem.name): \(failure.message)")
      }
    }
  }
}
