import Testing

@testable import gradus

// Within the suite of the invocation, for the C library reads one command line at a time.
extension InvocationTests {
  @Suite struct CommandLineWordsTests {
    private func words(_ arguments: String...) -> [String] {
      var words = CommandLineWords(arguments)
      var told: [String] = []
      while let word = words.next() {
        switch word {
        case .option(let option, let value): told.append("\(option.names[0])\(value.map { "=\($0)" } ?? "")")
        case .operand(let text): told.append(text)
        case .unknown(let name): told.append("unknown \(name)")
        case .valueMissing(let option, let name): told.append("\(name) of \(option.names[0]) wants a value")
        case .valueNotTaken(let name): told.append("\(name) takes none")
        }
      }
      return told
    }

    @Test func optionsAndOperandsInTheirPlaces() {
      #expect(
        words("a.md", "--plain", "-e", "1 + 1", "--digits=9", "b.md") == [
          "a.md", "--plain", "-e=1 + 1", "--digits=9", "b.md",
        ])
      #expect(words("--lang", "es", "-") == ["--lang=es", "-"])
      #expect(words() == [])
    }

    @Test func allBehindTwoDashesAreOperands() {
      #expect(words("--plain", "--", "--lang", "-e") == ["--plain", "--lang", "-e"])
    }

    @Test func whatIsWrong() {
      #expect(words("--digits") == ["--digits of --digits wants a value"])
      #expect(words("-e") == ["-e of -e wants a value"])
      #expect(words("--plain=yes") == ["--plain takes none"])
      #expect(words("--nonsense", "-q") == ["unknown --nonsense", "unknown -q"])
    }

    @Test func oneCommandLineAfterTheOther() {
      #expect(words("--plain", "x") == ["--plain", "x"])
      #expect(words("y", "--plain") == ["y", "--plain"])
    }
  }
}
