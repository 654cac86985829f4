// The words round a number.
extension String {
  /// The words that may stand before a number and say nothing of it.
  private static let leading: Set<String> = [
    "about", "around", "approximately", "approx", "roughly", "after", "in", "it", "is", "the", "answer", "they", "are",
    "aproximadamente", "aprox", "cerca", "de", "unos", "unas", "después", "despues", "tras", "en", "es", "son", "la",
    "respuesta", "times", "by", "por", "×", "el", "los", "las", "row", "update", "iteration", "rate", "value", "factor",
    "from", "between", "fila", "actualización", "iteración", "tasa", "valor", "entre", "desde",
  ]
  /// The words behind a number that make another one of it.
  private static let changing: Set<String> = [
    "half", "hundred", "thousand", "million", "millions", "billion", "percent", "cent", "medio", "media", "cien",
    "cientos",
    "mil", "millón", "millon", "millones", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos",
    "seiscientos", "setecientos", "ochocientos", "novecientos",
  ]
  /// The words that make another number of one, or only bound it: `the square root of 16`, `less than 16`.
  private static let altering: Set<String> = [
    "root", "raíz", "raiz", "square", "squared", "cube", "cubed", "halved", "doubled", "elevado", "cuadrado", "cubo",
    "log", "logarithm", "logaritmo", "inverse", "inverso",
    "inversa", "reciprocal", "opposite", "opuesto", "doble", "double", "twice", "triple", "never", "nunca", "less",
    "more", "than", "que", "but", "salvo", "except", "excepto", "negative", "negativo", "hundredth", "centésima",
  ]

  /// A number without the words round it, and the word right behind it: `20` and `updates` of `about 20 updates per epoch.`;
  /// the text as it is where a word changes the number.
  package var withoutWords: (number: String, unit: String?) {
    func bare(_ word: Substring) -> String {
      String(word.last.map { ".,!".contains($0) } == true ? word.dropLast() : word).lowercased()
    }
    var words = split(separator: " ")[...]
    var unit: String?
    for beginning in [["al", "menos"], ["at", "least"], ["como", "mínimo"], ["creo", "que"], ["pienso", "que"]]
    where words.prefix(2).map(bare) == beginning { words = words.dropFirst(2) }
    while let first = words.first, String.leading.contains(bare(first)) { words.removeFirst() }
    if Figure(word: words.joined(separator: " ")) != nil { return (words.joined(separator: " "), nil) }
    if words.contains(where: { String.altering.contains(bare($0)) }) { return (self, nil) }
    // A negative number in words; another word says what the number is.
    if let first = words.first, words.count > 1, ["menos", "minus"].contains(bare(first)) {
      words.removeFirst()
      words[words.startIndex] = "-" + words[words.startIndex]
    } else {
      while words.count > 1, let first = words.first.map(bare), first.count > 1, first.allSatisfy(\.isLetter),
        !String.changing.contains(first), !["not", "no", "or", "sin", "and", "por"].contains(first),
        Figure(word: first) == nil
      {
        if !String.leading.contains(first) { unit = first }
        words.removeFirst()
      }
    }
    // 6th, 3.º
    if let first = words.first, first.first?.isNumber == true,
      let ending = ["st", "nd", "rd", "th", ".º", ".ª", "º", "ª"].first(where: { first.hasSuffix($0) })
    {
      words[words.startIndex] = first.dropLast(ending.count)
    }
    // A factor, as in «×0.8» and «x 0.8».
    if let first = words.first, first.hasPrefix("×") { words[words.startIndex] = first.dropFirst() }
    if words.first == "x", words.dropFirst().first?.first?.isNumber == true { words.removeFirst() }
    // A single letter may be a factor; «más o menos» holds one that is none, and so does `20 values of f`.
    while words.count > 1, let last = words.last.map(bare), last.allSatisfy(\.isLetter),
      last.count > 1 || last == "o" || ["of", "de"].contains(words.dropLast().last.map(bare))
    {
      if String.changing.contains(last) || Figure(word: last) != nil { return (self, nil) }
      unit = last
      words.removeLast()
    }
    let number = words.joined(separator: " ")
    // The full stop of a sentence.
    return (number.hasSuffix(".") && number.dropLast().contains(".") ? String(number.dropLast()) : number, unit)
  }
}
