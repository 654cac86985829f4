import Notebook
import Wording

/// Runs every cell of notebooks and compares what it prints with what stands there, or writes it there.
struct Test {
  let invocation: Invocation
  let terminal: Terminal

  /// Tests them all; the exit status: 1 if any failed.
  func run() -> Int32 {
    var passes = 0
    var failures = 0
    for notebook in notebooks(&failures) {
      if passesTest(notebook) { passes += 1 } else { failures += 1 }
    }
    let summary = Message(
      en: "\(passes) passed, \(failures) failed", es: "\(passes) bien, \(failures) mal")
    Stream.output(summary[language] + "\n")
    return failures > 0 ? 1 : 0
  }

  private var language: SpokenLanguage { invocation.language(terminal) ?? .english }

  /// The notebooks at the paths; a path without any is told, and counted.
  private func notebooks(_ failures: inout Int) -> [String] {
    var notebooks: [String] = []
    for path in invocation.paths {
      do throws(FileError) {
        let found = try Folder.notebooks(at: path)
        if !found.isEmpty {
          notebooks += found
          continue
        }
        tell(Message(en: "there is no notebook in \(path)", es: "no hay ningún cuaderno en \(path)"))
      } catch {
        tell(error.message)
      }
      failures += 1
    }
    return notebooks
  }

  /// Tests one notebook, in the language in which it is written; true if it passes or was rewritten.
  private func passesTest(_ path: String) -> Bool {
    do {
      let document = try Document(bytes: TextFile.bytes(at: path))
      let report = NotebookRun.test(document, settings: settings(of: document))
      if invocation.acceptsOutputs {
        if report.accepted != document.source { try TextFile.store(report.accepted, at: path) }
        return true
      }
      for failure in report.failures {
        Stream.error("\(path): \(failure.message[language])\n\(failure.difference.text)\n")
      }
      return report.passed
    } catch let error as DocumentError {
      Stream.error("\(path): \(error.located[language])\n")
    } catch let error as FileError {
      tell(error.message)
    } catch {
      Stream.error("\(path): \(error)\n")
    }
    return false
  }

  private func tell(_ message: Message) {
    Stream.error("gradus: \(message[language])\n")
  }

  private func settings(of document: Document) -> Settings {
    // A notebook prints the same wherever it is tested.
    let own = document.frontMatter["lang"].flatMap(SpokenLanguage.init)
    return Settings(
      style: Style(language: own ?? language, digits: invocation.digits, plain: invocation.isPlain),
      seed: invocation.seed)
  }
}
