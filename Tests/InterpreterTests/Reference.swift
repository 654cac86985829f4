import Foundation

/// Sections of the course's reference values about derivatives, worked out with 50 digits.
enum Reference {
  static func section<Section: Decodable>(_ name: String, as type: Section.Type) throws -> Section {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/derivatives.json")
    let all = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    return try JSONDecoder().decode(type, from: JSONSerialization.data(withJSONObject: all?[name] ?? [:]))
  }

  /// The reference's own measure: 1e-12 of the value, or of 1 for small ones.
  static func agree(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
  }
}
