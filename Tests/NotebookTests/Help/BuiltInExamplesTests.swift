import Autodiff
import Language
import Testing
import Wording

@testable import Notebook

/// The examples of the built-in functions, as a session prints them.
struct BuiltInExamplesTests {
  @Test(arguments: Catalogue.all.map(\.name.spelling))
  func examplesGiveWhatTheyShow(name: String) throws {
    let builtIn = try #require(Catalogue.builtIn(named: Name(name)))
    for example in builtIn.examples {
      var session = Session(settings: Settings(style: Style(width: 80)))
      var printed = ""
      _ = session.run(Source(example.statement), output: { printed += $0 }, errors: { printed += $0 })
      let value = printed.drop { $0 == " " || $0 == "≈" }
      #expect(value == example.output + "\n", "\(example.statement)")
    }
  }

  @Test func helpShowsTheFormulaAndTheExample() {
    var session = Session(settings: Settings(style: Style(language: .spanish, width: 80)))
    var printed = ""
    _ = session.run(Source("help softmax"), output: { printed += $0 }, errors: { printed += $0 })
    #expect(printed.contains("softmax(x) = exp(x)/sum(exp(x))"))
    #expect(printed.contains("probabilidades que suman 1"))
    #expect(printed.contains("[0.0900306, 0.244728, 0.665241]"))
  }
}
