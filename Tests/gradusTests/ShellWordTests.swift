import Testing

@testable import gradus

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("notes.md", "notes.md"), ("/home/ana/mis-notas.md", "/home/ana/mis-notas.md"), ("año.md", "año.md"),
    ("my notes.md", "'my notes.md'"), ("it's.md", "'it'\\''s.md'"), ("a$b\"c.md", "'a$b\"c.md'"),
    ("-x.md", "./-x.md"), ("3", "./3"), ("~x.md", "'~x.md'"), ("", "''"),
  ])
  func isOneWord(path: String, word: String) { #expect(path.quotedForShell == word) }
}
