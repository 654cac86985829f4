import Glibc
import ProgramTesting

// From start to the first prompt, beside that of python3 to its own: medians of alternating runs, so that what else the
// machine does touches both alike. The program to measure is the argument.

/// Milliseconds until a program on a terminal has written a text, and the most memory it has held, in MiB.
func start(_ program: String, _ arguments: [String], until text: String) throws -> (time: Double, memory: Double) {
  let clock = ContinuousClock()
  let beginning = clock.now
  let terminal = try PseudoTerminal(program, arguments)
  try terminal.expect(text)
  let time = (clock.now - beginning) / .milliseconds(1)
  return (time, terminal.peakMemory)
}

func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

func rounded(_ number: Double, _ places: Double) -> Double { (number * places).rounded() / places }

guard CommandLine.arguments.count == 2 else {
  print("usage: StartUpBenchmark /absolute/path/to/gradus")
  exit(64)
}
var own: [(time: Double, memory: Double)] = []
var python: [(time: Double, memory: Double)] = []
for _ in 0..<41 {
  own.append(try start(CommandLine.arguments[1], [], until: "1> "))
  python.append(try start("/usr/bin/python3", ["-q"], until: ">>> "))
}
let (time, other) = (median(own.map(\.time)), median(python.map(\.time)))
print("gradus: \(rounded(time, 100)) ms to the prompt, \(rounded(median(own.map(\.memory)), 10)) MiB")
print("python3: \(rounded(other, 100)) ms, \(rounded(median(python.map(\.memory)), 10)) MiB")
print("ratio: \(rounded(time / other, 100))")
