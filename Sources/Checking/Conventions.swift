import Interpreter
import Language
import Optimization
import Tensors
import Wording

extension RunRecord {
  /// The same run by other forms of the same method: for `momentum` those by `momentum_ema` and `momentum_torch`.
  ///
  /// Hyper-parameters go over by name. Empty where the run cannot be written in one line.
  package func otherForms(in workspace: Workspace) -> [(name: String, record: RunRecord)] {
    let own = rule.name.name.key
    let stem = own.prefix { $0 != "_" }
    guard ["momentum", "nesterov", "adagrad", "rmsprop", "adam"].contains(String(stem)) else { return [] }
    var start: [String] = []
    for (name, value) in zip(parameters, run.start) {
      guard let number = value.number else { return [] }
      start.append("\(name.key) = \(NumberFormat.exact(number))")
    }
    var copy = workspace
    copy.define(objective)
    return Prelude.ruleNames.filter { $0.key != own && $0.key.prefix { $0 != "_" } == stem }.compactMap { other in
      guard let definition = workspace.rule(other) else { return nil }
      var settings: [String] = []
      for (declared, given) in zip(rule.hyperparameters, hyperparameters) {
        guard definition.hyperparameters.contains(where: { $0.name.name == declared.name.name }),
          case .number(let value) = given.value, let number = value.number
        else { continue }
        settings.append("\(declared.name.name.key) = \(NumberFormat.exact(number))")
      }
      let call = "\(other.key)(\(settings.joined(separator: ", ")))"
      let text = "train \(objective.name.name.key) from \(start.joined(separator: ", ")) with \(call)"
      guard let statement = try? Parser.statements(of: Source(text)).first, case .train(let clauses) = statement.kind,
        let made = try? copy.run(for: clauses, in: statement, symbols: .unicode)
      else { return nil }
      return (other.spelling, made.record)
    }
  }
}

extension Check {
  /// Takes another form of the method for the explanation, where by that form every figure is right.
  ///
  /// - Parameter figures: the same figures at their places in the other form's graph.
  /// - Returns: whether it is so.
  package mutating func adopt(_ name: String, _ record: RunRecord, _ figures: [Cell: Figure]) -> Bool {
    guard let first = diagnoses.first, figures.count == judgements.count else { return false }
    let other = Check(
      graph: record.run.graph, start: record.run.start, figures: figures, style: Style(), diagnoses: false)
    guard other.isRight else { return false }
    let slip = Slip.named("another rule")
    let wrong = Set(judgements.filter { !$0.value.mark.isRight || $0.value.mark == .sameSlip }.map(\.key))
    let cause = Diagnosis.Cause(
      slips: [slip], sentences: [slip.sentence([name])], explained: wrong.union([first.cell]), graph: nil,
      times: first.cell.time...first.cell.time, line: -1, rarity: 0)
    // A slip that explains as much with one figure is the likelier one; a convention goes through the table.
    if let best = first.causes.first, best.explained.count >= cause.explained.count, wrong.count < 2 { return false }
    diagnoses = [
      Diagnosis(
        cell: first.cell, judgement: first.judgement, causes: [cause], telling: nil, isAmbiguous: false,
        graph: first.graph, program: first.program, own: first.own)
    ]
    for cell in wrong where cell != first.cell { judgements[cell]?.mark = .sameSlip }
    return true
  }
}
