import Wording

extension HelpTopic {
  /// How lessons are followed.
  static let lessons = HelpTopic(
    name: "lessons", spanish: "lecciones",
    aliases: [
      "lesson", "lección", "leccion", "hint", "pista", "skip", "saltar", "next", "siguiente", "back", "atrás", "atras",
    ],
    usage: ["lesson", "lesson 3", "next  back  hint  skip  quit"],
    summary: Message(
      en:
        "The lessons with what is done of each; with a number that lesson, where you left it. In a lesson Enter goes on, "
        + "and anything may be tried in between: it changes nothing in the lesson.",
      es:
        "Muestra las lecciones con su avance; con un número abre esa lección, donde se dejó. En una lección Enter sigue, "
        + "y entretanto se puede probar cualquier cosa: nada cambia en la lección."),
    parts: [.list(moves)], related: ["exercise", "notebooks", "ask"])

  private static let moves: [(typed: Message, meaning: Message)] = [
    (
      Message(en: "hint", es: "pista"),
      Message(en: "helps at a question, a little more each time", es: "ayuda en una pregunta, cada vez un poco más")
    ),
    (
      Message(en: "skip", es: "saltar"),
      Message(en: "gives a question up and shows the answer", es: "se rinde en una pregunta y muestra la respuesta")
    ),
    (
      Message(en: "next", es: "siguiente"),
      Message(en: "goes on and leaves a question open", es: "sigue y deja una pregunta abierta")
    ),
    (Message(en: "back", es: "atrás"), Message(en: "goes back", es: "retrocede")),
    (
      Message(en: "lesson", es: "lección"),
      Message(en: "says where you are", es: "dice dónde está")
    ),
    (
      Message(en: "quit", es: "salir"),
      Message(en: "leaves; the lesson goes on there next time", es: "sale; la próxima vez la lección sigue allí")
    ),
  ]

  /// How a teacher writes a lesson.
  static let notebooks = HelpTopic(
    name: "notebooks", spanish: "cuadernos",
    aliases: ["notebook", "cuaderno", "output", "header", "id", "title", "needs"],
    usage: ["open first.md", "gradus lesson first.md", "gradus test --accept first.md"],
    summary: Message(
      en: "A notebook is a Markdown file with cells and questions. For a lesson of your own copy this one, first.md:",
      es: "Un cuaderno es un archivo Markdown con celdas y preguntas. Para una lección propia copie este, primera.md:"),
    parts: [.file(sample)] + headerAndCells, related: ["ask", "test", "lessons"])

  /// What stands in an `ask` block.
  static let questions = HelpTopic(
    name: "ask", spanish: "preguntas",
    aliases: [
      "question", "questions", "pregunta", "answer", "respuesta", "choice", "elección", "slip", "desliz", "accept",
      "reading", "name", "?", "=", "name:", "formula:", "choice:", "table:", "decimals:", "form:", "hint:", "slip:",
      "accept:",
    ],
    usage: ["```ask ID"],
    summary: Message(
      en: "A question of a notebook, with an id of its own. In it stand the question, one answer, and what helps:",
      es: "Una pregunta de un cuaderno, con un id propio. En ella van la pregunta, una respuesta y lo que ayuda:"),
    parts: [.list(marks), givenAway], related: ["notebooks", "test"])

  /// How notebooks are tested, and how they make a course.
  static let testing = HelpTopic(
    name: "test", spanish: "prueba", aliases: ["tests"],
    usage: ["gradus test FILE...", "gradus test --accept FILE..."],
    summary: Message(
      en: "Runs notebooks and tells what no longer holds in them. In the shell (quit leads there):",
      es: "Ejecuta cuadernos y dice qué ya no coincide. Fuera de gradus (se sale con salir):"),
    parts: [.list(trying), course], related: ["notebooks", "ask"])

  /// A whole notebook, to be copied.
  static let sample = Message(
    en: """
      ---
      id: first
      title: A first lesson
      lang: en
      ---
      The cost $f(w) = (w - 3)^2$ is smallest at **w = 3**.

      ```gradus
      f(w) = (w - 3)^2
      ```

      ```ask slope
      ? What is its slope at $w = 0$?
      name: f'(0)
      = f'(0)
      hint: Put 0 into `f'(w) = 2(w - 3)`.
      slip: f(0) # that is the height; the slope is asked for
      ```

      ```gradus
      step f from w = 0 with gd(0.1)
      ```
      """,
    es: """
      ---
      id: primera
      title: Una primera lección
      lang: es
      ---
      El costo $f(w) = (w - 3)^2$ es mínimo en **w = 3**.

      ```gradus
      f(w) = (w - 3)^2
      ```

      ```ask pendiente
      ? ¿Cuál es su pendiente en $w = 0$?
      name: f'(0)
      = f'(0)
      hint: Ponga 0 en `f'(w) = 2(w - 3)`.
      slip: f(0) # esa es la altura; se pide la pendiente
      ```

      ```gradus
      step f from w = 0 with gd(0.1)
      ```
      """)

  private static let trying: [(typed: Message, meaning: Message)] = [
    (
      Message(en: "gradus test --accept first.md", es: "gradus test --accept primera.md"),
      Message(
        en: "writes what each cell prints into a block ```output after it; read it, and do so after every change",
        es: "escribe lo que imprime cada celda en un bloque ```output detrás; léalo, y repítalo después de cada cambio")
    ),
    (
      Message(en: "gradus test first.md", es: "gradus test primera.md"),
      Message(
        en:
          "tells what no longer holds (numbers to the digits that stand there; plots are passed over), cells that fail, "
          + "questions that cannot be asked so, and answers given away",
        es:
          "dice qué ya no coincide (los números, con las cifras que hay; los gráficos no se comparan), qué celdas fallan, "
          + "qué preguntas no se pueden hacer así y qué respuestas están a la vista")
    ),
    (
      Message(en: "gradus lesson first.md", es: "gradus lesson primera.md"),
      Message(
        en: "follows it, as open first.md does at the prompt",
        es: "la recorre, como open primera.md en la línea de entrada")
    ),
    (
      Message(en: "gradus lesson first.md | less", es: "gradus lesson primera.md | less"),
      Message(
        en: "shows it whole, with its outputs; for a lesson of the course: gradus lesson 3 | less",
        es: "la muestra entera, con sus salidas; una lección del curso: gradus lesson 3 | less")
    ),
  ]

  private static let headerAndCells: [Part] = [
    .line(
      Message(
        en:
          "The header: id: (progress is kept by it), title:, lang: en or es (the language in which its cells print in a "
          + "test, else English), and perhaps needs: with the ids of lessons that come before, with commas; it advises "
          + "and stops nobody.",
        es:
          "El encabezado: id: (con él se guarda el avance), title:, lang: en o es (el idioma en que imprimen sus celdas en "
          + "una prueba; si no, inglés) y quizá needs: con los id de las lecciones que van antes, con comas; aconseja, no "
          + "impide nada.")),
    .line(
      Message(
        en:
          "```gradus is a cell: statements that the student runs. Random numbers are those of seed 0 unless set seed says "
          + "another. A file after load is looked for in the folder where gradus was started. Where a cell is meant to "
          + "fail, write the first line of its error into its ```output.",
        es:
          "```gradus es una celda: instrucciones que se ejecutan al recorrerla. Los números al azar son los de la semilla "
          + "0, salvo que set seed diga otra. Un archivo tras load se busca en la carpeta donde se inició gradus. Si una "
          + "celda debe fallar, escriba la primera línea de su error en su ```output.")),
  ]

  private static let marks: [(typed: Message, meaning: Message)] = [
    (
      Message(en: "? QUESTION", es: "? PREGUNTA"),
      Message(
        en: "here, in hints and choices as in the text: $x^2$, **bold**, `code`",
        es: "aquí, en pistas y elecciones como en el texto: $x^2$, **negrita**, `código`")
    ),
    (
      Message(en: "= EXPRESSION", es: "= EXPRESIÓN"),
      Message(
        en: "a number or a list, which gradus works out, such as = w - 0.1*f'(w)",
        es: "un número o una lista, que calcula gradus, como = w - 0.1*f'(w)")
    ),
    (
      Message("formula: 6x + 2y"),
      Message(
        en: "any formula with the same values, in letters that the lesson or the question names",
        es: "cualquier fórmula con los mismos valores, en letras que la lección o la pregunta nombra")
    ),
    (
      Message(en: "choice: no | *yes, always | maybe", es: "choice: no | *sí, siempre | a veces"),
      Message(en: "the right one has the *", es: "la correcta lleva el *")
    ),
    (
      Message("table: f from w = 0 with gd(0.1) for 4"),
      Message(en: "the table of this run, filled in by hand", es: "la tabla de esta ejecución, llenada a mano")
    ),
    (
      Message("name: w_1"),
      Message(
        en: "for a number, a list or a formula: the prompt is w₁ = ? and w₁ = 0.6 is an answer; several with commas",
        es: "con un número, una lista o una fórmula: se pregunta w₁ = ? y vale w₁ = 0.6; varios se separan con comas")
    ),
    (
      Message("decimals: 4"),
      Message(
        en: "for a number or a list: fewer decimals do not do, unless that is the exact value",
        es: "con un número o una lista: menos decimales no bastan, salvo que sea el valor exacto")
    ),
    (
      Message("form: expanded"),
      Message(
        en: "for a formula that is to be multiplied out: (c - 1)^2 will not do for c^2 - 2c + 1",
        es: "con una fórmula que se debe desarrollar: (c - 1)^2 no basta por c^2 - 2c + 1")
    ),
    (
      Message(en: "hint: TEXT", es: "hint: TEXTO"),
      Message(
        en: "one or more, from a nudge to the line with its numbers",
        es: "una o más, de un empujoncito a la línea con sus números")
    ),
    (
      Message(en: "slip: EXPRESSION # SENTENCE", es: "slip: EXPRESIÓN # FRASE"),
      Message(
        en: "what is said to a wrong answer that was foreseen; in a table slips are found without it",
        es: "lo que se dice ante una respuesta incorrecta prevista; en una tabla los deslices se hallan sin esto")
    ),
    (
      Message(en: "accept: EXPRESSION # SENTENCE", es: "accept: EXPRESIÓN # FRASE"),
      Message(
        en: "another answer that is right too, and perhaps what is said to it",
        es: "otra respuesta que también es correcta, y quizá lo que se le dice")
    ),
  ]

  private static let givenAway = Part.line(
    Message(
      en:
        "Ask first, print afterwards: an output above a question must not give its answer away. A single digit or 0.5 does "
        + "where it stands alone in a line or is said of the name (w₁ = 3, the column w); another number does anywhere; a "
        + "formula does in any equal form. An answer that is to be read off there has ```ask ID reading.",
      es:
        "Primero se pregunta, luego se imprime: una salida anterior a la pregunta no debe dar su respuesta. Un dígito "
        + "suelto (o 0.5) la da si está solo en una línea o junto al nombre preguntado (w₁ = 3, la columna w); cualquier otro "
        + "número, dondequiera que esté; y una fórmula, aunque esté escrita de otro modo. Si la respuesta se debe leer allí, "
        + "va ```ask ID reading."
    ))

  private static let course = Part.line(
    Message(
      en:
        "A course of your own: the files DIR/en/03-name.md and DIR/es/03-name.md, of the same name, are lesson 3 in both "
        + "languages, with the same ids, cells and questions; gradus test DIR compares them. GRADUS_LESSONS=DIR gradus "
        + "lesson takes them in place of the built-in course.",
      es:
        "Un curso propio: los archivos CARPETA/en/03-nombre.md y CARPETA/es/03-nombre.md, del mismo nombre, son la lección 3 en "
        + "los dos idiomas, con los mismos id, celdas y preguntas; gradus test CARPETA los compara. "
        + "GRADUS_LESSONS=CARPETA gradus lesson los toma en lugar del curso incluido."))
}
