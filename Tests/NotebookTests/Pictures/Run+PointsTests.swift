import Presentation
import Testing

@testable import Notebook

@Suite struct RunPointsTests {
  private func session(_ lines: String...) -> Session {
    var typing = Typing()
    for line in lines { typing.type(line) }
    return typing.session
  }

  @Test func iteratesBeginAtTheStartAndEndWithTheLast() throws {
    let run = try #require(session("f(x) = x^2", "train f from x = 8 with gd(0.25) for 3").workspace.current).run
    #expect(run.iterates(upTo: 9).map(\.number) == [0, 1, 2, 3])
    #expect(run.iterates(upTo: 9).map { $0.point[0][0] } == [8, 4, 2, 1])
    #expect(run.iterates(upTo: 2).map(\.number) == [0, 1, 3])
  }

  @Test func valuesOfThePointStandAtTheUpdatesBefore() throws {
    let run = try #require(session("f(x) = x^2", "train f from x = 8 with momentum(0.25) for 2").workspace.current).run
    let columns = run.trace.columns
    #expect(run.points(of: columns[0], entry: 0).map(\.x) == [0, 1, 2])
    let rule = try #require(columns.first { $0.name == "v" })
    #expect(run.points(of: rule, entry: 0).map(\.x) == [1, 2])
    #expect(run.pairs(of: columns[0], and: columns[0]).map(\.number) == [0, 1, 2])
  }

  @Test func theLimitIsTheVerdicts() throws {
    let run = try #require(session("f(x) = x^2", "train f from x = 8 with gd(0.1) for 9").workspace.current).run
    #expect(abs(try #require(run.limit)[0]) < 1e-9)
    #expect(run.wholeLosses == nil)
  }
}
