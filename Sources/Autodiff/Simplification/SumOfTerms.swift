import Tensors

/// A simplified value in canonical form: terms, no two of them alike, and the shape they are broadcast to.
///
/// Nothing is a sum of no terms; the number 0 is one term.
struct SumOfTerms {
  private(set) var terms: [Product] = []
  var shape: Shape
  /// Where each term stands, once there are two.
  private var places: [Product.Likeness: Int] = [:]

  init(_ term: Product, shape: Shape) {
    self.shape = shape
    add(term)
  }

  /// The sum of terms in their order, alike ones gathered at the place of the first, zeros dropped.
  ///
  /// Terms that cancel leave `0·x`, for x − x is no number where x is infinite or an error.
  init(gathering terms: [Product], shape: Shape) {
    self.shape = shape
    for term in terms { add(term) }
    dropZero()
  }

  /// A sum with more terms.
  init(_ sum: SumOfTerms, adding more: [Product], shape: Shape) {
    self = sum
    self.shape = shape
    for term in more { add(term) }
    dropZero()
  }

  private mutating func add(_ term: Product) {
    if terms.isEmpty {
      terms.append(term)
      return
    }
    if terms.count == 1 { places = [terms[0].likeness: 0] }
    let likeness = term.likeness
    if let place = places[likeness] {
      terms[place].coefficient = terms[place].coefficient + term.coefficient
    } else {
      places[likeness] = terms.count
      terms.append(term)
    }
  }

  /// A number 0 goes, unless it is all there is.
  private mutating func dropZero() {
    guard terms.count > 1, terms.contains(where: { $0.isNumber && $0.coefficient.isZero }) else { return }
    self = SumOfTerms(gathering: terms.filter { !($0.isNumber && $0.coefficient.isZero) }, shape: shape)
  }

  /// The only term, if there is but one.
  var onlyTerm: Product? { terms.count == 1 ? terms[0] : nil }

  /// The number, where the sum is no more than that.
  var number: Coefficient? {
    guard let term = onlyTerm, term.isNumber else { return nil }
    return term.coefficient
  }

  /// The shape that the terms have without being broadcast any further.
  var bareShape: Shape {
    shape.isScalar ? shape : (try? Shape.broadcast(terms.map(\.shape))) ?? shape
  }

  /// The same terms, in the shape that they have by themselves.
  var bare: SumOfTerms {
    var result = self
    result.shape = bareShape
    return result
  }

  var isSound: Bool { terms.allSatisfy(\.coefficient.isSound) }
}
