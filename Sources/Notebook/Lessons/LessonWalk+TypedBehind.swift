import Language
import Wording

// What was typed behind the cell that is offered, the line not cleared.
extension LessonWalk {
  /// What was typed behind the cell that is offered, the line not cleared, and is meant by itself: a word that leads on,
  /// or a statement that begins with a word of its own, such as `set lang es`; nil where it changes the cell.
  static func typed(behind prefill: String, in text: String) -> String? {
    guard text.hasPrefix(prefill) else { return nil }
    let typed = String(text.dropFirst(prefill.count))
    let whole = (try? Parser.statements(of: Source(text)))?.last
    let isApart = typed.first?.isWhitespace == true
    if let command = LessonCommand(typed) {
      // A check takes that word itself.
      if isApart, command == .hint, case .check(let clauses)? = whole?.kind, clauses.wantsHint { return nil }
      return typed
    }
    // `show w` behind a blank may belong to a `train`.
    guard isApart ? whole == nil : typed.first?.isLetter == true,
      let statements = try? Parser.statements(of: Source(typed)), statements.count == 1
    else { return nil }
    switch statements[0].kind {
    case .expression, .assignment, .function, .rule: return nil
    default: return typed
    }
  }

  /// What was typed behind the cell that is offered, the line not cleared, and cannot be meant for it: numbers that make no
  /// statement with the cell, or, without a blank before it, a calculation, a definition, or what makes no statement either;
  /// nil where there is no such thing.
  ///
  /// - Parameter session: knows the functions of the lesson.
  static func entry(behind prefill: String, in text: String, _ session: Session) -> String? {
    let rest = text.dropFirst(prefill.count)
    let typed = rest.trimmed
    guard text.hasPrefix(prefill), let first = typed.first else { return nil }
    let isApart = rest.first?.isWhitespace ?? true
    let isNumber = first.isNumber || "[(.-−+".contains(first)
    let statements = (try? session.statements(of: typed)) ?? []
    let isWhole = session.reads(text)
    let isOwn: Bool
    switch statements.first?.kind {
    case .expression(let expression) where statements.count == 1:
      // Digits may belong to the number before them, and a name or a bracket may be a factor.
      let isCalculated = !isApart && (first.isLetter || first.isNumber) && !expression.isSimple
      isOwn = isNumber && !isWhole || isCalculated
    case .assignment, .function: isOwn = !isApart && first.isLetter
    case nil: isOwn = !isApart && !isWhole && (first.isLetter || first.isNumber || first == "(")
    default: isOwn = false
    }
    return isOwn ? VisibleText.of(typed) : nil
  }
}

extension Expression {
  /// Whether it is a number or a name alone.
  fileprivate var isSimple: Bool {
    switch kind {
    case .number, .name: true
    default: false
    }
  }
}
