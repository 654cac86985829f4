extension String {
  /// The path of a file as a word of a shell, where it is neither an option nor a number.
  var quotedForShell: String {
    let path = hasPrefix("-") || Int(self) != nil ? "./\(self)" : self
    let isPlain = !path.isEmpty && path.allSatisfy { $0.isLetter || $0.isNumber || "_./-+,@%".contains($0) }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }
}
