import ArgumentParser
import Wording

/// The command line: the prompt without arguments, else notebooks of statements, or one of the subcommands.
@main
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "Gradient descent, backpropagation and optimisers, by formula, by step and by table.",
    discussion: """
      Without arguments gradus starts its prompt; type  help  there.
      Sin argumentos gradus abre su línea de órdenes; escriba allí  ayuda.
      """,
    version: "0.1",
    subcommands: [Interpret.self, Test.self],
    defaultSubcommand: Interpret.self)
}
