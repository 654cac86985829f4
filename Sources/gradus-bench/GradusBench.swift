import Glibc

/// Measures how fast runs are, beside C programs of the same arithmetic.
@main
struct GradusBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let isJSON = arguments.contains("--json")
    let names = arguments.filter { !$0.hasPrefix("-") }
    var template = Array("/tmp/gradus-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CProgram.Failure(message: "no folder for the C programs") }
    let folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    defer { system("rm -r \(folder)") }
    try CProgram.write(PackageResources.timing_h, to: "\(folder)/timing.h")
    if !isJSON { print(Report.heading) }
    for problem in Problem.all where names.isEmpty || names.contains(problem.name) {
      do {
        let measured = try Measurement(problem, repetitions: 9, folder: folder)
        print(isJSON ? Report.json(measured) : Report.row(measured))
      } catch let failure as CProgram.Failure {
        let message = "\(problem.name): \(failure.message)\n"
        _ = write(STDERR_FILENO, message, message.utf8.count)
      }
    }
  }
}
