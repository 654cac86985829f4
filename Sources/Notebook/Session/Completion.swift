import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Wording

/// What Tab offers: the words that the text before the cursor can go on to.
package struct Completion: Hashable, Sendable {
  /// Code points before the cursor that a candidate replaces.
  package let replacing: Int
  package let candidates: [String]
}

extension Session {
  /// The candidates for the word before the cursor: `\alpha` gives α, the first word of a line commands, `with` rules.
  package func completion(of text: String) -> Completion {
    if let symbol = Completion.symbol(in: text) { return symbol }
    let word = String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let before = text.dropLast(word.count)
    let statement = before.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\n" }.last ?? ""
    let words = statement.split(separator: " ").map(String.init)
    let takesPath = ["table", "load", "save", "open", "check", "graph"].contains(words.first)
    let path = takesPath ? Completion.path(in: text) : nil
    if let path, words.first != "check" || path.replacing > word.unicodeScalars.count { return path }
    // By scalars, so that v goes on to v̂.
    let matching = vocabulary(after: words).filter {
      $0.unicodeScalars.starts(with: word.unicodeScalars) && $0 != word
    }
    return Completion(
      replacing: word.unicodeScalars.count, candidates: Set(matching + (path?.candidates ?? [])).sorted())
  }

  /// The words that can stand after those of a statement.
  private func vocabulary(after words: [String]) -> [String] {
    let own = workspace.names.map(\.spelling)
    let prelude = Prelude.functions.map(\.definition.name.name.spelling)
    let names = own + Catalogue.all.map(\.name.spelling) + prelude + DerivativeWord.allNames
    let rules = Prelude.ruleNames.map(\.spelling) + workspace.rules.keys.map(\.spelling)
    let columns = workspace.current.map { RunTable($0.run, style: style).columnNames } ?? []
    guard let first = words.first, let last = words.last else {
      return names + Parser.commandWords + (isFollowed ? LessonCommand.allWords : [])
    }
    switch last {
    case "with": return rules
    case "lang" where first == "set": return SpokenLanguage.allCases.map(\.rawValue)
    case "symbols" where first == "set": return SymbolSet.allCases.map(\.rawValue)
    case "plain" where first == "set": return ["on", "off"]
    case "plot" where first == "set": return PlotCharacters.allCases.map(\.rawValue)
    case "as": return Parser.tableFormats
    case "show" where words.count > 1: return columns
    default: break
    }
    switch first {
    case "set": return words.count == 1 ? Session.options.map(\.name) + ["symbol"] : []
    case "help", "ayuda": return HelpTopic.all.map(\.name)
    case "exercise", "exercises", "ejercicio", "ejercicios":
      let kinds = ExerciseKind.all.map { $0.word[style.language] } + [MixedExercise.word[style.language]]
      return words.count == 1 ? kinds : []
    case "show": return own + rules
    case "reset": return own
    case "save", "open", "load": return []
    case "check" where words.count == 1: return columns + ["table", "hint"]
    case "check": return names + Parser.runClauseWords
    case "table": return columns + ["as", "to"]
    case "compare" where last.hasSuffix("),") || rules.contains { last == "\($0)," }: return rules
    case "step", "train": return names + Parser.runClauseWords
    case "plot": return names + columns + ["loss"] + Parser.plotClauseWords
    case "contour": return names + Parser.contourClauseWords
    case "compare": return names + Parser.compareClauseWords
    case "linesearch":
      return last == "by"
        ? LineSearch.Method.allCases.map(\.rawValue) : names + Parser.lineSearchClauseWords
    default: return names
    }
  }
}

extension Completion {
  /// `\alpha` before the cursor: the symbol, or the names that begin so.
  fileprivate static func symbol(in text: String) -> Completion? {
    guard let slash = text.lastIndex(of: "\\") else { return nil }
    let name = String(text[text.index(after: slash)...])
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "^" || $0 == "_" }) else { return nil }
    let length = name.unicodeScalars.count + 1
    if let symbol = Symbols.symbol(named: name) { return Completion(replacing: length, candidates: [symbol]) }
    let candidates = Symbols.names.filter { $0.hasPrefix(name) }.sorted().map { "\\" + $0 }
    return Completion(replacing: length, candidates: candidates)
  }

  /// A path after `to`, or after a command that takes one, before the cursor: what is in its folder; nil where none is being typed.
  fileprivate static func path(in text: String) -> Completion? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1, let path = words.last,
      ["to", "load", "save", "open", "check"].contains(words[words.count - 2])
    else { return nil }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let start = path.dropFirst(folder.count)
    let names = (try? Folder.names(in: folder.isEmpty ? "." : String(folder))) ?? []
    let matching = names.filter { $0.hasPrefix(start) && $0 != start && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
    return Completion(replacing: path.unicodeScalars.count, candidates: matching.map { folder + $0 })
  }
}
