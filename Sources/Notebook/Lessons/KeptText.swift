/// What is kept of a student between sessions, as the text of a file.
package protocol KeptText {
  /// Of one who has not begun.
  init()
  /// Reads what was kept; nil where it is damaged.
  init?(_ text: String)
  /// What is kept in a file: a line each.
  var text: String { get }
  /// This, as it is kept, with what was done in one terminal from `old` to `new`; another may have gone on meanwhile.
  func taking(_ new: Self, since old: Self) -> Self
}
