import Foundation
import Testing

/// A value to 60 digits, as the nearest number and what that lacks.
struct ExactValue {
  let argument: Double
  /// The nearest number.
  let value: Double
  /// What it lacks, in units of its last place.
  let rest: Double

  /// The distance of a number, in units of the last place of the value.
  func error(of number: Double) -> Double {
    number == value ? rest.magnitude : ((number - value) / value.ulp - rest).magnitude
  }

  /// Every value that is kept of a function.
  static func all(of function: VectorFunction) throws -> [ExactValue] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(function).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let numbers = try $0.split(separator: " ").map { try #require(Double($0)) }
      try #require(numbers.count == 3)
      return ExactValue(argument: numbers[0], value: numbers[1], rest: numbers[2])
    }
  }
}

/// Each value kept of a function is met within a number of units of the last place.
func expectExact(
  _ function: VectorFunction, within units: Double, _ location: SourceLocation = #_sourceLocation
) throws {
  let values = try ExactValue.all(of: function)
  #expect(values.count > 200, sourceLocation: location)
  for (number, expected) in zip(function(values.map(\.argument)), values) {
    #expect(
      expected.error(of: number) <= units, "\(function)(\(expected.argument)) = \(number), not \(expected.value)",
      sourceLocation: location)
  }
}

/// The function of each number is exactly the one beside it, also in its sign.
func expectValues(
  _ function: VectorFunction, _ values: KeyValuePairs<Double, Double>, _ location: SourceLocation = #_sourceLocation
) {
  for (number, expected) in zip(function(values.map(\.key)), values) {
    #expect(isSame(number, expected.value), "\(function)(\(expected.key)) = \(number)", sourceLocation: location)
  }
}
