import Notebook
import Wording

/// Runs every cell of notebooks and compares what it prints with what stands there, or writes it there.
struct Test {
  let invocation: Invocation
  let terminal: Terminal

  private enum Result {
    case passed
    case failed
    case rewritten
  }

  /// Tests them all; the exit status: 1 if any failed.
  func run() -> Int32 {
    let found = invocation.paths.map(notebooks)
    let all = Set(found.flatMap { $0 ?? [] })
    let results = found.flatMap { notebooks -> [Result] in
      guard let notebooks else { return [.failed] }
      return notebooks.map { path in
        let result = test(path)
        return isTranslation(path, among: all) ? result : .failed
      }
    }
    let passed = results.count { $0 == .passed }
    let failed = results.count { $0 == .failed }
    let rewritten = results.count { $0 == .rewritten }
    let summary =
      invocation.acceptsOutputs
      ? Message(
        en: "\(rewritten) rewritten, \(passed) left as they were, \(failed) failed",
        es: "\(rewritten) con salidas nuevas, \(passed) sin cambios, \(failed) mal")
      : Message(en: "\(passed) passed, \(failed) failed", es: "\(passed) bien, \(failed) mal")
    Stream.output(summary[language] + "\n")
    return failed > 0 ? 1 : 0
  }

  /// The language of what is told about the notebooks.
  private var language: SpokenLanguage { invocation.language(terminal) ?? .english }

  /// The notebooks that a path stands for; nil, and a word why, if there are none.
  private func notebooks(at path: String) -> [String]? {
    do throws(FileError) {
      let found = try Folder.notebooks(at: path)
      // One spelling for each, by which the languages find each other.
      if !found.isEmpty { return found.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 } }
      tell(Message(en: "\(path) holds no notebook (.md)", es: "\(path) no contiene ningún cuaderno (.md)"))
    } catch {
      tell(error.message)
    }
    return nil
  }

  /// Tests one notebook, or writes its outputs.
  private func test(_ path: String) -> Result {
    do {
      let bytes = try TextFile.bytes(at: path)
      let faults = Document.faults(in: bytes)
      guard faults.isEmpty else {
        for fault in faults {
          tell(Message(en: "\(path): \(fault.located[.english])", es: "\(path): \(fault.located[.spanish])"))
        }
        return .failed
      }
      let document = try Document(bytes: bytes)
      let report = NotebookRun.test(document, settings: settings)
      let failures = report.failures.filter { $0.isError || !invocation.acceptsOutputs }
      for failure in failures {
        let difference = failure.difference.text
        Stream.error("\(path): \(failure.message[language])\n\(difference.isEmpty ? "" : difference + "\n")")
      }
      let isRewritten = invocation.acceptsOutputs && report.accepted != document.source
      if isRewritten { try TextFile.store(report.accepted, at: path, replacing: true) }
      return !failures.isEmpty ? .failed : isRewritten ? .rewritten : .passed
    } catch let error as FileError {
      tell(error.message)
    } catch {
      tell(Message("\(path): \(error)"))
    }
    return .failed
  }

  /// Whether a notebook in a folder `es` has the ids, cells and questions of the one in `en`, where both are tested; else a
  /// word why not.
  private func isTranslation(_ path: String, among paths: Set<String>) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[parts.count - 2] == SpokenLanguage.spanish.rawValue else { return true }
    parts[parts.count - 2] = Substring(SpokenLanguage.english.rawValue)
    let other = parts.joined(separator: "/")
    // What cannot be read was told already.
    guard paths.contains(other), let original = try? Document(bytes: TextFile.bytes(at: other)),
      let departure = try? Document(bytes: TextFile.bytes(at: path)).departure(from: original, at: other)
    else { return true }
    Stream.error("\(path): \(departure.located[language])\n")
    return false
  }

  private func tell(_ message: Message) {
    Stream.error("gradus: \(message[language])\n")
  }

  /// The same on every machine: the locale decides nothing.
  private var settings: Settings {
    Settings(
      style: Style(
        language: invocation.language ?? .english, digits: invocation.digits, plain: invocation.isPlain),
      seed: invocation.seed)
  }
}
