import Autodiff
import Interpreter
import Language
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
    if let symbol = symbolCompletion(of: text) { return symbol }
    let word = String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let before = text.dropLast(word.count)
    let words = before.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "\n" }).map(String.init)
    let candidates = vocabulary(after: words, isFirst: before.allSatisfy { $0 == " " } || before.hasSuffix(";"))
    let matching = Set(candidates.filter { $0.hasPrefix(word) && $0 != word }).sorted()
    return Completion(replacing: word.unicodeScalars.count, candidates: matching)
  }

  private func symbolCompletion(of text: String) -> Completion? {
    guard let slash = text.lastIndex(of: "\\") else { return nil }
    let name = String(text[text.index(after: slash)...])
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "^" || $0 == "_" }) else { return nil }
    let length = name.unicodeScalars.count + 1
    if let symbol = Symbols.symbol(named: name) { return Completion(replacing: length, candidates: [symbol]) }
    let candidates = Symbols.names.filter { $0.hasPrefix(name) }.sorted().map { "\\" + $0 }
    return Completion(replacing: length, candidates: candidates)
  }

  private func vocabulary(after words: [String], isFirst: Bool) -> [String] {
    let names = workspace.names.map(\.spelling) + Catalogue.all.map(\.name.spelling) + ["grad", "hessian"]
    let rules = Prelude.ruleNames.map(\.spelling) + workspace.rules.keys.map(\.spelling)
    if isFirst { return names + Parser.commandWords }
    switch words.last {
    case "with": return rules
    case "set": return Session.options.map(\.name) + ["symbol"]
    case "lang": return SpokenLanguage.allCases.map(\.rawValue)
    case "as": return Parser.tableFormats
    case "help", "ayuda": return HelpTopic.all.map(\.name)
    case "show":
      let columns = workspace.current.map { RunTable($0.run, style: style).columnNames } ?? []
      return workspace.names.map(\.spelling) + rules + columns
    default: break
    }
    guard let first = words.first, ["step", "train", "table"].contains(first) else { return names }
    let columns = first == "table" ? workspace.current.map { RunTable($0.run, style: style).columnNames } ?? [] : []
    return names + Parser.runClauseWords + columns
  }
}
