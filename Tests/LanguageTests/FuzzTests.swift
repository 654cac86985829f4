import Testing
import Wording

@testable import Language

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts that nobody would type: reading them ends, crashes nothing, and names only places inside the text.
///
/// GRADUS_FUZZ_SECONDS sets how long this runs (10 seconds unless told); the seed is fixed.
struct FuzzTests {
  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let programs = [
    "f(x) = x^2 - 4x + 5\nf'\nf''(3)\n∇f(1)", "C(w, b) = 1/2 (w*x + b - y)^2 # data\nx = 2; y = 4",
    "h(x1, x2) = x4*x6 where x3 = exp(x1), x4 = x2*x3,\n x5 = x1 + x4, x6 = √x5",
    "# source\nrule adam(lr = 0.001, beta1 = 0.9)\n state m = 0, v = 0\n m = beta1*m + (1 - β₁)g\n θ = θ - lr*m̂/(√v̂ + ε)\nend",
    "repeat 3\n x = if x > 0 then x/2 else -x\n repeat 2\n  y = A[0:2, :].T @ b\n end\nend",
    "train f from x = 5, y = 1 with gd(lr = 0.1/(1 + 0.5(t - 1))) for 10 until abs(g) < 1e-6 every 2 show m, x new",
    "step f from (1, 1) with momentum(0.1, 0.9)",
    "table t, x, f(x) as csv to \"a b.csv\"\nset symbol lr = α\nhelp sqrt\nshow x_new",
    "𝑓(𝑥) = ½𝑥² − √2·π⁄3\nmax([1, 2, 3], axis = 0)\nreset e, π\nrun 2\npor qué",
  ]

  private static let words: [String] =
    programs.flatMap { $0.split(separator: " ").map(String.init) } + [
      "(", ")", "[", "]", "'", "^", "**", "²", "⁻¹", "√", "∇", "x", "2", ".5", "1e9", ",", ";", "\n", "=",
      "==", "if", "then", "else",
      "where", "rule", "repeat", "end", "from", "#", "\"", "|", "\u{302}", "\u{200B}", "\r\n", "\t", "😀",
      "0,1",
    ]

  @Test func nothingTypedBreaksTheParser() {
    var random = Random(state: 20_240_229)
    let seconds = getenv("GRADUS_FUZZ_SECONDS").flatMap { Int(String(cString: $0)) } ?? 10
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    while ContinuousClock.now < end {
      for text in [randomBytes(&random), tokenSoup(&random), mutatedProgram(&random)] { check(text) }
      count += 3
    }
    #expect(count > 0)
  }

  private func randomBytes(_ random: inout Random) -> String {
    let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func tokenSoup(_ random: inout Random) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += Self.words.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    return text
  }

  private func mutatedProgram(_ random: inout Random) -> String {
    var scalars = Array((Self.programs.randomElement(using: &random) ?? "").unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: scalars.remove(at: place)
      case 1:
        scalars.insert(contentsOf: (Self.words.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
      default: scalars.removeLast(scalars.count - place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func check(_ text: String) {
    let source = Source(text)
    let length = text.utf8.count
    func isInside(_ range: SourceRange) -> Bool {
      range.lower >= 0 && range.lower <= range.upper && range.upper <= length
    }
    _ = Parser.isIncomplete(text)
    var last = 0
    for result in Parser.parse(source) {
      switch result {
      case .success(let statement):
        if !ranges(statement).allSatisfy(isInside) {
          Issue.record("a range outside: \(text.debugDescription)")
        }
        if statement.range.lower < last { Issue.record("out of order: \(text.debugDescription)") }
        last = statement.range.upper
      case .failure(let diagnostic):
        if !(diagnostic.range.map(isInside) ?? true) {
          Issue.record("an error outside: \(text.debugDescription)")
        }
        let drawn = diagnostic.drawn(in: source, style: Style(symbols: .ascii, width: 40))
        if !drawn.utf8.allSatisfy({ $0 == 0x0A || 0x20..<0x7F ~= $0 }) {
          Issue.record("not plain: \(text.debugDescription) \(drawn)")
        }
        _ = diagnostic.drawn(in: source, style: Style(language: .spanish, plain: true))
      }
    }
  }
}
