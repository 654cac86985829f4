import CKernels
import Tensors

/// One value that a tape works out, made of values before it, which go by index.
struct TapeValue {
  enum Source {
    case constant(Tensor)
    case input(Variable)
    /// The same entries in the same order, in another shape.
    case same(Int)
    /// Entry by entry; an operand is one number, or has as many entries as the result.
    case entries(TapeCode, [Int])
    /// The sum of so many entries, of their squares or of their products with others; or the mean of these. An operand
    /// has as many entries, or is one number that stands for all.
    case total(TapeCode, [Int], count: Int, isMean: Bool)
    /// The sum of each column of a matrix.
    case columnSums(Int)
    /// The sum of each row of a matrix.
    case rowSums(Int)
    /// A row repeated to fill a matrix; or a number, or a copy.
    case repeatedRow(Int)
    /// A column repeated to fill a matrix.
    case repeatedColumn(Int)
    case product(Int, Int, MatrixProduct)
    /// By the primitive's declaration.
    case declared(Primitive, [Int])
  }

  /// The extents of a product of matrices, of which either may stand transposed in the memory.
  struct MatrixProduct: Hashable {
    let rows, inner, columns: Int
    let isLeftTransposed, isRightTransposed: Bool
  }

  var source: Source
  let shape: Shape
  let isBoolean: Bool

  var operands: [Int] {
    switch source {
    case .constant, .input: []
    case .same(let one), .columnSums(let one), .rowSums(let one), .repeatedRow(let one),
      .repeatedColumn(let one):
      [one]
    case .entries(_, let several), .total(_, let several, _, _), .declared(_, let several): several
    case .product(let left, let right, _): [left, right]
    }
  }

  /// Whether it is worked out, rather than given or standing somewhere already.
  var isWork: Bool {
    switch source {
    case .constant, .input, .same: false
    default: true
    }
  }

  var isTotal: Bool {
    if case .total = source { return true }
    return false
  }
}
