#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension WrittenAnswer.Part {
  /// A number left open.
  static let open = WrittenAnswer.Part(
    text: "?", figure: nil, work: nil, isCalculated: false, name: nil, unit: nil)

  /// A number with what may stand round it: the name asked for, the work that leads to it, words such as its unit.
  init?(_ written: String, _ mark: Figure.DecimalMark, _ isAsked: (String) -> Bool) {
    let text = written.withoutCase.withProductsBetweenDigits
    self.text = mark == .comma ? text.replacing(",", with: ".") : text
    if FigureList.isLeftOpen(text) {
      (figure, work, isCalculated, name, unit) = (nil, nil, false, nil, nil)
      return
    }
    // `w = 0 - 0.1*(-6) = 0.6`: behind the name stands the work.
    let named = Self.named(text, isAsked)
    name = named?.name
    let body = named?.rest ?? text
    // A comparison is no number.
    if body.contains(where: { "<>≤≥".contains($0) }) { return nil }
    let line = WorkedLine(body, decimalMark: mark)
    if let constant = ["e": exp(1.0), "π": Double.pi, "pi": Double.pi][body] {
      figure = Figure(workedOut: constant, from: [], as: body)
      (work, isCalculated, unit) = (nil, true, nil)
      return
    }
    let bare = line == nil ? body.withoutWords : (number: body, unit: nil)
    unit = bare.unit
    if Figure.ordinals.contains(bare.number.lowercased()) { return nil }
    if let figure = Figure(percentage: bare.number, mark) ?? Figure(word: bare.number) {
      (self.figure, work, isCalculated) = (figure, nil, false)
      return
    }
    guard let line = line ?? WorkedLine(bare.number, decimalMark: mark), let first = line.parts.first else {
      return nil
    }
    // A name that is not asked for is defined there, and a function called.
    guard named != nil || first.expression != nil || !first.text.contains(where: \.isLetter) else { return nil }
    if case .number? = line.parts.last?.expression { isCalculated = false } else { isCalculated = true }
    figure = line.figure
    work = line.hasWork ? line : nil
  }

  /// One number, or those of a vector: `(8, 4)`, `∇f = [8, 4]`, `2*[4, 2]`; nil where it is neither.
  ///
  /// - Parameter inPoints: whether a comma between brackets parts numbers where it might be decimal.
  static func read(
    _ text: String, _ mark: Figure.DecimalMark, _ inPoints: Bool, _ vector: (String) -> [Double]?,
    _ isAsked: (String) -> Bool
  ) -> [Self]? {
    let named = named(text, isAsked)
    let body = named?.rest ?? text
    let isPoint = inPoints && body.isEnclosed(by: "(", ")") && body.contains(",")
    if !isPoint, let part = Self(text, mark, isAsked) { return [part] }
    // What stands last, behind the work: (1, 1) - 0.1*(8, 4) = (0.2, 0.6).
    let result = body.parted(at: "=").last?.trimmingBlanks() ?? body
    let parts = entries(of: result, mark, isAsked) ?? vector(body)?.map { Self(calculated: $0, as: text) }
    let names = named.map { $0.name.withoutOuterBrackets.parted(at: ",").map { $0.trimmingBlanks() } } ?? []
    return parts?.enumerated().map { place, part in
      // (x, y) = (1, 2) gives each its name.
      let name = names.count == parts?.count ? names[place] : named?.name
      return Self(
        text: part.text, figure: part.figure, work: part.work, isCalculated: part.isCalculated, name: name, unit: nil)
    }
  }

  /// The numbers between brackets; nil where they are none.
  private static func entries(
    of body: String, _ mark: Figure.DecimalMark, _ isAsked: (String) -> Bool
  ) -> [Self]? {
    let inner = body.withoutOuterBrackets
    guard inner != body, let separator = [";", ", ", ","].first(where: { inner.contains($0) }) else { return nil }
    let entries = inner.parted(at: separator)
    let parts = entries.compactMap { Self($0.trimmingBlanks(), separator == "," ? .point : mark, isAsked) }
    return parts.count == entries.count ? parts : nil
  }

  /// A number that a calculation of several gives.
  private init(calculated value: Double, as text: String) {
    self.text = text
    let figures = text.split { !$0.isNumber && $0 != "." }.compactMap { Figure($0) }
    let fewest = figures.filter(\.isRounded).map(\.digits).min()
    let give = fewest.map { Rounding.unit(value, digits: $0) / 2 } ?? 0
    figure = Figure(workedOut: value, from: figures, give: give, as: text)
    (work, isCalculated, name, unit) = (nil, true, nil, nil)
  }

  /// The name asked for and what stands behind it: `w = 0.6`, `w ≈ 0.6`, `w: 0.6`, `w is 0.6`.
  private static func named(_ text: String, _ isAsked: (String) -> Bool) -> (name: String, rest: String)? {
    for sign in [":=", "≥", "≤", ">=", "<=", "=", "≈", ":", "→", " is ", " es "] {
      guard let range = text.firstRange(of: sign) else { continue }
      let name = text[..<range.lowerBound].trimmingBlanks()
      // No comparison of two numbers: -1 <= -1.2.
      if "≥≤<>".contains(sign.first ?? " "), Figure(name) != nil { continue }
      if !name.isEmpty, isAsked(name) { return (name, text[range.upperBound...].trimmingBlanks()) }
    }
    return nil
  }
}

extension Figure {
  /// `80%`, the same as 0.80; nil for anything else.
  fileprivate init?(percentage text: String, _ mark: DecimalMark) {
    guard text.hasSuffix("%"), let number = Figure(text.dropLast(), decimalMark: mark) else { return nil }
    self.init(
      text: text, value: number.value / 100, unit: number.unit.map { $0 / 100 }, digits: number.digits,
      places: number.places + 2)
  }

  /// A number written out, in English or Spanish: `three`, `veinte`, `half`, `three quarters`, `2 mil`; nil for anything else.
  package init?(word: String) {
    var words = word.lowercased().split(separator: " ").map(String.init)
    if words.count == 3, words.last == "parte", words[0] == "una" { words.removeFirst() }
    if words.count == 2, let first = words.first, ["a", "an", "un"].contains(first) { words[0] = "one" }
    guard let last = words.last, words.count <= 2 else { return nil }
    var value = Figure.value(of: last)
    if words.count == 2, last == "parte" {
      value = Figure.shares[words[0]]
    } else if words.count == 2 {
      let factor = Figure.value(of: words[0]) ?? Figure(words[0])?.value
      value = (Figure.parts[last] ?? Figure.multiples[last]).flatMap { part in factor.map { $0 * part } }
    }
    guard let value else { return nil }
    self.init(text: word, value: value, unit: nil, digits: 16, places: 16)
  }

  private static func value(of word: String) -> Double? {
    words.lazy.compactMap { $0.firstIndex(of: word) }.first.map(Double.init) ?? otherWords[word] ?? parts[word]
      ?? multiples[word]
  }

  /// Parts whose words count as well: the third of a list is no third.
  fileprivate static let ordinals: Set<String> = [
    "third", "fourth", "fifth", "eighth", "tenth", "cuarto", "quinto", "octavo", "décimo",
  ]

  /// Before «parte».
  private static let shares: [String: Double] = [
    "tercera": 1.0 / 3, "cuarta": 0.25, "quinta": 0.2, "décima": 0.1, "decima": 0.1,
  ]

  /// The numbers from 0.
  private static let words = [
    [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ],
    [
      "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
      "trece",
      "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
    ],
    ["cero", "una"],
  ]

  private static let otherWords: [String: Double] = [
    "dieciseis": 16, "thirty": 30, "treinta": 30, "forty": 40, "cuarenta": 40, "fifty": 50, "cincuenta": 50,
    "cien": 100,
  ]

  private static let parts: [String: Double] = [
    "half": 0.5, "halves": 0.5, "medio": 0.5, "media": 0.5, "medios": 0.5, "third": 1.0 / 3, "thirds": 1.0 / 3,
    "tercio": 1.0 / 3, "tercios": 1.0 / 3, "quarter": 0.25, "quarters": 0.25, "fourth": 0.25, "fourths": 0.25,
    "cuarto": 0.25, "cuartos": 0.25, "tenth": 0.1, "décimo": 0.1, "mitad": 0.5, "fifth": 0.2, "fifths": 0.2,
    "quinto": 0.2, "quintos": 0.2, "eighth": 0.125, "eighths": 0.125, "octavo": 0.125, "octavos": 0.125, "tenths": 0.1,
    "décimos": 0.1,
  ]

  private static let multiples: [String: Double] = [
    "hundred": 100, "thousand": 1000, "mil": 1000, "million": 1e6, "millón": 1e6, "millon": 1e6, "millones": 1e6,
  ]
}

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
    "root", "raíz", "raiz", "square", "cube", "cuadrado", "cubo", "log", "logarithm", "logaritmo", "inverse", "inverso",
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
    for beginning in [["al", "menos"], ["at", "least"], ["como", "mínimo"]]
    where words.prefix(2).map(bare) == beginning { words = words.dropFirst(2) }
    while let first = words.first, String.leading.contains(bare(first)) { words.removeFirst() }
    if words.contains(where: { String.altering.contains(bare($0)) }) { return (self, nil) }
    if Figure(word: words.joined(separator: " ")) != nil { return (words.joined(separator: " "), nil) }
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
    // A single letter may be a factor; «más o menos» holds one that is none.
    while words.count > 1, let last = words.last.map(bare), last.count > 1 || last == "o", last.allSatisfy(\.isLetter) {
      if String.changing.contains(last) || Figure(word: last) != nil { return (self, nil) }
      unit = last
      words.removeLast()
    }
    let number = words.joined(separator: " ")
    // The full stop of a sentence.
    return (number.hasSuffix(".") && number.dropLast().contains(".") ? String(number.dropLast()) : number, unit)
  }
}
