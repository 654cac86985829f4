import Autodiff
import Checking
import Glibc
import Interpreter
import Language
import Optimization
import Wording

// How long the checker takes for 20 rows of Adam: with one slip, with two, with nothing that explains them, with all
// columns written and with a few. Build it for release; the medians of nine runs are printed.

/// What goes wrong in the tables; the arithmetic below is plain, not the checker's.
struct Work {
  var name: String
  var columns = ["x", "f(x)", "f'(x)", "m", "v", "m̂", "v̂", "x new"]
  var digits = 6
  /// Spoils a line's value in a step: the line, the step, the right value, the gradient.
  var spoil: (String, Int, Double, Double) -> Double = { _, _, value, _ in value }
}

func written(_ value: Double, _ digits: Int) -> String {
  let places = max(0, digits - 1 - (value == 0 ? 0 : Int(floor(log10(abs(value))))))
  let power = pow(10, Double(places))
  return "\((value * power).rounded() / power)"
}

func table(_ work: Work) -> String {
  var text = "| t | \(work.columns.joined(separator: " | ")) |\n"
  var x = 5.0
  var (m, v) = (0.0, 0.0)
  for t in 1...20 {
    let g = work.spoil("f'(x)", t, 2 * x, x)
    m = work.spoil("m", t, 0.9 * m + 0.1 * g, g)
    v = work.spoil("v", t, 0.999 * v + 0.001 * g * g, g)
    let mHat = work.spoil("m̂", t, m / (1 - pow(0.9, Double(t))), m)
    let vHat = work.spoil("v̂", t, v / (1 - pow(0.999, Double(t))), v)
    let new = work.spoil("x new", t, x - 0.1 * mHat / (vHat.squareRoot() + 1e-8), x)
    let values = ["x": x, "f(x)": x * x, "f'(x)": g, "m": m, "v": v, "m̂": mHat, "v̂": vHat, "x new": new]
    let cells = work.columns.map { written(values[$0] ?? .nan, $0 == "x" && t == 1 ? 12 : work.digits) }
    text += "| \(t) | \(cells.joined(separator: " | ")) |\n"
    x = new
  }
  return text
}

let few = ["x", "x new"]
let works = [
  Work(name: "right"),
  Work(name: "one slip throughout: m without 1 − β", spoil: { $0 == "m" ? $2 + 0.9 * $3 : $2 }),
  Work(name: "one slip in step 9: m̂ not corrected", spoil: { $0 == "m̂" && $1 == 9 ? $3 : $2 }),
  Work(name: "one slip, few columns: v̂ not corrected", columns: few, spoil: { $0 == "v̂" ? $3 : $2 }),
  Work(name: "one slip in step 9, few columns", columns: few, spoil: { $0 == "m̂" && $1 == 9 ? $3 : $2 }),
  Work(
    name: "two slips: gradient halved, m̂ not corrected",
    spoil: { $0 == "f'(x)" ? $2 / 2 : $0 == "m̂" && $1 >= 4 ? $3 : $2 }),
  Work(
    name: "two slips at once, few columns: m without 1 − β, v̂ not corrected", columns: few,
    spoil: { $0 == "m" ? $2 + 0.9 * $3 : $0 == "v̂" ? $3 : $2 }),
  Work(name: "nothing explains it", spoil: { line, t, value, _ in line == "m" && t == 3 ? value * 1.2345 : value }),
  Work(
    name: "nothing explains it, few columns", columns: few,
    spoil: { line, _, value, _ in line == "x new" ? value * 1.2345 : value }),
]

/// The run as a session makes it.
func makeRun() throws -> (record: RunRecord, workspace: Workspace) {
  var workspace = Workspace()
  var made: RunRecord?
  for statement in try Parser.statements(of: Source("f(x) = x^2; train f from x = 5 with adam(0.1) for 1")) {
    switch statement.kind {
    case .function(let definition): _ = try workspace.define(definition, symbols: .unicode)
    case .train(let clauses): made = try workspace.run(for: clauses, in: statement, symbols: .unicode).record
    default: break
    }
  }
  guard let made else { exit(1) }
  return (made, workspace)
}

func check(_ text: String, _ record: RunRecord, _ workspace: Workspace) -> Check? {
  guard let written = WrittenTable(text),
    let sheet = Worksheet(written, graph: record.run.graph, start: record.run.start)
  else { return nil }
  var check = Check(
    graph: record.run.graph, start: record.run.start, figures: sheet.figures, style: Style(language: .english))
  if check.isRight { return check }
  for (name, other) in record.otherForms(in: workspace) {
    guard let again = Worksheet(written, graph: other.run.graph, start: other.run.start) else { continue }
    if check.adopt(name, other, again.figures) { break }
  }
  return check
}

/// Milliseconds that this program has had of the processor: what else the machine does is left out.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

let (record, workspace) = try makeRun()
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 9
for work in works {
  let text = table(work)
  var times: [Double] = []
  var found: Check?
  for _ in 0..<rounds {
    let begin = processorTime()
    found = check(text, record, workspace)
    times.append(processorTime() - begin)
  }
  let median = times.sorted()[times.count / 2]
  let names = found?.diagnoses.first?.causes.first?.slips.map(\.name).joined(separator: " and ") ?? "–"
  if CommandLine.arguments.count > 2 {
    print(text)
    for verdict in found?.verdicts(Style(language: .english)) ?? [] { print(verdict.english) }
  }
  print("\((median * 10).rounded() / 10) ms  \(work.name) → \(names)")
}
