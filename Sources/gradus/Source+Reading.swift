import Language
import LineEditing
import Notebook
import Wording

extension Source {
  /// Why the statements of a file cannot be had.
  struct ReadingError: Error {
    let message: Message
  }

  /// The statements of a file: all of it, or the cells of a notebook; `-` is standard input.
  static func read(_ path: String) throws(ReadingError) -> [Source] {
    do {
      if path == "-" {
        return [Source(try TextFile.standardInput { Interruption.isRequested }, file: "<stdin>")]
      }
      guard path.hasSuffix(".md") else { return [Source(try TextFile.text(at: path), file: path)] }
      return try Document(bytes: TextFile.bytes(at: path)).cells.map {
        Source($0.source, file: path, firstLine: $0.line)
      }
    } catch let error as DocumentError {
      throw ReadingError(
        message: Message(
          en: "\(path): \(error.located[.english])", es: "\(path): \(error.located[.spanish])"))
    } catch let error as FileError {
      throw ReadingError(message: error.message)
    } catch {
      throw ReadingError(message: Message(en: "\(path): \(error)", es: "\(path): \(error)"))
    }
  }
}
