import Wording

/// What `gradus --help` prints.
enum HelpPage {
  static var text: Message {
    Message(
      en: """
        gradus: gradient descent, backpropagation and optimisers, by formula, by step and by table.

          gradus                  the prompt: type a formula there, or  help
          gradus FILE...          run files; notebooks end in .md, - is standard input
          gradus -e STATEMENT     run a statement
          gradus < FILE           run what comes from standard input
          gradus test PATH...     run notebooks, or folders of them, and compare what they print
          gradus check FILE...    check tables worked by hand
          gradus lesson           the lessons; with a number, such as  gradus lesson 2,  that lesson
          gradus lesson FILE      a notebook of your own (.md), followed like a lesson
          gradus exercise         exercises by kind; with one, such as  gradus exercise gd,  its problems

        Options:
        \(options(.english))

        Progress and history are kept in $XDG_STATE_HOME/gradus, by default ~/.local/state/gradus.

        """,
      es: """
        gradus: descenso por gradiente, retropropagación y optimizadores, con fórmulas, pasos y tablas.

          gradus                  la línea de entrada: escriba allí una fórmula, o  ayuda
          gradus ARCHIVO...       ejecutar archivos; los cuadernos acaban en .md, - es la entrada estándar
          gradus -e INSTRUCCIÓN   ejecutar una instrucción
          gradus < ARCHIVO        ejecutar lo que llega por la entrada estándar
          gradus test RUTA...     ejecutar cuadernos, o carpetas de ellos, y comparar lo que imprimen
          gradus check ARCHIVO... revisar tablas hechas a mano
          gradus lesson           las lecciones; con un número, como  gradus lesson 2,  esa lección
          gradus lesson ARCHIVO   un cuaderno propio (.md), recorrido como una lección
          gradus exercise         clases de ejercicios; con una, como  gradus exercise gd,  sus problemas

        Opciones:
        \(options(.spanish))

        El avance y el historial se guardan en $XDG_STATE_HOME/gradus; si no, en ~/.local/state/gradus.

        """)
  }

  private static func options(_ language: SpokenLanguage) -> String {
    let forms = CommandLineOption.all.map { option in
      let names = option.names.joined(separator: ", ")
      return option.takesValue ? "\(names) \(option.placeholder[language])" : names
    }
    let width = forms.map(\.count).max() ?? 0
    return zip(forms, CommandLineOption.all).map { form, option in
      "  " + form + String(repeating: " ", count: width - form.count + 2) + option.summary[language]
    }.joined(separator: "\n")
  }
}
