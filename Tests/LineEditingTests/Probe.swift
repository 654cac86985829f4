import ProgramTesting

/// A program that reads lines at a prompt on a pseudo-terminal and says what it got; its prompt stands there.
func probe(
  _ arguments: [String] = [], environment: [String: String] = [:], columns: UInt16 = 80
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal("LineEditingProbe", arguments, environment: environment, columns: columns)
  try terminal.expect("ready> ")
  return terminal
}
