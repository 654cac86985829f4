import Wording

/// A notebook: a Markdown file whose `gradus` blocks are cells, whose `output` blocks are what the cells
/// printed, and whose `ask` blocks are questions.
///
/// It keeps the text of the file, so that outputs can be rewritten with every other byte untouched
/// (`accepting(outputs:)`).
package struct Document: Sendable {
  /// The whole text of the file.
  package let source: String
  package let frontMatter: FrontMatter
  /// Prose, cells and questions in the order of the file; an output stands with its cell.
  package let items: [Item]

  package enum Item: Hashable, Sendable {
    case prose(Prose)
    case cell(Cell)
    case question(Question)
  }

  /// A stretch of Markdown between two blocks, as it stands in the file; never blank.
  package struct Prose: Hashable, Sendable {
    package let source: String
    /// The line of the file in which the text begins.
    package let line: Int
  }

  /// A block of statements to run.
  package struct Cell: Hashable, Sendable {
    /// The statements without the fences and without the indentation of a list around them; lines end with `\n`.
    package let source: String
    /// The line of the file in which `source` begins.
    package let line: Int
    /// What the file says that the cell prints; nil if there is no `output` block.
    package internal(set) var output: Output?

    let place: FencePlace
  }

  /// What a cell printed.
  package struct Output: Hashable, Sendable {
    /// The text without the fences, without a last line end.
    package let text: String
    /// The line of the file in which `text` begins.
    package let line: Int

    let place: FencePlace
  }

  /// The cells in the order of the file.
  package var cells: [Cell] {
    items.compactMap { if case .cell(let cell) = $0 { cell } else { nil } }
  }

  /// The questions in the order of the file.
  package var questions: [Question] {
    items.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }
}
