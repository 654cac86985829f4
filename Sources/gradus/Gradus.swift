import ArgumentParser

/// The command line: the prompt without arguments, else notebooks of statements, or one of the subcommands.
@main
struct Gradus: ParsableCommand {
  static let version = "0.1"

  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "Gradient descent, backpropagation and optimisers, by formula, by step and by table.",
    usage: """
      gradus                            a prompt: type formulas, and  help
             gradus [options] FILE ...         run files; notebooks end in .md, - is standard input
             gradus [options] -e STATEMENT ... run a statement; -e may be repeated
             gradus [options] < FILE           run what comes from standard input
             gradus test [options] PATH ...    run notebooks and compare what they print
      """,
    discussion: """
      Sin argumentos, gradus abre su línea de órdenes: escriba allí una fórmula, o ayuda.
      """,
    version: version,
    subcommands: [Interpret.self, Test.self],
    defaultSubcommand: Interpret.self)

  // Here for --help: a subcommand is told the same options.
  @OptionGroup var options: Options
}
