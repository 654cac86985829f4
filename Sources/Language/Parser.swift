import Wording

/// Reads statements: by recursive descent, and expressions by precedence climbing.
///
/// Every problem ends its statement with one diagnostic, and reading goes on at the next statement.
package final class Parser {
  /// How deep brackets, signs and blocks may nest, and how tall the tree of an expression may grow (a sum of n terms
  /// is n tall): what follows walks the trees by recursion, on threads with small stacks too.
  package static let nestingLimit = 100
  package static let heightLimit = 2000

  let source: Source
  let plain: PlainText
  let tokens: [Token]
  let comments: [Lexer.Comment]
  /// Where the newlines stand.
  let newlines: [Int]
  var index = 0
  var nesting = 0
  /// The height of the expression read last.
  var height = 0
  /// The brackets open at this point, for the error that names the one never closed.
  var openBrackets: [Token] = []
  /// Words that end an expression here: the clauses of `step` and `train`.
  var clauseWords: [String] = []
  /// The command whose clauses are read, for the line that an error shows.
  var command = ""

  /// How many values a function takes that was known before; nil for any other name.
  private let valueCounts: (Name) -> ClosedRange<Int>?
  /// The functions that the text itself has defined so far.
  private var definitions: [Name: FunctionDefinition] = [:]

  init(_ source: Source, valueCounts: @escaping (Name) -> ClosedRange<Int>? = { _ in nil }) {
    self.source = source
    self.valueCounts = valueCounts
    plain = PlainText(source.text)
    let lexer = Lexer(plain)
    comments = lexer.comments
    newlines = lexer.newlines
    tokens = Layout(WrittenRows(lexer.tokens, plain: plain).tokens, plain: plain).tokens
  }

  /// Every statement of a text in order, or in its place what is wrong with it.
  ///
  /// The ranges count in `source`; a statement that failed does not hide the next.
  package static func parse(_ source: Source) -> [Result<Statement, Diagnostic>] { pieces(of: source).map(\.statement) }

  /// Every statement of a text, as `parse` gives it, with where its text begins and where that of the next one does: what
  /// the statement reads in between, such as rows of a table, is in it.
  ///
  /// - Parameter valueCounts: how many values a function that is known already takes; of whole numbers alone at least 2,
  ///   as no comma between their digits is a decimal one.
  package static func pieces(
    of source: Source, valueCounts: @escaping (Name) -> ClosedRange<Int>? = { _ in nil }
  ) -> [(range: SourceRange, statement: Result<Statement, Diagnostic>)] {
    let parser = Parser(source, valueCounts: valueCounts)
    var pieces: [(range: SourceRange, statement: Result<Statement, Diagnostic>)] = []
    while parser.skipSeparators() {
      let start = parser.index
      let lower = parser.current.range.lower
      if !pieces.isEmpty { pieces[pieces.count - 1].range.upper = lower }
      let range = SourceRange(lower, source.text.utf8.count)
      do throws(Diagnostic) {
        pieces.append((range, .success(try parser.statement())))
      } catch {
        pieces.append((range, .failure(error)))
        parser.recover(from: start)
      }
    }
    return pieces
  }

  /// The statements of a text; throws what is wrong with the first that cannot be read.
  ///
  /// - Parameter valueCounts: as in `pieces`.
  package static func statements(
    of source: Source, valueCounts: @escaping (Name) -> ClosedRange<Int>? = { _ in nil }
  ) throws(Diagnostic) -> [Statement] {
    let parser = Parser(source, valueCounts: valueCounts)
    var statements: [Statement] = []
    while parser.skipSeparators() { statements.append(try parser.statement()) }
    return statements
  }

  /// A text that is one expression and nothing else.
  package static func expression(of source: Source) throws(Diagnostic) -> Expression {
    let parser = Parser(source)
    _ = parser.skipSeparators()
    let expression = try parser.expression()
    while parser.current.kind == .newline { parser.index += 1 }
    guard parser.current.kind == .end else { throw parser.unexpected() }
    return expression
  }

  /// Whether a text breaks off, so that more lines are needed: an open bracket, `rule` or `repeat`, or a binary operator
  /// or comma at its end.
  package static func isIncomplete(_ text: String) -> Bool {
    let plain = PlainText(text)
    let rows = WrittenRows(Lexer(plain).tokens, plain: plain)
    return rows.isOpen || Layout(rows.tokens, plain: plain).isIncomplete
  }

  // MARK: Functions

  /// Takes a definition in, for the calls that come after it.
  func note(_ definition: FunctionDefinition) { definitions[definition.name.name] = definition }

  /// How many values a function takes; nil for any other name.
  func valueCounts(of function: Name) -> ClosedRange<Int>? {
    definitions[function]?.valueCounts ?? valueCounts(function)
  }

  // MARK: Moving over the tokens

  var current: Token { tokens[index] }

  /// The kind of the current token.
  var kind: Token.Kind { tokens[index].kind }

  /// The token after the current one.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The token read last; at the beginning the current one.
  var previous: Token { tokens[max(index - 1, 0)] }

  @discardableResult
  func advance() -> Token {
    let token = current
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  func text(_ token: Token) -> String { plain.text(token.plain) }

  /// The text of a name; empty for another token.
  func word(_ token: Token) -> String { token.kind == .name ? text(token) : "" }

  /// Moves to the next statement; false at the end of the text.
  func skipSeparators() -> Bool {
    while current.kind == .newline { index += 1 }
    return current.kind != .end
  }

  /// Goes to the end of the statement that began at `start`: the end of its line, or of its block.
  private func recover(from start: Int) {
    index = max(index, start)
    nesting = 0
    openBrackets = []
    clauseWords = []
    guard tokens[start].kind == .name, tokens.opensBlock(at: start, in: plain) else {
      while !current.isSeparator { index += 1 }
      if ["regla", "repetir", "repite"].contains(word(tokens[start])) { skipSpanishBlock() }
      return
    }
    index = start
    skipBlock()
  }

  /// Goes behind a block that was begun with a Spanish word, if its end is there.
  private func skipSpanishBlock() {
    var last = index
    // A block is short; a long text full of such words is not searched again and again.
    while tokens[last].kind != .end, last < index + 1000 {
      let isAlone = tokens[last].kind == .newline && tokens[last + 1].kind == .name
      if isAlone, ["fin", "end"].contains(word(tokens[last + 1])), tokens[last + 2].isSeparator {
        return index = last + 2
      }
      last += 1
    }
  }

  private func skipBlock() {
    var blocks = 0
    var isFirst = true
    while current.kind != .end {
      if isFirst, current.kind == .name {
        if tokens.opensBlock(at: index, in: plain) {
          blocks += 1
        } else if tokens.closesBlock(at: index, in: plain) {
          blocks -= 1
          if blocks == 0 { return index += 1 }
        }
      }
      isFirst = current.kind == .newline
      index += 1
    }
  }
}
