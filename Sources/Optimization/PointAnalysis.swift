import Autodiff
import Tensors
import Wording

/// What the first and second derivatives tell of a function at a point, over all parameters as one vector.
package struct PointAnalysis: Sendable {
  package let value: Double
  package let gradient: [Double]
  /// Shape (n, n), symmetric.
  package let hessian: Tensor
  /// In ascending order.
  package let eigenvalues: [Double]
  /// How large the terms are of which the gradient's entries are sums: ‖H‖ times the size of the point, 1 at least.
  private let scale: Double
  /// Whether the Hessian is the same everywhere: the function is quadratic, and what it tells holds everywhere.
  package let isQuadratic: Bool

  /// What kind of point it is.
  package enum Kind: Hashable, Sendable {
    /// The gradient is not 0, nor so small beside its terms that nobody would tell it from 0.
    case regular
    case minimum
    case maximum
    case saddle
    /// The gradient is 0 and so is an eigenvalue, and none of the others decides: second derivatives cannot tell.
    case undecided
  }

  /// How the function curves.
  package enum Curvature: Hashable, Sendable {
    /// All eigenvalues positive.
    case strictlyConvex
    /// None negative, some 0.
    case convex
    case strictlyConcave
    case concave
    /// Some of either sign.
    case neither
    /// All 0.
    case flat
  }

  /// - Parameters:
  ///   - hessian: rows and columns in the order of the gradient.
  ///   - point: where it is, all parameters as one vector.
  package init(value: Double, gradient: [Double], hessian: Tensor, isQuadratic: Bool, at point: [Double] = []) {
    self.value = value
    self.gradient = gradient
    self.hessian = hessian
    self.isQuadratic = isQuadratic
    let largest = hessian.elements.reduce(0) { max($0, abs($1)) }
    scale = max(largest * point.reduce(1) { max($0, abs($1)) }, 1)
    // A zero that rounding has blurred is a zero.
    eigenvalues = hessian.symmetricEigenvalues.map { abs($0) <= 1e-12 * largest ? 0 : $0 }
  }

  package var least: Double { eigenvalues.first ?? 0 }
  package var greatest: Double { eigenvalues.last ?? 0 }

  /// Whether the gradient is 0 up to rounding, and not only practically.
  package var isExactlyCritical: Bool { gradient.allSatisfy { abs($0) <= 1e-12 * scale } }

  package var kind: Kind {
    guard gradient.allSatisfy({ abs($0) <= 1e-6 * scale }) else { return .regular }
    if least < 0, greatest > 0 { return .saddle }
    if isQuadratic { return greatest > 0 ? .minimum : least < 0 ? .maximum : .undecided }
    if least > 0 { return .minimum }
    return greatest < 0 ? .maximum : .undecided
  }

  package var curvature: Curvature {
    if least > 0 { return .strictlyConvex }
    if greatest < 0 { return .strictlyConcave }
    if least == 0, greatest == 0 { return .flat }
    if least == 0 { return .convex }
    return greatest == 0 ? .concave : .neither
  }

  /// The Lipschitz constant of the gradient, where the function is quadratic; else of its linearisation here:
  /// the largest |λ|.
  package var lipschitzConstant: Double { max(abs(least), abs(greatest)) }

  /// λ_max/λ_min; nil unless all eigenvalues are positive.
  package var conditionNumber: Double? { least > 0 ? greatest / least : nil }

  /// The step −H⁻¹·g of Newton's method; nil where H is singular.
  package var newtonStep: [Double]? {
    guard eigenvalues.allSatisfy({ $0 != 0 }) else { return nil }
    let factors = LUFactors(hessian)
    guard !factors.isSingular else { return nil }
    return factors.solution(of: Tensor(shape: Shape(gradient.count), elements: gradient.map { -$0 })).elements
  }

  /// What gradient descent with a learning rate does, by the largest eigenvalue (LeCun et al. 1998, figure 8; the
  /// boundary that it leaves out is `.oscillates`). Nil unless that is positive.
  package func regime(of rate: Double) -> Regime? {
    guard greatest > 0, rate > 0 else { return nil }
    let share = rate * greatest
    if abs(share - 1) <= 1e-12 { return .arrivesInOneStep }
    if abs(share - 2) <= 1e-12 { return .oscillates }
    return share < 1 ? .converges : share < 2 ? .convergesByTurns : .diverges
  }

  package enum Regime: Hashable, Sendable {
    /// α < η_opt: straight down.
    case converges
    /// α = η_opt.
    case arrivesInOneStep
    /// η_opt < α < 2·η_opt: from side to side, and nearer.
    case convergesByTurns
    /// α = 2·η_opt: from side to side for ever.
    case oscillates
    /// α > 2·η_opt.
    case diverges
  }
}
