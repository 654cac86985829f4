import Language
import Wording

/// The names that the reader of a notebook can know at a question: those of the cells, of formulas in the text, and of the
/// question itself.
struct NotebookNames {
  private let known: Set<Name>
  private let session: Session

  init(_ document: Document, at question: Document.Question, in session: Session) {
    self.session = session
    var known = Self.words(in: question.question.text, areProducts: false)
    for item in document.items {
      switch item {
      case .prose(let prose): known.formUnion(Self.names(in: prose.source))
      case .cell(let cell): known.formUnion(Self.words(in: cell.source, areProducts: false))
      case .question(let question):
        known.formUnion(Self.names(in: question.question.text))
        known.formUnion(Self.words(in: question.asked?.text ?? "", areProducts: false))
      }
    }
    let functions = session.workspace.functions.values
    self.known = known.union(functions.flatMap { $0.parameters.map(\.name) + $0.bindings.map(\.name) })
  }

  func contains(_ name: Name) -> Bool { known.contains(name) || session.numbers(of: name.spelling) != nil }

  /// What stands between dollar signs, where $wx$ is a product, or between backticks.
  private static func names(in text: String) -> Set<Name> {
    func marked(_ mark: Character) -> [Substring] {
      text.split(separator: mark, omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        .map(\.element)
    }
    let formulas = marked("$").map { words(in: Mathematics.text($0), areProducts: true) }
    return (formulas + marked("`").map { words(in: $0, areProducts: false) }).reduce(into: []) { $0.formUnion($1) }
  }

  private static func words(in text: some StringProtocol, areProducts: Bool) -> Set<Name> {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "'" }
    let letters = areProducts ? words.flatMap { $0.filter(\.isLetter).map { Name(String($0)) } } : []
    return Set(words.map { Name(String($0)) } + letters)
  }
}
