/// Spanish words for commands that are typed in English: errors answer them with the line to type.
package enum SpanishWords {
  /// Words that begin a statement, with the English command.
  package static let commands = [
    "paso": "step", "entrenar": "train", "entrena": "train", "tabla": "table", "mostrar": "show",
    "muestra": "show",
    "repetir": "repeat", "regla": "rule", "deshacer": "undo", "fijar": "set",
  ]

  /// Words inside a statement, with the English clause word.
  package static let clauses = [
    "desde": "from", "con": "with", "hasta": "until", "por": "for", "para": "for", "cada": "every",
    "mostrar": "show",
    "donde": "where", "como": "as",
  ]
}
