import Tensors

// The derivative by a short vector is a list of derivatives: `[2a[0], 0] + [0, a[2]]` is one list.
extension Simplifier {
  /// The longest vector of which a derivative lists every entry.
  private static let longestList = 16

  /// One entry among zeros: `[0, x, 0]`.
  func placed(_ input: Form, _ primitive: Primitive, _ shape: Shape) -> SumOfTerms? {
    guard shape.rank == 1, shape.count <= Self.longestList, let selections = primitive.selections,
      selections.count == 1, case .position(let position) = selections[0]
    else { return nil }
    let place = position < 0 ? position + shape.count : position
    let entries = (0..<shape.count).map { $0 == place ? built(input) : unique.constant(0) }
    return SumOfTerms(Product(unique.apply(.stack, entries, shape: shape)), shape: shape)
  }

  /// Lists added entry by entry, at the place of the first.
  func gatheringLists(_ sum: SumOfTerms) -> SumOfTerms {
    let places = sum.terms.indices.filter { list(sum.terms[$0]) != nil }
    guard places.count > 1 else { return sum }
    let lists = places.compactMap { list(sum.terms[$0]) }
    var entries: [Node] = []
    for index in lists[0].entries.indices {
      let shape = lists[0].entries[index].shape
      let terms = lists.flatMap { list in
        form(ofBuilt: list.entries[index]).sum.terms.map { $0 * Product(list.coefficient) }
      }
      guard let entry = self.sum(SumOfTerms(gathering: [], shape: shape), plus: terms, shape: shape),
        entry.isSound
      else { return sum }
      entries.append(built(Form(entry)))
    }
    var terms = sum.terms
    terms[places[0]] = Product(unique.apply(.stack, entries, shape: sum.shape))
    for place in places.dropFirst().reversed() { terms.remove(at: place) }
    return SumOfTerms(gathering: terms, shape: sum.shape)
  }

  /// A term that is a number times a list of the sum's shape.
  private func list(_ term: Product) -> (coefficient: Coefficient, entries: [Node])? {
    guard term.factors.count == 1, term.divisors.isEmpty, term.factors[0].exponent == 1,
      case .apply(.stack) = term.factors[0].base.operation
    else { return nil }
    return (term.coefficient, term.factors[0].base.inputs)
  }
}
