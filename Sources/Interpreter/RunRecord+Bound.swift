import Optimization
import Wording

extension RunRecord {
  /// Why a run has no convergence bound to be shown.
  package struct WithoutBound: Error {
    package let message: Message
  }

  /// The convergence bound of the run, which is gradient descent with one fixed rate on a quadratic.
  ///
  /// - Throws: in the student's terms, where it is something else.
  package func convergenceBound() throws(WithoutBound) -> ConvergenceBound {
    guard let rate = fixedRate else {
      throw WithoutBound(
        message: Message(
          en: "The bound ‖x₀ − x*‖²/(2·lr·t) is that of gd with one fixed learning rate, such as gd(0.1).",
          es: "La cota ‖x₀ − x*‖²/(2·lr·t) es la de gd con una sola tasa de aprendizaje fija, como gd(0.1)."))
    }
    return try convergenceBound(rate: rate)
  }

  /// The lowest value of the objective, f*, from which the error is counted.
  ///
  /// - Throws: in the student's terms, where it is not known.
  package func lowestValue() throws(WithoutBound) -> Double { try convergenceBound(rate: 1).lowest }

  private func convergenceBound(rate: Double) throws(WithoutBound) -> ConvergenceBound {
    let name = objective.name.name
    do throws(MissingBound) {
      return try run.convergenceBound(rate: rate)
    } catch {
      switch error {
      case .notQuadratic:
        throw WithoutBound(
          message: Message(
            en: "\(name) is not quadratic, so its lowest point x* and its constant L are not known exactly; error and "
              + "bound need them.",
            es: "\(name) no es cuadrática, así que no se conocen exactamente su punto más bajo x* ni su constante L; "
              + "error y bound los necesitan."))
      case .noSingleMinimum:
        throw WithoutBound(
          message: Message(
            en: "\(name) has no single lowest point x*; error and bound need one.",
            es: "\(name) no tiene un único punto más bajo x*; error y bound necesitan uno."))
      }
    }
  }

  /// The rate of gd where it is one number for all steps and parameters.
  private var fixedRate: Double? {
    guard rule.name.name == "gd", hyperparameters.count == 1, case .number(let value) = hyperparameters[0].value
    else { return nil }
    return value.number
  }
}
