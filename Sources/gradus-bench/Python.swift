/// Python with those of its libraries that are installed.
struct Python {
  /// A library in which the problems are written too.
  enum Library: String, CaseIterable {
    case numPy = "NumPy"
    case pyTorch = "PyTorch"
    case jax = "JAX"

    fileprivate var module: String {
      switch self {
      case .numPy: "numpy"
      case .pyTorch: "torch"
      case .jax: "jax"
      }
    }

    fileprivate var program: [UInt8] {
      switch self {
      case .numPy: PackageResources.with_numpy_py
      case .pyTorch: PackageResources.with_torch_py
      case .jax: PackageResources.with_jax_py
      }
    }
  }

  /// The program itself, behind what only finds it and behind environments that add libraries to it.
  let interpreter: String
  let libraries: [Library]
  private let path: String
  private let folder: String

  /// Nil where there is no such Python.
  ///
  /// - Parameter folder: where its programs are written.
  init?(_ path: String, in folder: String) {
    let question = "import sys; print(getattr(sys, \"_base_executable\", sys.executable))"
    guard let interpreter = try? Shell.lines(of: "'\(path)' -c '\(question)'").first else { return nil }
    self.interpreter = interpreter
    self.path = path
    self.folder = folder
    libraries = Library.allCases.filter { (try? Shell.lines(of: "'\(path)' -c 'import \($0.module)'")) != nil }
  }

  func writePrograms() throws(Failure) {
    try Shell.write(PackageResources.timing_py, to: "\(folder)/timing.py")
    for library in libraries { try Shell.write(library.program, to: "\(folder)/with_\(library.module).py") }
  }

  /// Updates carried out from the start again and again: as many as asked for, or as many as fit into a second.
  func run(
    _ routine: String, with library: Library, steps: Int
  ) throws(Failure) -> [(updates: Int, time: Double, result: Double)] {
    let command = "'\(path)' \(folder)/with_\(library.module).py \(routine) \(steps)"
    return try Shell.numbers(of: command).map { numbers throws(Failure) in
      guard numbers.count == 3 else { throw Failure(message: "\(command) says no three numbers") }
      return (Int(numbers[0]), numbers[1], numbers[2])
    }
  }
}
