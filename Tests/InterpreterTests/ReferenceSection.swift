import Foundation

@testable import Interpreter

/// A section of the course's reference values that keeps account of the entries that a test has looked at.
final class ReferenceSection {
  private let root: Any
  private var read: Set<String> = []

  /// - Parameter name: a section of `Fixtures/statements.json`.
  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/statements.json")
    let all = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    guard let section = all?[name] else { throw DeskError.unexpected }
    root = section
  }

  /// The numbers at a path of keys and places, row by row.
  func numbers(_ path: String...) throws -> [Double] { try numbers(path) }

  func numbers(_ path: [String]) throws -> [Double] {
    let found = leaves(of: try value(path), at: path)
    read.formUnion(found.map(\.path))
    return try found.map { leaf in
      guard let number = leaf.number else { throw DeskError.unexpected }
      return number
    }
  }

  /// What stands at a path, as a student types it: `0.5`, `[[1.0, 2.0], [0.0, 0.5]]`.
  func typed(_ path: String...) throws -> String {
    _ = try numbers(path)
    func text(_ value: Any) -> String {
      if let list = value as? [Any] { return "[\(list.map(text).joined(separator: ", "))]" }
      return "\(value)"
    }
    return text(try value(path))
  }

  /// How many entries a list has, or the keys of a table.
  func count(_ path: String...) throws -> Int { (try value(path) as? [Any])?.count ?? 0 }

  func keys(_ path: String...) throws -> [String] { (try value(path) as? [String: Any])?.keys.sorted() ?? [] }

  func text(_ path: String...) throws -> String { try value(path) as? String ?? "" }

  /// The numbers at which no test has looked.
  var unread: [String] {
    leaves(of: root, at: []).filter { $0.number != nil }.map(\.path).filter { !read.contains($0) }
  }

  private func value(_ path: [String]) throws -> Any {
    var value = root
    for key in path {
      if let table = value as? [String: Any], let next = table[key] {
        value = next
      } else if let list = value as? [Any], let place = Int(key), list.indices.contains(place) {
        value = list[place]
      } else {
        throw DeskError.unexpected
      }
    }
    return value
  }

  private func leaves(of value: Any, at path: [String]) -> [(path: String, number: Double?)] {
    if let table = value as? [String: Any] {
      return table.keys.sorted().flatMap { leaves(of: table[$0] ?? "", at: path + [$0]) }
    }
    if let list = value as? [Any] {
      return list.enumerated().flatMap { leaves(of: $1, at: path + ["\($0)"]) }
    }
    return [(path.joined(separator: " "), Double("\(value)"))]
  }
}
