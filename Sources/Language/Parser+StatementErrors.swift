import Wording

/// What is wrong with definitions and blocks.
extension Parser {
  /// At the `=` after something that is no name.
  func assignment(to value: Expression) -> Diagnostic {
    if isDerivative(value) {
      return Diagnostic(
        Message(
          en: "A derivative is found, not given: define the function, and its derivative follows.",
          es: "Una derivada se calcula, no se da: defina la función y su derivada queda definida."),
        at: value.range)
    }
    if case .number = value.kind, following.kind == .name, tokens[index + 2].isSeparator {
      return Diagnostic(
        Message(en: "The name stands on the left of “=”.", es: "El nombre va a la izquierda de «=»."),
        at: value.range, advice: Message("\(quote(following)) = \(quote(value.range))"))
    }
    return Diagnostic(
      Message(
        en: "Only a name or f(x) can stand to the left of “=”. To compare two values write “==”.",
        es: "A la izquierda de «=» solo puede ir un nombre o f(x). Para comparar dos valores escriba «==»."),
      at: value.range, advice: line(replacing: current.range, by: "=="))
  }

  /// `f'`, `f'(x)`, `∇f(x)`.
  private func isDerivative(_ value: Expression) -> Bool {
    switch value.kind {
    case .prime, .gradient: true
    case .call(let callee, _): isDerivative(callee)
    default: false
    }
  }

  func whereOutsideFunction() -> Diagnostic {
    Diagnostic(
      Message(
        en: "“where” belongs to the definition of a function.",
        es: "«where» pertenece a la definición de una función."),
      at: current.range, advice: Message("f(x) = a*x where a = 2"))
  }

  func notAParameter(_ token: Token, of function: Identifier) -> Diagnostic {
    if token.kind == .unknown { return strangeCharacter(token) }
    return Diagnostic(
      Message(
        en: "The parameters of \(function.name) are names with commas between: f(x, y) = …",
        es: "Los parámetros de \(function.name) son nombres separados por comas: f(x, y) = …"),
      at: token.isSeparator ? after(previous) : token.range)
  }

  func givenTwice(_ token: Token) -> Diagnostic {
    Diagnostic(
      Message(en: "“\(quote(token))” is given twice.", es: "«\(quote(token))» aparece dos veces."),
      at: token.range)
  }

  func notABinding() -> Diagnostic {
    if current.kind == .unknown { return strangeCharacter(current) }
    return Diagnostic(
      Message(
        en: "After “where” and its commas stand bindings: a = 2, b = a^2.",
        es: "Después de «where» y de sus comas van definiciones: a = 2, b = a^2."),
      at: current.isSeparator ? after(previous) : current.range)
  }

  func notALineOfARule() -> Diagnostic {
    if current.kind == .unknown { return strangeCharacter(current) }
    return Diagnostic(
      Message(
        en: "A line of a rule gives a name its value, such as θ = θ - lr*g.",
        es: "Una línea de una regla da un valor a un nombre, como θ = θ - lr*g."),
      at: current.isSeparator ? after(previous) : current.range)
  }

  func blockNeverClosed(_ opening: Token) -> Diagnostic {
    Diagnostic(
      Message(
        en: "This “\(quote(opening))” is never closed: a line with “end” is missing.",
        es: "Este «\(quote(opening))» no se cierra nunca: falta una línea con «end»."), at: opening.range)
  }

  /// `repeat` or `rule` alone.
  func emptyBlock() -> Diagnostic {
    let example =
      text(current) == "repeat" ? "repeat 3; x = x/2; end" : "rule plain(lr = 0.1); θ = θ - lr*g; end"
    return Diagnostic(
      Message(
        en: "Something is missing after “\(quote(current))”, for example:",
        es: "Falta algo después de «\(quote(current))», por ejemplo:"), at: after(current),
      advice: Message(example))
  }

  func endWithoutBlock() -> Diagnostic {
    Diagnostic(
      Message(
        en: "This “end” closes nothing: no “rule” or “repeat” is open.",
        es: "Este «end» no cierra nada: no hay ningún «rule» ni «repeat» abierto."), at: current.range)
  }

  /// Where a name should stand.
  func missingName(en: String, es: String) -> Diagnostic {
    if current.kind == .unknown { return strangeCharacter(current) }
    if current.isSeparator {
      return Diagnostic(
        Message(
          en: "After “\(quote(previous))” \(en) is missing.",
          es: "Después de «\(quote(previous))» falta \(es)."),
        at: after(previous))
    }
    return Diagnostic(
      Message(
        en: "Here \(en) should stand, not “\(quote(current))”.",
        es: "Aquí debe ir \(es), no «\(quote(current))»."),
      at: current.range)
  }
}
