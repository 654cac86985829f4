import Wording

/// What is wrong with the command line.
struct UsageError: Error {
  let message: Message

  /// The exit status, `EX_USAGE` of sysexits.h.
  static let status: Int32 = 64

  /// A sentence without its full stop; where help is to be had is added.
  init(en english: String, es spanish: String) {
    message = Message(en: "\(english). See  gradus --help", es: "\(spanish). Vea  gradus --help")
  }
}
