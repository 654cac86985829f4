/// What a measurement counts.
enum Unit: String {
  case nanoseconds = "ns"
  case mebibytes = "MiB"

  func text(_ value: Double) -> String {
    switch (self, value) {
    case (.mebibytes, _): "\(Unit.rounded(value)) MiB"
    case (.nanoseconds, ..<1e3): "\(Unit.rounded(value)) ns"
    case (.nanoseconds, ..<1e6): "\(Unit.rounded(value / 1e3)) µs"
    case (.nanoseconds, ..<1e9): "\(Unit.rounded(value / 1e6)) ms"
    case (.nanoseconds, _): "\(Unit.rounded(value / 1e9)) s"
    }
  }

  /// To three digits or so.
  static func rounded(_ number: Double) -> String {
    let scale: Double = number >= 100 ? 1 : number >= 10 ? 10 : 100
    let value = (number * scale).rounded() / scale
    return scale == 1 ? "\(Int(value))" : "\(value)"
  }
}
