import Glibc
import Wording

/// Why a file or folder could not be read or written.
package struct FileError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missing
    case folder
    /// A device, a pipe or a socket.
    case notRegular
    case notFolder
    case noPermission
    /// The limit in bytes.
    case tooLarge(limit: Int)
    /// The first line, from 1, with a byte that is not UTF-8.
    case notUTF8(line: Int)
    /// The file is there already and was not to be replaced.
    case exists
    /// What the system says.
    case system(code: Int32)
  }

  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The reason behind an error number of the system.
  init(_ path: String, errno code: Int32) {
    self.path = path
    reason =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .folder
      case EACCES, EPERM, EROFS: .noPermission
      case EEXIST: .exists
      // A pipe that nobody reads, and a socket, cannot be opened.
      case ENXIO: .notRegular
      default: .system(code: code)
      }
  }

  /// The sentence for the student; the path stands in it with control characters made visible, and `-` is told as
  /// standard input.
  package var message: Message {
    if path == "-" {
      return Self.message(reason, of: Message(en: "standard input", es: "la entrada estándar"))
    }
    return Self.message(reason, of: Message(VisibleText.of(path)))
  }

  /// The message as a sentence of its own.
  package var sentence: Message {
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
    return Message(en: sentence(message.english), es: sentence(message.spanish))
  }

  private static func message(_ reason: Reason, of name: Message) -> Message {
    switch reason {
    case .missing: Message(en: "there is no file \(name.english)", es: "no existe el archivo \(name.spanish)")
    case .folder:
      Message(
        en: "\(name.english) is a folder, not a file", es: "\(name.spanish) es una carpeta, no un archivo")
    case .notRegular:
      Message(en: "\(name.english) is not an ordinary file", es: "\(name.spanish) no es un archivo común")
    case .notFolder: Message(en: "\(name.english) is not a folder", es: "\(name.spanish) no es una carpeta")
    case .noPermission:
      Message(en: "no permission for \(name.english)", es: "no hay permiso para \(name.spanish)")
    case .tooLarge(let limit):
      Message(
        en: "\(name.english) is too large: more than \(limit) bytes",
        es: "\(name.spanish) es demasiado grande: más de \(limit) bytes")
    case .notUTF8(let line):
      Message(
        en: "\(name.english) is not UTF-8 from line \(line) on. Save it as UTF-8 in your editor.",
        es: "\(name.spanish) no está en UTF-8 a partir de la línea \(line). Guárdelo como UTF-8 en su editor."
      )
    case .exists: Message(en: "\(name.english) exists already", es: "\(name.spanish) ya existe")
    case .system(let code):
      Message(
        en: "\(name.english): \(String(cString: strerror(code)))",
        es: "\(name.spanish): el sistema responde «\(String(cString: strerror(code)))»")
    }
  }
}
