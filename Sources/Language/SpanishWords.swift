/// Spanish words for commands that are typed in English: errors answer them with the line to type.
package enum SpanishWords {
  /// Words that begin a statement, with the English command.
  package static let commands = [
    "paso": "step", "entrenar": "train", "entrena": "train", "tabla": "table", "mostrar": "show",
    "muestra": "show", "repetir": "repeat", "repite": "repeat", "regla": "rule", "deshacer": "undo",
    "fijar": "set", "reiniciar": "reset", "cargar": "load", "carga": "load", "comparar": "compare",
    "compara": "compare", "grafo": "graph", "guardar": "save", "guarda": "save", "abrir": "open", "abre": "open",
    "reejecutar": "rerun", "graficar": "plot", "grafica": "plot", "dibujar": "plot",
    "dibuja": "plot", "contorno": "contour", "contornos": "contour",
  ]

  /// Words inside a statement, with the English clause word.
  package static let clauses = [
    "desde": "from", "con": "with", "hasta": "until", "por": "for", "para": "for", "cada": "every",
    "mostrar": "show", "donde": "where", "como": "as", "sobre": "over", "lote": "batch", "lotes": "batch",
    "barajar": "shuffle", "barajado": "shuffle", "épocas": "epochs", "epocas": "epochs", "época": "epoch",
    "contra": "against", "tangente": "tangent",
  ]

  /// Words inside a formula, with the English keyword; `si no` is `else` too.
  static let keywords = ["si": "if", "entonces": "then", "sino": "else", "donde": "where"]
}
