/// What the command line asks for.
struct Options: Equatable {
  static let usage = """
    gradus-bench [--json] [--gradus PATH] [--python PATH] [NAME…]
      names: S1 to S7, and costs; all without one
      --gradus   the program whose start is measured; without it, the one beside gradus-bench
      --python   the Python whose libraries are measured; without it, python3
    """

  static let names = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "costs"]

  var isJSON = false
  var gradus = "gradus"
  var python = "python3"
  /// What to measure; all if it is empty.
  var chosen: [String] = []

  init(_ arguments: some Sequence<String>) throws(Failure) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": isJSON = true
      case "--gradus", "--python":
        guard let path = rest.popFirst() else { throw Failure(message: "\(word) wants a path") }
        if word == "--gradus" { gradus = path } else { python = path }
      case _ where Options.names.contains(word): chosen.append(word)
      default: throw Failure(message: "\(word) is neither an option nor a name")
      }
    }
  }

  func wants(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
}
