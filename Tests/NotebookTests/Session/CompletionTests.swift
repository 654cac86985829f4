import Interpreter
import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct CompletionTests {
  private func session(_ statements: String...) -> Session {
    var typing = Typing()
    for statement in statements { typing.type(statement) }
    return typing.session
  }

  private func offers(_ text: String, _ session: Session = Session()) -> [String] {
    session.completion(of: text).candidates
  }

  @Test func beginsWithCommandsAndNames() {
    let session = session("trace1 = 5", "f(x) = x^2")
    #expect(offers("tr", session) == ["trace", "trace1", "train", "transpose"])
    #expect(offers("x = 2; tr", session) == ["trace", "trace1", "train", "transpose"])
    #expect(offers("1 + tr", session) == ["trace", "trace1", "transpose"])
    #expect(session.completion(of: "x = 2; tr").replacing == 2)
    #expect(offers("sal") == ["salir"])
    #expect(offers("ay") == ["ayuda"])
  }

  @Test func offersFilesWhereAFileIsMeant() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "notes.md")
    folder.write("", to: "table.csv")
    for command in ["save", "open", "load", "check", "table to", "graph f to"] {
      #expect(offers("\(command) \(folder.path)/no") == ["\(folder.path)/notes.md"], "\(command)")
    }
    #expect(offers("check ta") == ["table"])
    #expect(offers("check x", session("f(x) = x^2", "step f from x = 5 with gd(0.1)")) == ["x new"])
    #expect(offers("check table f fr") == ["from"])
    #expect(offers("open sin") == [])
  }

  @Test func offersTheWordsOfALesson() throws {
    let walker = try Walker(6)
    #expect(offers("sk", walker.walk.session) == ["skip"])
    #expect(offers("pis", walker.walk.session) == ["pista"])
    #expect(offers("ne", walker.walk.session).contains("next"))
    #expect(!offers("sk").contains("skip") && offers("les") == ["lesson", "lessons"])
  }

  @Test func offersRulesAfterWith() {
    #expect(offers("train f with mom") == ["momentum", "momentum_ema", "momentum_torch"])
    #expect(offers("step with ").contains("adam"))
    #expect(!offers("step with ").contains("train"))
    let own = session("rule mine(lr)\n  θ = θ - lr*g\nend")
    #expect(offers("train f with mi", own) == ["mine"])
  }

  @Test func offersWhatASearchAndAComparisonTake() {
    #expect(offers("linesearch f by gol") == ["golden"])
    #expect(offers("linesearch f ov") == ["over"])
    #expect(offers("compare f with mom") == ["momentum", "momentum_ema", "momentum_torch"])
    #expect(offers("compare f with gd(0.1), mom") == ["momentum", "momentum_ema", "momentum_torch"])
    #expect(offers("compare f un") == ["until"])
  }

  @Test func offersClausesInARun() {
    #expect(offers("train f fr") == ["from"])
    #expect(offers("train f un") == ["until"])
    #expect(offers("train ev") == ["every"])
  }

  @Test func offersColumns() {
    let session = session("f(x) = x^2", "step f from x = 5 with adam(0.1)")
    #expect(offers("table v", session) == ["v̂"])
    #expect(offers("train for 2 show m", session) == ["m̂"])
    #expect(offers("table x n", session).isEmpty)
    #expect(offers("table ", session).contains("x new"))
    #expect(offers("table x a", session) == ["as"])
    #expect(offers("table ") == ["as", "to"])
    #expect(offers("table as ") == ["csv", "json", "latex", "markdown"])
  }

  @Test func offersNamesAfterShow() {
    let session = session("f(x) = x^2", "step f from x = 5 with gd(0.1)")
    #expect(offers("show ", session) == (["f", "x"] + Prelude.ruleNames.map(\.spelling)).sorted())
    #expect(offers("reset ", session) == ["f", "x"])
  }

  @Test func offersSettings() {
    #expect(offers("set d") == ["digits"])
    #expect(offers("set lang ") == ["en", "es"])
    #expect(offers("set symbols a") == ["ascii"])
    #expect(offers("set plain o") == ["off", "on"])
    #expect(offers("set digits ").isEmpty)
  }

  @Test func offersExercises() {
    #expect(offers("exercise m") == ["mixed", "momentum"])
    let spanish = Session(settings: Settings(style: Style(language: .spanish)))
    #expect(offers("ejercicio me", spanish) == ["mezcla"])
  }

  @Test func offersTopics() {
    #expect(offers("help tra") == ["trace", "train", "transpose"])
    #expect(offers("ayuda mom") == ["momentum", "momentum_ema", "momentum_torch"])
  }

  @Test func writesSymbols() {
    #expect(Session().completion(of: "step f with gd(\\alpha") == Completion(replacing: 6, candidates: ["α"]))
    #expect(Session().completion(of: "m\\hat") == Completion(replacing: 4, candidates: ["\u{302}"]))
    #expect(Session().completion(of: "x\\^2") == Completion(replacing: 3, candidates: ["²"]))
    #expect(offers("\\na") == ["\\nabla"])
    #expect(offers("\\qq").isEmpty)
  }

  @Test func offersFilesAfterTo() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "table-1.csv")
    folder.write("", to: "table-2.csv")
    folder.write("", to: ".hidden")
    #expect(
      Session().completion(of: "table as csv to \(folder / "ta")")
        == Completion(
          replacing: (folder / "ta").unicodeScalars.count,
          candidates: [folder / "table-1.csv", folder / "table-2.csv"]))
    #expect(offers("table to \(folder / "")").count == 2)
    #expect(offers("table to \(folder / "missing/")").isEmpty)
  }

  @Test func offersNothingToWhatIsComplete() {
    #expect(offers("train").isEmpty)
    #expect(offers("qqq").isEmpty)
  }
}
