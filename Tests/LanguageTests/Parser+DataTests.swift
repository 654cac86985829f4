import Testing

@testable import Language

struct ParserDataTests {
  private func statement(_ text: String) throws -> Statement.Kind {
    try #require(try Parser.statements(of: Source(text)).first).kind
  }

  private func clauses(_ text: String) throws -> RunClauses {
    guard case .train(let clauses) = try statement(text) else {
      Issue.record("no run: \(text)")
      return RunClauses()
    }
    return clauses
  }

  private func complaint(_ text: String) -> String? {
    do {
      _ = try Parser.statements(of: Source(text))
      return nil
    } catch { return error.message.english }
  }

  @Test func dataBatchAndOrder() throws {
    for text in [
      "train L over x, y batch 5 shuffle with gd(0.1) for 20 epochs",
      "train L for 20 epochs shuffle batch 5 with gd(0.1) over x y",
    ] {
      let clauses = try clauses(text)
      #expect(clauses.data.map(\.name) == ["x", "y"])
      #expect(clauses.batch.map(outline) == "5")
      #expect(clauses.shuffle != nil && clauses.shuffle?.seed == nil)
      #expect(clauses.count.map(outline) == "20")
      #expect(clauses.epochs != nil)
      #expect(clauses.rule?.name.name == "gd")
    }
    #expect(try clauses("train for 1 epoch").epochs != nil)
    #expect(try clauses("train for 1").epochs == nil)
  }

  @Test func aSeedForTheOrder() throws {
    #expect(try clauses("train L over x shuffle(seed = 3) batch 2").shuffle?.seed.map(outline) == "3")
    #expect(try clauses("train L over x shuffle(3)").shuffle?.seed.map(outline) == "3")
    #expect(complaint("train L over x shuffle(3, 4)")?.hasPrefix("After shuffle there is only room") == true)
    #expect(complaint("train L over x shuffle(order = 4)")?.hasPrefix("After shuffle") == true)
  }

  @Test func theFunctionIsNotTheClause() throws {
    let clauses = try clauses("train L from w = shuffle([1, 2], seed = 1) over x")
    #expect(clauses.shuffle == nil)
    #expect(clauses.data.count == 1)
  }

  @Test func tellsWhatIsWrong() {
    #expect(complaint("train L over x, x")?.contains("given twice") == true)
    #expect(complaint("train L over") == "Something is missing after “over”, for example: over x, y")
    #expect(complaint("train L over 3")?.contains("the name of data") == true)
    #expect(complaint("train L over x batch") == "Something is missing after “batch”, for example: batch 5")
    #expect(complaint("train L over x over y") == "“over” stands here twice.")
    #expect(complaint("train L sobre x lote 2 por 3 épocas")?.contains("English") == true)
  }

  @Test(
    arguments: [
      ("load houses.csv", "houses.csv"), ("load \"my data/a b.csv\"", "my data/a b.csv"),
      ("load /data/x-1.csv", "/data/x-1.csv"), ("load ../x.csv; x", "../x.csv"),
    ])
  func aFileOfData(text: String, path: String) throws {
    guard case .load(let read, _) = try statement(text) else {
      Issue.record("no file: \(text)")
      return
    }
    #expect(read == path)
  }

  @Test func loadMayBeAName() throws {
    for text in ["load = 3", "load / 2", "load*2", "load(2)"] {
      if case .load = try statement(text) { Issue.record("a file: \(text)") }
    }
    #expect(complaint("load") == "After “load” stands the name of a file: load houses.csv")
    #expect(complaint("load a.csv b")?.contains("complete") == true)
  }
}
