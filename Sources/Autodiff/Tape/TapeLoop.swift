import CKernels

/// A tape that is being run many times, by its bare places in the memory; valid only within `Tape.withLoop`.
package struct TapeLoop {
  private let memory: UnsafeMutableBufferPointer<Double>
  // The tape keeps them alive meanwhile.
  private unowned(unsafe) let first: TapeVersion
  private unowned(unsafe) let second: TapeVersion
  private(set) var next: Int
  private(set) var last: Int

  init(_ memory: UnsafeMutableBufferPointer<Double>, _ versions: [TapeVersion], next: Int, last: Int) {
    self.memory = memory
    first = versions[0]
    second = versions[versions.count - 1]
    exchanges = versions.count > 1
    self.next = next
    self.last = last
  }

  private let exchanges: Bool

  /// The place of an input that is a number, in each version; nil of one that nothing needs.
  package func places(ofInput index: Int) -> (Int, Int)? {
    guard let one = first.inputs[index], let other = second.inputs[index] else { return nil }
    return (one.start, other.start)
  }

  package func set(_ places: (Int, Int), to number: Double) { memory[next == 0 ? places.0 : places.1] = number }

  /// Runs once; false if an operand lay outside its domain, and then the outputs mean nothing.
  package mutating func run() -> Bool {
    last = next
    return !(last == 0 ? first : second).program.run(memory)
  }

  /// Gives the inputs that carry outputs on their values of the last run.
  package mutating func carry() { if exchanges { next = 1 - last } }

  private var ranges: UnsafeMutableBufferPointer<Range<Int>> { last == 0 ? first.ranges : second.ranges }

  /// An entry of an output after the last run.
  package func number(_ output: Int, _ entry: Int = 0) -> Double { memory[ranges[output].lowerBound + entry] }

  /// The entries of an output after the last run.
  package func entries(_ output: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(rebasing: memory[ranges[output]])
  }

  /// Whether all entries of an output after the last run are finite.
  package func isFinite(_ output: Int) -> Bool {
    let range = ranges[output]
    if range.count == 1 { return memory[range.lowerBound].isFinite }
    return tape_is_finite(memory.baseAddress! + range.lowerBound, range.count)
  }
}
