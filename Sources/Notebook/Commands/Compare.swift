import Interpreter
import Language
import Wording

extension Session {
  func compare(_ clauses: CompareClauses, _ statement: Statement) throws(Diagnostic) -> Reply { Reply() }
}
