import Glibc

/// A C program that is compiled here and told how many updates to carry out.
struct CProgram {
  private let path: String

  struct Failure: Error {
    let message: String
  }

  /// Compiles it into a folder, where `timing.h` must stand.
  init(_ source: [UInt8], name: String, in folder: String, flags: [String], libraries: [String]) throws {
    let file = "\(folder)/\(name).c"
    path = "\(folder)/\(name)"
    try CProgram.write(source, to: file)
    let command = ["cc -O3 -march=native -w"] + flags + ["-o \(path) \(file)"] + (libraries + ["m"]).map { "-l\($0)" }
    guard system(command.joined(separator: " ")) == 0 else { throw Failure(message: "the compiler refused \(file)") }
  }

  /// Nanoseconds of so many updates from the start, and what comes out.
  func run(steps: Int) throws -> (time: Double, result: Double) {
    guard let pipe = popen("\(path) \(steps)", "r") else { throw Failure(message: "\(path) does not start") }
    defer { pclose(pipe) }
    var buffer = [CChar](repeating: 0, count: 200)
    guard fgets(&buffer, 200, pipe) != nil else { throw Failure(message: "\(path) says nothing") }
    let line = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let numbers = line.split(separator: " ").compactMap { Double($0.filter { !$0.isNewline }) }
    guard numbers.count == 2 else { throw Failure(message: "\(path) says \(line)") }
    return (numbers[0], numbers[1])
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(message: "\(path) cannot be written") }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
