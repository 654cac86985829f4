import ArgumentParser
import Language
import LineEditing
import Notebook
import Wording

/// Runs every cell of notebooks and compares what it prints with what stands there.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run every cell of notebooks and compare the outputs; folders are searched for .md files.")

  @Flag(help: "Write the outputs into the notebooks instead of comparing.")
  var accept = false

  @OptionGroup var options: Options

  @ArgumentParser.Argument(help: "Notebooks, or folders of them.")
  var paths: [String]

  func run() throws {
    let language = options.lang ?? Terminal().language ?? .english
    var failures = 0
    var passes = 0
    for path in paths {
      do {
        for notebook in try Folder.notebooks(at: path) {
          let passed = try test(notebook, language)
          passes += passed ? 1 : 0
          failures += passed ? 0 : 1
        }
      } catch let error as FileError {
        Stream.error(error.message[language] + "\n")
        failures += 1
      }
    }
    let summary = Message(
      en: "\(passes) passed, \(failures) failed", es: "\(passes) bien, \(failures) mal")
    Stream.output(summary[language] + "\n")
    if failures > 0 { throw ExitCode(1) }
  }

  /// Tests one notebook; true if it passes or was rewritten. `language` is that of the report, and of the cells of a
  /// notebook that does not name its own.
  private func test(_ path: String, _ language: SpokenLanguage) throws -> Bool {
    let document: Document
    do { document = try Document(bytes: TextFile.bytes(at: path)) } catch let error as DocumentError {
      Stream.error("\(path): \(error.located[language])\n")
      return false
    }
    let settings = Settings(
      style: Style(language: language, digits: options.digits ?? 6, plain: options.plain), seed: options.seed)
    let report = NotebookRun.test(document, settings: settings)
    if accept {
      if report.accepted != document.source { try TextFile.store(report.accepted, at: path, replacing: true) }
      return true
    }
    for failure in report.failures {
      Stream.error("\(path): \(failure.message[language])\n\(failure.difference.text)\n")
    }
    return report.passed
  }
}
