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
        en:
          "Who writes a lesson: it is a Markdown file. open FILE.md follows it; in a folder DIR, as DIR/en/03-name.md or "
          + "DIR/es/03-name.md, it is lesson 3 of GRADUS_LESSONS=DIR gradus lesson.",
        es: "Quien escribe una lección: es un archivo Markdown. open ARCHIVO.md la recorre; en una carpeta DIR, como "
          + "DIR/en/03-nombre.md o DIR/es/03-nombre.md, es la lección 3 de GRADUS_LESSONS=DIR gradus lesson."),
      Message(
        en:
          "It begins with a header between two lines ---, a line each: id: halves (progress is kept by it), title: Halves, "
          + "lang: en, and, where others come first, needs: with their ids. Then come text, with **bold**, lists, tables and "
          + "formulas such as $w_0 = 0$, and blocks, each between a line ``` with its word and a line ```.",
        es: "Empieza con un encabezado entre dos líneas ---, cada cosa en su línea: id: mitades (con él se guarda el "
          + "avance), title: Mitades, lang: es, y, si otras van antes, needs: con sus id. Luego va texto, con **negrita**, "
          + "listas, tablas y fórmulas como $w_0 = 0$, y bloques, cada uno entre una línea ``` con su palabra y una línea "
          + "```."),
      Message(
        en:
          "```gradus is a cell: statements that the student runs. What they print stands in a block ```output after it.",
        es:
          "```gradus es una celda: instrucciones que se ejecutan al recorrerla. Lo que imprimen va en un bloque ```output "
          + "detrás."),
      Message(
        en: "```ask ID is a question, with an id of its own. A line ? QUESTION, then one answer:",
        es: "```ask ID es una pregunta, con un id propio. Una línea ? PREGUNTA y luego una respuesta:"),
      Message(
        en: "= EXPRESSION: a number or a list, which gradus works out, such as = w - 0.1*f'(w)",
        es: "= EXPRESIÓN: un número o una lista, que calcula gradus, como = w - 0.1*f'(w)"),
      Message(
        en: "formula: 6x + 2y: any formula with the same values",
        es: "formula: 6x + 2y: cualquier fórmula con los mismos valores"),
      Message(
        en: "choice: no | *yes, always | sometimes: the right one has the *",
        es: "choice: no | *sí, siempre | a veces: la correcta lleva el *"),
      Message(
        en: "table: f from w = 0 with gd(0.1) for 4: the table of this run, filled in by hand",
        es: "table: f from w = 0 with gd(0.1) for 4: la tabla de esta ejecución, llenada a mano"),
      Message(
        en:
          "A line name: w_1 before a number, a list or a formula makes the prompt  w₁ = ?  and takes  w₁ = 0.6  for an "
          + "answer; several names stand with commas: name: x_1, y_1. Write it as formulas in the text, without the "
          + "dollar signs.",
        es:
          "Una línea name: w_1 antes de un número, una lista o una fórmula hace que la línea de entrada sea  w₁ = ?  y que "
          + "w₁ = 0.6  valga como respuesta; varios nombres van con comas: name: x_1, y_1. Se escribe como las fórmulas "
          + "del texto, sin los signos de dólar."),
      Message(
        en:
          "Then come lines hint: TEXT, from a nudge to the line with its numbers, and slip: EXPRESSION # SENTENCE, which "
          + "says the sentence to a wrong answer that was foreseen. In a table the slips are found by themselves.",
        es:
          "Luego van líneas hint: TEXTO, de un empujoncito a la línea con sus números, y slip: EXPRESIÓN # FRASE, que dice "
          + "la frase ante una respuesta incorrecta prevista. En una tabla los deslices se encuentran solos."),
      Message(
        en: "accept: EXPRESSION # SENTENCE takes another answer for right too, and says the sentence to it.",
        es: "accept: EXPRESIÓN # FRASE da por correcta también otra respuesta, y le dice la frase."),
      Message(
        en:
          "An answer must not stand in an output above its question, unless it is to be read there: ```ask ID reading.",
        es:
          "Una respuesta no debe estar en una salida anterior a su pregunta, salvo que haya que leerla allí: ```ask ID "
          + "reading."),
      Message(
        en:
          "gradus test --accept FILE.md writes the outputs into the file; gradus test FILE.md tells whether they still "
          + "hold. It compares numbers to the digits that stand there, and passes over plots; the sentence under one is "
          + "compared. gradus lesson 3 | less shows the whole lesson.",
        es: "gradus test --accept ARCHIVO.md escribe las salidas en el archivo; gradus test ARCHIVO.md dice si siguen "
          + "valiendo. Compara los números con las cifras que hay, y pasa por alto los gráficos; la frase bajo uno sí se "
          + "compara. gradus lesson 3 | less muestra la lección entera."),
    ])
}
