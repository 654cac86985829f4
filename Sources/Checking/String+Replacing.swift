extension String {
  /// Each of some texts put for another, in turn; quick where none of them occurs, as in most cells of a table.
  func replacing(_ pairs: [(written: String, plain: String)]) -> String {
    var result = self
    for (written, plain) in pairs {
      guard let first = written.utf8.first, result.utf8.contains(first) else { continue }
      result = result.replacing(written, with: plain)
    }
    return result
  }
}
