import Testing

@testable import gradus_bench

@Suite struct OptionsTests {
  @Test func withoutWordsEverythingIsMeasured() throws {
    let options = try Options([])
    #expect(Options.names.allSatisfy(options.wants))
    #expect(!options.isJSON)
    #expect((options.gradus, options.python) == ("gradus", "python3"))
  }

  @Test func namesChoose() throws {
    let options = try Options(["S2", "--json", "costs"])
    #expect(Options.names.filter(options.wants) == ["S2", "costs"])
    #expect(options.isJSON)
  }

  @Test func pathsAreTaken() throws {
    let options = try Options(["--python", "/opt/python", "S1", "--gradus", "./gradus"])
    #expect((options.gradus, options.python) == ("./gradus", "/opt/python"))
    #expect(options.chosen == ["S1"])
  }

  @Test(arguments: [["S8"], ["--fast"], ["--python"], ["S1", "--gradus"], [""]])
  func whatIsNoneIsRefused(words: [String]) {
    #expect(throws: Failure.self) { try Options(words) }
  }
}
