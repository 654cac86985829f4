import ArgumentParser
import Language
import LineEditing
import Notebook
import Wording

/// Runs every cell of notebooks and compares what it prints with what stands there.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run every cell of notebooks and compare the outputs; folders are searched for .md files.",
    discussion: """
      The cells answer in the language that the notebook names in its header (lang: es), else in that of --lang, else \
      in English, so that the locale decides nothing.
      """)

  @Flag(help: "Write the outputs into the notebooks instead of comparing.")
  var accept = false

  @OptionGroup var options: Options

  @ArgumentParser.Argument(help: "Notebooks, or folders of them.")
  var paths: [String]

  private enum Result { case passed, failed, rewritten }

  func run() throws {
    let language = options.lang ?? Terminal().language ?? .english
    let results: [Result] = paths.flatMap { path -> [Result] in
      guard let notebooks = notebooks(at: path, language) else { return [.failed] }
      return notebooks.map { test($0, language) }
    }
    let passed = results.count { $0 == .passed }
    let failed = results.count { $0 == .failed }
    let rewritten = results.count { $0 == .rewritten }
    let summary =
      accept
      ? Message(
        en: "\(rewritten) rewritten, \(passed) left as they were, \(failed) failed",
        es: "\(rewritten) con salidas nuevas, \(passed) sin cambios, \(failed) mal")
      : Message(en: "\(passed) passed, \(failed) failed", es: "\(passed) bien, \(failed) mal")
    Stream.output(summary[language] + "\n")
    if failed > 0 { throw ExitCode(1) }
  }

  /// The notebooks that a path stands for; nil, and a word why, if there are none.
  private func notebooks(at path: String, _ language: SpokenLanguage) -> [String]? {
    do {
      let found = try Folder.notebooks(at: path)
      if !found.isEmpty { return found }
      Stream.error(
        Message(en: "\(path) holds no notebook (.md).", es: "\(path) no contiene ningún cuaderno (.md).")[
          language]
          + "\n")
    } catch {
      Stream.error(error.message[language] + "\n")
    }
    return nil
  }

  /// Tests one notebook, or writes its outputs; what is wrong is told in `language`.
  private func test(_ path: String, _ language: SpokenLanguage) -> Result {
    do {
      let document = try Document(bytes: TextFile.bytes(at: path))
      let report = NotebookRun.test(document, settings: settings)
      for failure in report.failures where failure.isError || !accept {
        Stream.error("\(path): \(failure.message[language])\n\(failure.difference.text)\n")
      }
      if !accept { return report.passed ? .passed : .failed }
      if report.accepted == document.source { return .passed }
      try TextFile.store(report.accepted, at: path, replacing: true)
      return .rewritten
    } catch let error as DocumentError {
      Stream.error("\(path): \(error.located[language])\n")
    } catch let error as FileError {
      Stream.error(error.message[language] + "\n")
    } catch {
      Stream.error("\(path): \(error)\n")
    }
    return .failed
  }

  /// The same on every machine, but for what the command line says.
  private var settings: Settings {
    Settings(
      style: Style(language: options.lang ?? .english, digits: options.digits ?? 6, plain: options.plain),
      seed: options.seed)
  }
}
