import Glibc

/// Measures gradus beside other programs, and prints ratios with their spread; status 1 where something could not be
/// measured, as where two programs come to different results.
@main
struct GradusBench {
  private let options: Options
  private let folder: String
  private let python: Python?
  private var hasFailed = false

  static func main() {
    var hasFailed = false
    do throws(Failure) {
      let options = try Options(CommandLine.arguments.dropFirst())
      var template = Array("\(P_tmpdir)/gradus-bench-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw Failure(message: "no folder for the programs") }
      let folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      defer { system("rm -r \(folder)") }
      var bench = try GradusBench(options, folder: folder)
      bench.run()
      hasFailed = bench.hasFailed
    } catch {
      tell("\(error.message)\n\(Options.usage)")
      exit(64)
    }
    if hasFailed { exit(1) }
  }

  private init(_ options: Options, folder: String) throws(Failure) {
    self.options = options
    self.folder = folder
    python = Python(options.python, in: folder)
    try Shell.write(PackageResources.timing_h, to: "\(folder)/timing.h")
    try python?.writePrograms()
  }

  private mutating func run() {
    let (options, folder, python) = (options, folder, python)
    let trainings = TrainingProblem.all.filter { options.wants($0.name) }
    var columns = options.wants("S1") && python != nil ? [StartUp.column] : []
    if !trainings.isEmpty {
      columns += [TrainingProblem.Yardstick.plain.rawValue, TrainingProblem.Yardstick.fast.rawValue]
      columns += python?.libraries.map(\.rawValue) ?? []
    }
    var problems: [Measuring] = []
    if options.wants("S1") {
      problems.append(
        (
          "S1",
          { () throws(Failure) in
            try StartUp(gradus: Shell.absolute(options.gradus), python: python?.interpreter).measured(repetitions: 21)
          }
        ))
    }
    for problem in trainings {
      problems.append(
        (
          problem.name,
          { () throws(Failure) in
            [try problem.measured(repetitions: 9, folder: folder, python: python)]
          }
        ))
    }
    if options.wants("S7") {
      problems += SlippedTable.all.map { table in
        ("S7", { () throws(Failure) in [try table.measured(repetitions: 9)] })
      }
    }
    let measured = measure(problems, Report(subject: "problem", columns: columns))
    let costs = options.wants("costs") ? self.costs : []
    if !costs.isEmpty && !options.isJSON { print("") }
    let measuredCosts = measure(costs, Report(subject: "cost", columns: [Cost.column]))
    if options.isJSON { print(Report.json(problems: measured, costs: measuredCosts)) }
  }

  /// A name for what goes wrong, and what is measured.
  private typealias Measuring = (name: String, entries: () throws(Failure) -> [Entry])

  private var costs: [Measuring] {
    let others = TrainingProblem.all.filter { $0.name != TrainingProblem.adam.name }
    var costs: [Measuring] = others.map { problem in
      (problem.name, { () throws(Failure) in [try Cost.gradient(of: problem, repetitions: 9)] })
    }
    costs.append(
      (
        "S4",
        { () throws(Failure) in
          [try Cost.compiling(.digitsNetwork, repetitions: 9, goal: 10e6)]
        }
      ))
    costs.append(
      (
        "lessons",
        { () throws(Failure) in
          [try Cost.compiling(lessons: BundledLessons.files.filter { $0.path.hasPrefix("en/") }, repetitions: 5)]
        }
      ))
    costs.append(("reading", { () throws(Failure) in [try Cost.statements(repetitions: 5)] }))
    return costs
  }

  /// Measures one after the other, and prints each line as soon as it is there.
  private mutating func measure(_ all: [Measuring], _ report: Report) -> [Entry] {
    if !options.isJSON && !all.isEmpty { print(report.heading) }
    var measured: [Entry] = []
    for (name, entries) in all {
      do throws(Failure) {
        let entries = try entries()
        if !options.isJSON { for entry in entries { print(report.row(entry)) } }
        fflush(nil)
        measured += entries
      } catch {
        GradusBench.tell("\(name): \(error.message)")
        hasFailed = true
      }
    }
    return measured
  }

  private static func tell(_ message: String) {
    let line = message + "\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }
}
