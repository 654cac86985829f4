import Glibc

/// Writes a Swift table of text files: `LessonBundler OUTPUT FOLDER PATH…`, the paths counted from the folder.
@main
enum LessonBundler {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { fail("OUTPUT FOLDER PATH…") }
    let entries = arguments.dropFirst(2).map { path in
      "    (\n\(literal(path)),\n\(literal(contents(of: "\(arguments[1])/\(path)")))\n    ),\n"
    }
    let table = """
      /// The lessons as they stood in their folder when the program was built.
      enum BundledLessons {
        static let files: [(path: String, text: String)] = [
      \(entries.joined())  ]
      }

      """
    guard let output = fopen(arguments[0], "w") else { fail(arguments[0]) }
    let written = fwrite(table, 1, table.utf8.count, output)
    guard fclose(output) == 0, written == table.utf8.count else { fail(arguments[0]) }
  }

  /// A literal that holds any text; what it has of control characters is escaped.
  private static func literal(_ text: String) -> String {
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": body += "\n"
      case "\\": body += "\\\\"
      case "\"": body += "\\\""
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: body += "\\u{\(String(scalar.value, radix: 16))}"
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\"\"\"\n\(body)\n\"\"\""
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { fail(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path) is not UTF-8") }
    return text
  }

  private static func fail(_ reason: String) -> Never {
    let line = "LessonBundler: \(reason)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(1)
  }
}
