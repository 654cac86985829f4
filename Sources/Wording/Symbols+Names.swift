extension Symbols {
  /// The ASCII spelling of a name: `β₁` → `beta1`, `m̂` → `mhat`, `epsilon` → `eps`; a letter without one stays as it is.
  package static func asciiName(_ spelling: String) -> String {
    guard spelling.utf8.allSatisfy({ $0 < 0x80 }) else {
      return spelling.reduce(into: "") { $0 += letters[$1] ?? String($1) }
    }
    // `epsilon1` and `epsilonhat` are ε₁ and ε̂, while `epsilons` is a word of its own.
    let long = "epsilon"
    guard spelling.hasPrefix(long) else { return spelling }
    let rest = spelling.dropFirst(long.count)
    let isEpsilon = rest.allSatisfy(\.isNumber) || rest.first == "_" || marks.contains { $0.name == rest }
    return isEpsilon ? "eps" + rest : spelling
  }

  /// The letters and digits of names that are not ASCII, with their spelling.
  ///
  /// Characters compare by canonical equivalence, so a letter and its mark are found however they were typed.
  static let letters: [Character: String] = {
    var table: [Character: String] = [:]
    let variants: [(String, Character)] = [
      ("eps", "ϵ"), ("theta", "ϑ"), ("phi", "ϕ"), ("rho", "ϱ"), ("sigma", "ς"), ("mu", "µ"), ("Delta", "∆"),
      ("Omega", "Ω"),
    ]
    let greekLetters = greek.map { ($0.name, $0.letter) } + variants
    let latinLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { (String($0), $0) }
    for (name, letter) in greekLetters { table[letter] = name }
    for (name, letter) in latinLetters + greekLetters {
      for (suffix, mark) in marks { table[Character("\(letter)\(mark)")] = name + suffix }
    }
    for (digit, character) in subscriptDigits.enumerated() { table[character] = String(digit) }
    return table
  }()
}
