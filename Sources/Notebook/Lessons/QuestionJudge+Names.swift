import Checking
import Language
import Wording

// Numbers by their names: which of those asked for each one is.
extension QuestionJudge {
  /// Whether one of several equations is for a name asked for: `v = -2, w = 3` where that is w.
  func namesWhatIsAsked(_ text: String) -> Bool {
    text.split { ",;".contains($0) }.dropFirst().contains { piece in
      let name = piece.prefix { $0 != "=" }.trimmed
      return isAsked(name) || question.asked?.places(of: name).isEmpty == false
    }
  }

  /// `b = 1.4, a = 0.9` of `a = 3 - 1.5b, b = 1.4, a = 0.9`: of the equations for one name the last; nil where no name asked
  /// for stands there twice.
  func lastOfEachName(in text: String) -> String? {
    guard let asked = question.asked, text.count(where: { $0 == "=" }) > 2 else { return nil }
    let pieces = [";", ", "].lazy.map { text.parted(at: $0).map(\.trimmed) }.first { $0.count > 1 } ?? []
    let names = pieces.map { piece in asked.places(of: piece.prefix { $0 != "=" }.trimmed) }
    let kept = pieces.indices.filter { place in
      names[place].count != 1 || !names[(place + 1)...].contains(names[place])
    }
    return kept.count < pieces.count ? kept.map { pieces[$0] }.joined(separator: "; ") : nil
  }

  /// Whether a name stands for several of those asked for: `(x, y)`, or `∇f` of ∂f/∂x and ∂f/∂y.
  func namesVector(_ name: String) -> Bool {
    guard let asked = question.asked else { return false }
    if name.hasPrefix("("), name.hasSuffix(")") {
      let names = name.dropFirst().dropLast().split(separator: ",").map(\.trimmed)
      return names.allSatisfy { !asked.places(of: $0).isEmpty }
    }
    return asked.list.count > 1 && (name.hasPrefix("∇") || name.hasPrefix("grad"))
  }

  /// The numbers in the order of the names asked for, or of the words in the question; nil where other names are given, or one
  /// twice.
  func byTheirNames(
    _ answer: WrittenAnswer, isNamed: Bool, isStatement: Bool, _ truth: [Double]
  ) -> WrittenAnswer? {
    guard !isNamed || truth.count > 1, let asked = names(of: truth), answer.parts.contains(where: { $0.name != nil })
    else { return question.asked == nil ? arrangedByWords(answer, truth.count) ?? answer : answer }
    let exact = Set(answer.parts.compactMap(\.name).filter(asked.contains).flatMap(asked.places))
    // The x₁ beside x̄₁ is another.
    func isOfAnother(_ part: WrittenAnswer.Part) -> Bool {
      guard let name = part.name, !namesVector(name) else { return false }
      let places = asked.places(of: name)
      return places.isEmpty || !asked.contains(name) && places.count == 1 && exact.contains(places[0])
    }
    // Beside the numbers asked for may stand others, each with its name.
    let own = answer.parts.count > truth.count ? answer.only { !isOfAnother($0) } : answer
    // A statement with other names alone may be the answer by its values.
    let isByValue = isStatement && own.parts.allSatisfy(isOfAnother)
    if !isByValue, own.parts.contains(where: { isOfAnother($0) && !isWork($0.name ?? "", truth) }) { return nil }
    func place(_ part: WrittenAnswer.Part) -> Int? {
      let places = part.name.map(asked.places) ?? []
      return places.count == 1 ? places[0] : nil
    }
    let places = own.parts.compactMap(place)
    if Set(places).count < places.count { return nil }
    return own.arranged(truth.count, by: place) ?? own
  }

  /// `2 columns, 3 rows` in the order in which the question last speaks of rows and columns, `tr = 3, det = 2` in that of trace
  /// and determinant; nil where it does not speak of them.
  ///
  /// - Parameter isLoose: whether the words may stand far from one another.
  func arrangedByWords(_ answer: WrittenAnswer, _ count: Int, isLoose: Bool = false) -> WrittenAnswer? {
    let asked = question.question.text.lowercased().split { !$0.isLetter }
    func place(_ part: WrittenAnswer.Part) -> Int? {
      let word = (part.name ?? part.unit)?.lowercased().split { !$0.isLetter }.last
      guard let word, word.count > 1, !["of", "de", "en", "in", "el", "la", "is", "es"].contains(word) else {
        return nil
      }
      return asked.lastIndex { $0 == word } ?? asked.lastIndex { $0.hasPrefix(word) }
    }
    let places = answer.parts.compactMap(place).sorted()
    // The words of `determinant and trace` stand together.
    guard places.count == count, isLoose || zip(places.dropFirst(), places).allSatisfy({ $0 - $1 <= 4 }) else {
      return nil
    }
    return answer.arranged(count) { part in place(part).flatMap { places.firstIndex(of: $0) } }
  }

  /// The names asked for, where each number has one.
  func names(of truth: [Double]) -> AskedNames? { question.asked.flatMap { $0.list.count == truth.count ? $0 : nil } }

  /// Whether a name is asked for, so that `NAME = 2` is an answer and no definition; where the question says none, any that
  /// it speaks of.
  func isAsked(_ name: String) -> Bool {
    if let asked = question.asked { return asked.contains(name) }
    let name = Name(name.filter { $0 != "$" })
    return question.question.text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "_" }
      .contains { Name(String($0)) == name }
  }
}
