/// Spanish words for commands that are typed in English: errors answer them with the line to type.
package enum SpanishWords {
  /// Words that begin a statement, with the English command.
  package static let commands = [
    "paso": "step", "entrenar": "train", "entrena": "train", "tabla": "table", "mostrar": "show",
    "muestra": "show", "repetir": "repeat", "repite": "repeat", "regla": "rule", "deshacer": "undo",
    "fijar": "set", "reiniciar": "reset", "comparar": "compare", "compara": "compare",
  ]

  /// Words inside a statement, with the English clause word.
  package static let clauses = [
    "desde": "from", "con": "with", "hasta": "until", "por": "for", "para": "for", "cada": "every",
    "mostrar": "show", "donde": "where", "como": "as", "sobre": "over",
  ]

  /// Words inside a formula, with the English keyword; `si no` is `else` too.
  static let keywords = ["si": "if", "entonces": "then", "sino": "else", "donde": "where"]
}
