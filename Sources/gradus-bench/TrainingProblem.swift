/// Training that gradus and programs of the same arithmetic carry out, in C and in Python.
struct TrainingProblem {
  /// Which of the C program's two builds is the yardstick.
  enum Yardstick: String {
    /// `-O3 -march=native`.
    case plain = "C"
    /// With `-ffast-math` too: sums in any order, functions on vectors.
    case fast = "C, fast"
  }

  let name: String
  let title: String
  /// The statements before the run.
  let definitions: String
  /// The statement that begins the run, with one update.
  let start: String
  let program: [UInt8]
  /// What the Python programs call it.
  let routine: String
  var libraries: [String] = []
  let yardstick: Yardstick
  /// The greatest ratio to the yardstick's time that is aimed at.
  let goal: Double
  /// Updates in one measurement.
  let steps: Int
}

extension TrainingProblem {
  static let all = [adam, regression, digitsNetwork, gabor, smallNetwork]

  static let adam = TrainingProblem(
    name: "S2", title: "Adam on x²", definitions: "f(x) = x^2", start: "train f from x = 5 with adam for 1",
    program: PackageResources.adam_c, routine: "adam", yardstick: .plain, goal: 1.5, steps: 500_000)

  static let regression = TrainingProblem(
    name: "S3", title: "linear regression, 100,000 points",
    definitions: """
      x = linspace(0, 1, 100000)
      y = 2x + 1 + 0.1*sin(50x)
      L(a, b) = sum((a + b*x - y)^2)
      """,
    start: "train L from a = 0, b = 0 with gd(lr = 1e-6) for 1", program: PackageResources.regression_c,
    routine: "regression",
    yardstick: .fast, goal: 2.1, steps: 300)

  static let digitsNetwork = TrainingProblem(
    name: "S4", title: "network 784-128-10, batch of 64",
    definitions: """
      X = reshape(sin(linspace(1, 50176, 50176)), 64, 784)
      Y = one_hot(linspace(0, 63, 64) - 10*floor(linspace(0, 63, 64)/10), 10)
      L(W1, b1, W2, b2) = cross_entropy(relu(X @ W1 + b1) @ W2 + b2, Y)
      """,
    start: "train L from W1 = 0.05*reshape(sin(3*linspace(1, 100352, 100352)), 784, 128), b1 = zeros(128), "
      + "W2 = 0.1*reshape(sin(7*linspace(1, 1280, 1280)), 128, 10), b2 = zeros(10) with adam for 1",
    program: PackageResources.digits_network_c, routine: "digits_network", libraries: ["openblas"], yardstick: .plain,
    goal: 1 / 0.94, steps: 100)

  static let gabor = TrainingProblem(
    name: "S5", title: "Gabor model, 30 points",
    definitions: """
      x = linspace(-15, 15, 30)
      u = 0.5 + 0.6x
      y = sin(u)*exp(-u^2/8) + 0.1*sin(5x)
      M(t) = sin(t)*exp(-t^2/8)
      L(a, b) = sum((M(a + 0.06b*x) - y)^2)
      """,
    start: "train L from a = 0, b = 8 with adam for 1", program: PackageResources.gabor_c, routine: "gabor",
    yardstick: .fast, goal: 3,
    steps: 20_000)

  static let smallNetwork = TrainingProblem(
    name: "S6", title: "network 1-20-20-1, tanh, 64 points",
    definitions: """
      x = reshape(linspace(-1, 1, 64), 64, 1)
      y = sin(3x)
      L(W1, b1, W2, b2, W3, b3) = mean((tanh(tanh(x @ W1 + b1) @ W2 + b2) @ W3 + b3 - y)^2)
      """,
    start: "train L from W1 = reshape(sin(linspace(1, 20, 20)), 1, 20), b1 = zeros(20), "
      + "W2 = 0.3*reshape(sin(linspace(1, 400, 400)), 20, 20), b2 = zeros(20), "
      + "W3 = 0.5*reshape(cos(linspace(1, 20, 20)), 20, 1), b3 = zeros(1) with momentum(lr = 0.01) for 1",
    program: PackageResources.small_network_c, routine: "small_network", yardstick: .fast, goal: 1.4, steps: 1000)
}
