import CGetopt
import Glibc

/// The options and operands of a command line, one after another as `getopt_long` reads them.
///
/// The C library keeps its place for the whole program, so that only one command line is read at a time.
struct CommandLineWords: ~Copyable {
  enum Word {
    /// An option of `CommandLineOption.all`, with its value if it takes one.
    case option(CommandLineOption, value: String?)
    case operand(String)
    case unknown(String)
    case valueMissing(CommandLineOption, name: String)
    case valueNotTaken(name: String)
  }

  private let options = CommandLineOption.all
  private let words: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>
  private let table: UnsafeMutableBufferPointer<GetoptOption>
  /// Operands come in their place ("-"), and a missing value is told apart (":").
  private var letters = "-:"
  /// The place of what stands behind a `--`, all of it operands; nil before that.
  private var behind: Int?

  /// - Parameter arguments: those after the program's name.
  init(_ arguments: [String]) {
    words = .allocate(capacity: arguments.count + 2)
    _ = words.initialize(from: [strdup("gradus")] + arguments.map { strdup($0) } + [nil])
    var entries: [GetoptOption] = []
    for (place, option) in options.enumerated() {
      for name in option.names {
        if name.hasPrefix("--") {
          entries.append(
            GetoptOption(
              name: strdup(String(name.dropFirst(2))), has_arg: option.takesValue ? required_argument : no_argument,
              flag: nil, val: Int32(256 + place)))
        } else {
          letters += name.dropFirst() + (option.takesValue ? ":" : "")
        }
      }
    }
    table = .allocate(capacity: entries.count + 1)
    _ = table.initialize(from: entries + [GetoptOption()])
    getopt_restart()
  }

  deinit {
    for word in words { free(word) }
    for entry in table { free(UnsafeMutablePointer(mutating: entry.name)) }
    words.deallocate()
    table.deallocate()
  }

  /// The next of them; nil at the end.
  mutating func next() -> Word? {
    if let behind { return operand(at: behind) }
    let word = text(at: max(1, Int(getopt_place())))
    guard let first = words.baseAddress else { return nil }
    let found = getopt_long(Int32(words.count - 1), first, letters, table.baseAddress, nil)
    let value = getopt_value().map { String(cString: $0) }
    switch found {
    case -1: return operand(at: Int(getopt_place()))
    case 1: return .operand(value ?? "")
    case Int32(UInt8(ascii: ":")): return missing(in: word)
    case Int32(UInt8(ascii: "?")): return wrong(in: word)
    default: return option(found).map { .option($0, value: value) }
    }
  }

  private mutating func operand(at place: Int) -> Word? {
    behind = place + 1
    return place < words.count - 1 ? .operand(text(at: place)) : nil
  }

  private func missing(in word: String) -> Word {
    option(getopt_wrong()).map { .valueMissing($0, name: name(in: word)) } ?? .unknown(word)
  }

  private func wrong(in word: String) -> Word {
    // An option that is known is wrong only by a value that it does not take.
    if word.hasPrefix("--") {
      return getopt_wrong() == 0 ? .unknown(name(in: word)) : .valueNotTaken(name: name(in: word))
    }
    let letter = getopt_wrong()
    return .unknown((0..<0x80).contains(letter) ? "-\(Character(Unicode.Scalar(UInt8(letter))))" : word)
  }

  /// `--digits` of `--digits=3`, `-e` of `-e`.
  private func name(in word: String) -> String {
    String(word.hasPrefix("--") ? word.prefix { $0 != "=" } : word.prefix(2))
  }

  /// The option of a code that `getopt_long` gives: that of its place, or its letter.
  private func option(_ code: Int32) -> CommandLineOption? {
    if code >= 256 { return options[Int(code) - 256] }
    let name = "-\(Character(Unicode.Scalar(UInt8(code))))"
    return options.first { $0.names.contains(name) }
  }

  private func text(at place: Int) -> String {
    guard place < words.count, let word = words[place] else { return "" }
    return String(cString: word)
  }
}
