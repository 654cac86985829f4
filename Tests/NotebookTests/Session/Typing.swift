import Language
import Wording

@testable import Notebook

/// A session to type into: what it prints, without prompts.
struct Typing {
  var session: Session

  init(_ style: Style = Style(), isInterrupted: @escaping @Sendable () -> Bool = { false }) {
    session = Session(settings: Settings(style: style), isInterrupted: isInterrupted)
  }

  /// Types statements, one after the other, and gives what the last one printed, errors too.
  @discardableResult
  mutating func type(_ statements: String...) -> String {
    var printed = ""
    for statement in statements {
      printed = ""
      _ = session.run(Source(statement), output: { printed += $0 }, errors: { printed += $0 })
    }
    return printed
  }

  /// What the last of some statements prints in a new session.
  static func of(_ statements: String..., style: Style = Style()) -> String {
    var typing = Typing(style)
    return statements.reduce("") { typing.type($1) }
  }
}
