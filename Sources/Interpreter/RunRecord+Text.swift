import Language
import Wording

extension RunRecord {
  /// The rule with its hyper-parameters as a line to type: `gd(α = 0.1)`; those that have their default are left out.
  package var callText: String {
    let texts = zip(rule.hyperparameters, hyperparameters).compactMap { declared, given -> String? in
      switch given.value {
      case .number(let value):
        if case .number(let number, _)? = declared.value?.kind, value.number == number { return nil }
        return "\(given.name.spelling) = \(value.typed)"
      case .schedule(let expression, let source):
        return "\(given.name.spelling) = \(source[expression.range])"
      case .search(let call): return "\(given.name.spelling) = \(call.text)"
      }
    }
    return texts.isEmpty ? rule.name.name.spelling : "\(rule.name.name.spelling)(\(texts.joined(separator: ", ")))"
  }

  /// A number in the fewest digits that read back as the same.
  private func shortest(_ number: Double) -> String {
    (6...17).lazy.map { NumberFormat.ascii(number, digits: $0) }.first { Double($0) == number } ?? "\(number)"
  }
}
