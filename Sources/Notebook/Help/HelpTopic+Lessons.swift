import Wording

extension HelpTopic {
  /// How lessons are followed, and how a teacher writes one.
  static let lessons = HelpTopic(
    name: "lessons", aliases: ["lesson", "lección", "leccion", "lecciones"],
    usage: ["lesson", "lesson 3", "next  back  hint  skip  quit"],
    summary: Message(
      en:
        "The lessons with what is done of each; with a number that lesson, where you left it. In a lesson Enter goes on, "
        + "and anything may be tried in between: it changes nothing in the lesson.",
      es:
        "Las lecciones con lo hecho de cada una; con un número esa lección, donde se dejó. En una lección Enter sigue, "
        + "y entretanto se puede probar cualquier cosa: nada cambia en la lección. También: siguiente, atrás, pista, "
        + "saltar, salir."),
    details: [
      Message(
        en: "A lesson of your own is a Markdown file, DIR/en/03-name.md or DIR/es/03-name.md, followed with "
          + "GRADUS_LESSONS=DIR gradus lesson 3. It begins with id: and title: between two lines ---.",
        es: "Una lección propia es un archivo Markdown, DIR/en/03-nombre.md o DIR/es/03-nombre.md, que se sigue con "
          + "GRADUS_LESSONS=DIR gradus lesson 3. Empieza con id: y title: entre dos líneas ---."),
      Message(
        en:
          "Statements stand in a block ```gradus, what they print in a block ```output after it; gradus test --accept "
          + "writes the outputs.",
        es: "Las instrucciones van en un bloque ```gradus y lo que imprimen en un bloque ```output detrás; gradus test "
          + "--accept escribe las salidas."),
      Message(
        en: "A question is a block ```ask ID with the lines  ? QUESTION,  = EXPRESSION  (or  choice: no | *yes,  or  "
          + "formula: 2x),  hint: TEXT  and  slip: EXPRESSION # SENTENCE.",
        es: "Una pregunta es un bloque ```ask ID con las líneas  ? PREGUNTA,  = EXPRESIÓN  (o  choice: no | *sí,  o  "
          + "formula: 2x),  hint: TEXTO  y  slip: EXPRESIÓN # FRASE."),
    ])
}
