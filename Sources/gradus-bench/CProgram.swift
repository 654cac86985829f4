import Glibc

/// A C program that is compiled here and told how many updates to carry out.
struct CProgram {
  private let path: String

  /// Compiles it into a folder, where `timing.h` must stand.
  init(_ source: [UInt8], name: String, in folder: String, flags: [String], libraries: [String]) throws(Failure) {
    let file = "\(folder)/\(name).c"
    path = "\(folder)/\(name)"
    try Shell.write(source, to: file)
    let command = ["cc -O3 -march=native -w"] + flags + ["-o \(path) \(file)"] + (libraries + ["m"]).map { "-l\($0)" }
    guard system(command.joined(separator: " ")) == 0 else { throw Failure(message: "the compiler refused \(file)") }
  }

  /// Nanoseconds of so many updates from the start, and what comes out.
  func run(steps: Int) throws(Failure) -> (time: Double, result: Double) {
    guard let numbers = try Shell.numbers(of: "\(path) \(steps)").first, numbers.count == 2 else {
      throw Failure(message: "\(path) says no two numbers")
    }
    return (numbers[0], numbers[1])
  }
}
