import Testing

@testable import Language

struct ParserWordsTests {
  private func kind(_ text: String) throws -> Statement.Kind {
    try #require(try Parser.statements(of: Source(text)).first).kind
  }

  @Test(arguments: [
    ("show", nil), ("show adam", "adam"), ("show x new", "x new"), ("show x_nuevo", "x new"), ("show m̂", "m̂"),
  ])
  func show(text: String, name: String?) throws {
    guard case .show(let shown) = try kind(text) else {
      Issue.record("no show")
      return
    }
    #expect(shown?.name.spelling == name)
  }

  @Test(arguments: [
    ("help", ""), ("help sqrt", "sqrt"), ("ayuda  train ", "train"), ("help(sin)", "sin"),
    ("help a b # c", "a b"), ("help √", "√"),
    ("help *", "*"), ("help (", "("), ("help \\alpha", "\\alpha"), ("help()", ""),
  ])
  func help(text: String, topic: String) throws {
    guard case .help(let read, let range) = try kind(text) else {
      Issue.record("no help")
      return
    }
    #expect(read == topic)
    if !topic.isEmpty { #expect(Source(text)[range] == topic) }
  }

  @Test(arguments: [
    ("set", []), ("set digits 8", ["digits", "8"]), ("set lang es", ["lang", "es"]),
    ("set symbol lr = α", ["symbol", "lr", "α"]),
    ("set symbol lr=α", ["symbol", "lr", "α"]), ("set seed 1e3 -2.5", ["seed", "1e3", "-2.5"]),
    ("set x; y", ["x"]),
    ("set digits 8 # eight", ["digits", "8"]),
  ])
  func set(text: String, words: [String]) throws {
    guard case .set(let identifiers) = try kind(text) else {
      Issue.record("no set")
      return
    }
    #expect(identifiers.map(\.name.spelling) == words)
    #expect(identifiers.map { Source(text)[$0.range] } == words)
  }

  @Test func reset() throws {
    guard case .reset(let names) = try kind("reset e, mean π") else {
      Issue.record("no reset")
      return
    }
    #expect(names.map(\.name) == ["e", "mean", "pi"])
  }

  @Test func run() throws {
    guard case .run(let number?) = try kind("run 2") else {
      Issue.record("no run")
      return
    }
    #expect(outline(number) == "2")
  }

  @Test(arguments: [
    ("show 3", "3"), ("show a b", "b"), ("reset 3", "3"), ("run 2 3", "2 3"), ("quit now", "now"),
    ("undo 2", "2"),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }
}
