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
    if Figure.isOrdinal(bare.number) { return nil }
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

  /// Whether the calculation before the number has rounded figures in it that come to it as rightly as can be:
  /// `0.233 + 0.694 + 0.24 = 1.167` for 1.168.
  func isRightSum(for value: Double) -> Bool {
    guard let figure, let before = work?.parts.dropLast().last?.expression, before.figure == nil else { return false }
    let result = Figure(workedOut: before.value, from: before.figures, give: before.give, as: "")
    return figure.isRight(for: before.value) && result.isRight(for: value)
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
    guard inner != body else { return nil }
    let read = [";", ", ", ",", " "].filter { inner.contains($0) }.compactMap { separator -> [Self]? in
      let entries = inner.parted(at: separator).map { $0.trimmingBlanks() }
      let parts = entries.compactMap { Self($0, separator == "," ? .point : mark, isAsked) }
      // A minus between blanks subtracts.
      let isCut = separator == " " && entries.contains("-")
      return parts.count == entries.count && !isCut ? parts : nil
    }
    return read.first
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
    for sign in [":=", "≥", "≤", ">=", "<=", "=", ">", "<", "≈", ":", "→", " is ", " es "] {
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
}
