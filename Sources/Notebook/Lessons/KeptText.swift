/// What is kept of a student between sessions, as the text of a file.
package protocol KeptText {
  /// Of one who has not begun.
  init()
  /// Reads what was kept; nil where it is damaged.
  init?(_ text: String)
  /// What is kept in a file: a line each.
  var text: String { get }
}
