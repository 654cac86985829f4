import Foundation
import Language
import Testing
import Wording

@testable import Interpreter
@testable import Notebook

/// Small wrong programs, each beside what a session prints for it in both languages.
///
/// GRADUS_ACCEPT=1 writes the texts anew; what has changed then shows in the version control.
struct GoldenErrorsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/errors")

  private static let programs: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".gradus") }.map { String($0.dropLast(7)) }.sorted()
  }()

  @Test func thereAreMany() { #expect(Self.programs.count >= 60) }

  @Test(arguments: programs) func printsWhatItShould(program: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("\(program).gradus"), encoding: .utf8)
    for language in SpokenLanguage.allCases {
      let printed = Self.printed(text, language)
      let file = Self.folder.appendingPathComponent("\(program).\(language.rawValue).txt")
      if ProcessInfo.processInfo.environment["GRADUS_ACCEPT"] == "1" {
        try printed.write(to: file, atomically: true, encoding: .utf8)
        continue
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      let difference = Self.difference(from: expected, to: printed)
      #expect(difference.isEmpty, "\(program), \(language.rawValue):\n\(difference)")
    }
  }

  /// Statement by statement: one that fails changes nothing, and one at least does fail.
  @Test(arguments: programs) func whatFailsChangesNothing(program: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("\(program).gradus"), encoding: .utf8)
    var session = Session()
    var failures = 0
    for parsed in Parser.parse(Source(text)) {
      guard case .success(let statement) = parsed else {
        failures += 1
        continue
      }
      let before = SessionContents(session)
      do {
        _ = try session.execute(statement)
      } catch {
        failures += 1
        #expect(SessionContents(session) == before)
        #expect(error.range != nil, "no place: \(error.message.english)")
      }
    }
    #expect(failures > 0)
  }

  private static func printed(_ text: String, _ language: SpokenLanguage) -> String {
    var session = Session(settings: Settings(style: Style(language: language, width: 80)))
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  /// The lines that differ, with − and +; empty where none does.
  private static func difference(from expected: String, to printed: String) -> String {
    let (old, new) = (expected.split(separator: "\n"), printed.split(separator: "\n"))
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let place, let line, _): "  − \(place + 1): \(line)"
      case .insert(let place, let line, _): "  + \(place + 1): \(line)"
      }
    }.joined(separator: "\n")
  }
}
