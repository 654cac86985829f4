extension LessonAnswersTests {
  /// The numbers of the plan, question by question in the order of the lessons.
  static let expected: [Expected] =
    fourRates + weightTable + twoVariables + oneNeuron + adam + bestRate + linearRegression + lineSearch + convexity
    + batches + momentum + adaptiveRates + convergence + activations + chainRule + backpropagation + vanishing

  private static let fourRates: [Expected] = [
    Expected("first-update", [4], slips: [[6], [4.5]]),
    Expected("next-updates", [3.2, 2.56]),
    Expected("factor", [0.8]),
    Expected("tenth", [0.536870912]),
    Expected("quarter", [2.5, 1.25, 0.625], slips: [[7.5, 11.25, 16.875], [3.75, 2.8125, 2.109375]]),
    Expected("two-fifths", [1, 0.2, 0.04], slips: [[9, 16.2, 29.16], [3, 1.8, 1.08]]),
    Expected("tenths", [0.0048828125, 5.12e-7]),
    Expected("one", [-5, 5, -5], slips: [[15, 45, 135], [0, 0, 0]]),
    Expected("fastest", [0.4], slips: [[1]]),
    Expected("how-many", [4, 9, 28]),
  ].map { $0.in("01-x2-four-rates") }

  private static let weightTable: [Expected] = [
    Expected("row-one", [9]),
    Expected("row-two", [-4.8]),
    Expected("row-three", [3.6864]),
    Expected("row-four", [1.7712]),
    Expected("misprint-value", [2.359296], slips: [[2.3594]]),
    Expected("row-five", [1.5099494, -2.4576, 2.01696]),
    Expected("factor", [0.8]),
    Expected("tenth", [2.6778775, 0.10376294]),
    Expected("below", [16]),
  ].map { $0.in("02-w3-table") }

  private static let twoVariables: [Expected] = [
    Expected("gradient", [8, 4], slips: [[6, 2]]),
    Expected("first-update", [0.2, 0.6], slips: [[0.2, 0.76]]),
    Expected("second-update", [-0.04, 0.44, 0.1632]),
    Expected("other-start", [14, 2, 1.6, -2.2], slips: [[18, -4, 1.2, -1.6]]),
    Expected("other-value", [5.48]),
    Expected("quarter", [-1, 0, 0.5, 0.5]),
    Expected("halving", [6, 3, 1.5]),
    Expected("diverging", [0.3]),
    Expected("limit", [0.29289322]),
  ].map { $0.in("03-two-variables") }

  private static let oneNeuron: [Expected] = [
    Expected("prediction", [2]),
    Expected("cost", [2], slips: [[-1]]),
    Expected("slope-value", [-4], slips: [[-8], [-2]]),
    Expected("first-weight", [1.4]),
    Expected("next-weights", [1.64, 1.784, 1.8704], slips: [[1.64, 1.78, 1.868]]),
    Expected("next-costs", [0.72, 0.2592, 0.093312], slips: [[0.72, 0.2592, 0.0968]]),
    Expected("slopes", [-4, -2]),
    Expected("update-bias", [1.4, 0.2], slips: [[1.4, 0.12]]),
    Expected("next-points", [1.6, 0.3, 1.7, 0.35]),
    Expected("cost-part", [0.25]),
    Expected("limit", [1.8, 0.4], slips: [[2, 0]]),
    Expected("one-step", [0.25, 0.2, 0.5, 0.4]),
  ].map { $0.in("04-one-neuron") }

  private static let adam: [Expected] = [
    Expected("first-moments", [10, 1, 0.1], slips: [[10, 10, 0.1], [10, 10, 100]]),
    Expected("first-corrected", [10, 100]),
    Expected("first-x", [4.9], slips: [[4], [4.683772], [4.99], [1.837722], [4.9255863]]),
    Expected("first-length", [0.02]),
    Expected("second-moments", [9.8, 1.88, 0.19594]),
    Expected("second-corrected", [9.8947368, 98.01901]),
    Expected("second-x", [4.8000578]),
    Expected("third-x", [4.7002133]),
    Expected("slide-rate", [1], slips: [[0.1]]),
    Expected("slide-v2", [81.990995], slips: [[82.041021]]),
    Expected("slide-x2", [3.0118742], slips: [[3.015], [3.0122161]]),
    Expected("slide-third", [7.8685418, 66.7406], slips: [[7.655, 66.875]]),
    Expected("slide-x3", [2.0487125], slips: [[2.081], [2.0789193]]),
    Expected("sign-change", [6]),
  ].map { $0.in("05-adam-by-hand") }

  private static let bestRate: [Expected] = [
    Expected("rate-in-one-update", [0.5]),
    Expected("neuron-best-rate", [0.25]),
    Expected("three-quarters", [-2.5, 1.25, -0.625]),
    Expected("eleven-tenths", [-6, 7.2, -8.64]),
    Expected("regimes", [0.5, 1, 1.5, 2, 2.2]),
    Expected("neuron-limit", [0.5]),
    Expected("newton-w3", [3], slips: [[7]]),
    Expected("newton-parabola", [2, 2]),
    Expected("same-rates", [0.5, 0.5, 1, 1]),
    Expected("quad-limit", [0.29289322], slips: [[0.14644661]]),
    Expected("quad-factor", [0.70710678]),
    Expected("newton-quad", [-1, -1], slips: [[1, 1]]),
    Expected("hessian-size", [1_000_000]),
  ].map { $0.in("06-best-rate") }

  private static let linearRegression: [Expected] = [
    Expected("constant-table", [0.4, 0.72, 0.976]),
    Expected("errors", [-1, -2, -4, -5]),
    Expected("loss-zero", [46], slips: [[11.5]]),
    Expected("terms-b", [0, -4, -16, -30]),
    Expected("gradient-zero", [-24, -50], slips: [[-12, -25], [-6, -12.5]]),
    Expected("normal-equations", [4, 6, 14, 12, 25]),
    Expected("best-line", [0.9, 1.4]),
    Expected("least-loss", [0.2]),
    Expected("update-one", [0.24, 0.5]),
    Expected("loss-one", [20.4104]),
    Expected("update-two", [0.4008, 0.8312]),
    Expected("hessian", [8, 12, 28]),
    Expected("limit", [0.059487516]),
  ].map { $0.in("07-linear-regression") }

  private static let batches: [Expected] = [
    Expected("updates-per-epoch", [4, 2, 1]),
    Expected("thousand-examples", [20]),
    Expected("last-batch", [3, 2]),
    Expected("one-first", [0.04, 0]),
    Expected("one-second", [0.1184, 0.0784]),
    Expected("two-first", [0.12, 0.08], slips: [[0.06, 0.04]]),
    Expected("two-second", [0.4544, 0.9344]),
    Expected("two-loss", [6.5188608]),
    Expected("four-first", [0.48, 1]),
    Expected("same-path", [0.1]),
    Expected("noise", [-0.2, 0]),
  ].map { $0.in("10-batches") }

  private static let lineSearch: [Expected] = [
    Expected("first-points", [1.6666667, 3.3333333]),
    Expected("first-values", [1.1111111, 2.7777778]),
    Expected("first-keep", [0, 3.3333333], slips: [[1.6666667, 5]]),
    Expected("second-round", [1.1111111, 2.2222222, 1.7901235, 1.0493827]),
    Expected("second-keep", [1.1111111, 3.3333333], slips: [[0, 2.2222222]]),
    Expected("rounds", [10, 20]),
    Expected("along-the-line", [1.0666667, 1.8711111]),
    Expected("along-keep", [0.26666667, 0.8], slips: [[0, 0.53333333]]),
    Expected("exact-parabola", [0.5]),
    Expected("quad-products", [80, 544]),
    Expected("quad-alpha", [0.14705882], slips: [[0.14644661]]),
    Expected("regression-alpha", [0.02974625]),
  ].map { $0.in("08-line-search") }

  private static let convexity: [Expected] = [
    Expected("chord", [4, 5]),
    Expected("determinant-trace", [4, -4]),
    Expected("saddle-eigenvalues", [-2, 2]),
    Expected("quad-determinant", [8, 8]),
    Expected("model-value", [0.53979678, 0.75294872], slips: [[0.55832584, 0.92976756]]),
    Expected("loss-value", [1.16613253], slips: [[1.68653207]]),
    Expected("gradient-value", [-1.19356025, -0.21822721], slips: [[-1.06208844, -0.05625806]]),
    Expected("gabor-step", [0.59678013, 5.10911361]),
    Expected("valley-factors", [0.97303819, -0.46005902]),
  ].map { $0.in("09-convexity-gabor") }

  private static let momentum: [Expected] = [
    Expected("heavy-ball", [4, 2.3, 0.31], slips: [[3.5, 1.55, -0.355]]),
    Expected("unrolled", [0.081, 0.09, 0.1], slips: [[0.009, 0.09, 0.1]]),
    Expected("running-average", [4.9, 4.712, 4.44856]),
    Expected("same-path", [0.01]),
    Expected("leaves-the-minimum", [2.7], slips: [[3]]),
    Expected("look-ahead", [3.1]),
    Expected("nesterov-second", [2.48], slips: [[2.3]]),
    Expected("two-looks", [4.8, 4.81]),
    Expected("two-seconds", [4.714, 4.7138]),
  ].map { $0.in("11-momentum-nesterov") }

  private static let adaptiveRates: [Expected] = [
    Expected("normalised", [1, -1, 1]),
    Expected("normalised-eps", [0.96774194, -0.95238095, 0.98039216], slips: [[1.1, -0.9, 1.1]]),
    Expected("adagrad-sum", [164]),
    Expected("adagrad-table", [4, 3.375305, 2.9089918]),
    Expected("rmsprop-first", [4.6837722]),
    Expected("rmsprop-second", [17.775089, 4.4615846]),
    Expected("eps-places", [0.99503719, 0.90909091], slips: [[0.90909091, 0.99503719]]),
    Expected("adadelta-first", [-0.0044721355]),
    Expected("wrong-exponent", [0.074413682, 4.9255863], slips: [[0.1, 4.9]]),
    Expected("decay-rates", [0.1, 0.0909091, 0.0833333]),
    Expected("decay-points", [4, 3.2727273, 2.7272727], slips: [[4.0909091, 3.4090909, 2.8846154]]),
    Expected("decay-from-one", [-5, 0]),
    Expected("first-steps", [0.1]),
  ].map { $0.in("12-adaptive-rates") }

  private static let convergence: [Expected] = [
    Expected("cauchy-small", [15, 16]),
    Expected("cauchy-large", [-75, 25]),
    Expected("lipschitz-squares", [2, 10]),
    Expected("lipschitz-quad", [6.8284271, 0.14644661]),
    Expected("descent", [20]),
    Expected("descent-broken", [-20]),
    Expected("bound-square", [125, 12.5], slips: [[5, 0.5]]),
    Expected("how-long", [1250]),
    Expected("beyond", [16, 13.888889]),
    Expected("others", [45, 20, 5]),
    Expected("other-vectors", [10, 138.5]),
    Expected("completed-square", [-16], slips: [[16]]),
    Expected("harmonic", [1.8333333, 1.3611111]),
    Expected("fourth-power", [-3990]),
  ].map { $0.in("13-convergence") }

  private static let activations: [Expected] = [
    Expected("sigmoid-slope-zero", [0.25]),
    Expected("tanh-one", [0.76159416], slips: [[-0.76159416]]),
    Expected("relatives", [-0.02, -0.63212056]),
    Expected("softplus-one", [1.3132617], slips: [[0.31326169]]),
    Expected("subgradient-test", [-1, -1.2]),
    Expected("softmax", [0.090030573, 0.24472847, 0.66524096], slips: [[0.28507647, 0.34346703, 0.37145651]]),
  ].map { $0.in("14-activations") }

  private static let chainRule: [Expected] = [
    Expected("values", [2.7182818, 5.4365637, 6.4365637, 2.5370384, 13.792771]),
    Expected("adjoint-x6", [5.4365637]),
    Expected("adjoint-x5", [1.071439]),
    Expected("adjoint-x4", [3.6084774], slips: [[1.071439], [2.5370384]]),
    Expected("adjoints-x3-x2", [7.2169547, 9.8088584]),
    Expected("adjoint-x1", [20.689156], slips: [[19.617717], [1.071439]]),
    Expected("tangent-x6", [1.2685192]),
    Expected("other-gradient", [-0.21436761, 0.71966956], slips: [[-0.071966956, 0.71966956]]),
    Expected("cost-reverse", [200]),
    Expected("cost-forward", [1600]),
  ].map { $0.in("15-chain-rule") }

  private static let backpropagation: [Expected] = [
    Expected("shape", [3, 2], slips: [[2, 3]]),
    Expected("linear-input", [2.0, 3.5, -5.0]),
    Expected("linear-weights", [2.0, -4.0, 1.0, -1.0, 2.0, -0.5]),
    Expected("transposed", [1, 5], slips: [[3, 3]]),
    Expected("relu-back", [0.0, 0.0, 5.0]),
    Expected("one-hot", [0, 0, 1, 0, 0]),
    Expected("cross-entropy", [0.35667494393873238], slips: [[0.68517901091076844]]),
    Expected("cross-entropy-logits", [0.41703001627783348]),
    Expected("softmax-back", [-0.34099886111403209, 0.24243297070471392, 0.098565890409318172]),
    Expected("binary-back", [-1.4285714285714286], slips: [[1.4285714285714286]]),
    Expected("forward-z1", [0.45, -0.1, 0.35]),
    Expected("forward-a1", [0.42189900525000793, -0.099667994624955817, 0.33637554433633221]),
    Expected("forward-loss", [1.303455985311054]),
    Expected("back-z2", [0.41669640141410003, -0.72840844717549244, 0.31171204576139241]),
    Expected("back-w2", [0.1758037972478668, -0.041531294696378954, 0.14016647884865869]),
    Expected("back-a1", [0.33303301901160698, -0.2706906098593285, -0.010174333445597716]),
    Expected("back-z1", [0.2737535510480284, -0.26800164807065678, -0.0090231228082625918]),
    Expected("back-w1", [0.1368767755240142, -0.2737535510480284]),
    Expected("alone-output", [-2.418169386737637]),
    Expected("alone-loss", [5.8419409782151768]),
    Expected("alone-u", [1.5795947200323877, -3.3430589248301645]),
    Expected("alone-z", [-2.688211565093349, 0.2971409102861513]),
  ].map { $0.in("16-backpropagation") }

  private static let vanishing: [Expected] = [
    Expected("one-layer", [0.7, 0.3], slips: [[0.5, 0.5]]),
    Expected("two-layers", [0.41, 0.09]),
    Expected("radius", [0.5]),
    Expected("exploding", [2.61, 0.09]),
    Expected("rotation-radius", [1.1], slips: [[0]]),
    Expected("rotation-norms", [1.5556349, 1.7111984]),
    Expected("sigmoid-chain", [9.5367432e-7]),
    Expected("shortcut", [1.01]),
    Expected("clip-one", [0.6, 0.8], slips: [[1, 1]]),
    Expected("clip-more", [3, 4, 3, 4], slips: [[3, 4, 6, 8]]),
    Expected("sum-variance", [1], slips: [[2], [0.25]]),
    Expected("hundred-inputs", [100, 4]),
    Expected("two-three", [0.4, 0.5, 1], slips: [[0.63245553, 0.70710678, 1]]),
    Expected("three-three", [0.33333333, 0.33333333, 0.66666667], slips: [[0.57735027, 0.57735027, 0.81649658]]),
    Expected(
      "digits-layer", [0.0021929825, 0.0012755102, 0.0025510204], slips: [[0.046829291, 0.035714286, 0.050507627]]),
  ].map { $0.in("17-vanishing-exploding") }
}

extension LessonAnswersTests.Expected {
  fileprivate init(_ id: String, _ answer: [Double], slips: [[Double]] = []) {
    self.init(lesson: "", id: id, answer: answer, slips: slips)
  }

  fileprivate func `in`(_ lesson: String) -> Self { Self(lesson: lesson, id: id, answer: answer, slips: slips) }
}
