import Wording

/// A mistake that people make, or another convention that they follow: an entry of the catalogue.
package struct Slip: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A mistake.
    case slip
    /// Right, for another form of the method.
    case convention
    /// The method is right; digits were dropped too early.
    case rounding
  }

  package let name: String
  package let kind: Kind
  /// How unusual it is: the usual ones are named first.
  package let rarity: Int
  /// How it looks in a table: what was meant, and what was written.
  package let example: String
  private let english: String
  private let spanish: String

  /// - Parameter en: the sentence, with `%1`, `%2`, … for the names and numbers of the case.
  init(
    _ name: String, _ kind: Kind = .slip, rarity: Int, example: String, en english: String, es spanish: String
  ) {
    self.name = name
    self.kind = kind
    self.rarity = rarity
    self.example = example
    self.english = english
    self.spanish = spanish
  }

  /// The sentence of a case, without its full stop.
  package func sentence(_ operands: [String]) -> Message {
    func filled(_ text: String) -> String {
      operands.enumerated().reduce(text) { $0.replacing("%\($1.offset + 1)", with: $1.element) }
    }
    return Message(en: filled(english), es: filled(spanish))
  }

  package static func named(_ name: String) -> Slip {
    guard let slip = byName[name] else { preconditionFailure("no slip \(name) in the catalogue") }
    return slip
  }

  private static let byName = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.name, $0) })
}
