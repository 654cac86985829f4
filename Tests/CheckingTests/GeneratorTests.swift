import Foundation
import Testing

@testable import Checking

/// Tables that made-up students worked, right and wrong: `GRADUS_SEED` and `GRADUS_TABLES` choose others, and
/// `GRADUS_LOUD` prints all that are missed.
@Suite struct GeneratorTests {
  struct Score {
    var total = 0
    var found = 0
    var first = 0
    var three = 0

    mutating func add(_ outcome: Outcome) {
      total += 1
      found += outcome.isFound ? 1 : 0
      first += outcome.isFirst ? 1 : 0
      three += outcome.isAmong ? 1 : 0
    }
  }

  /// What came of one table.
  struct Outcome: Sendable {
    var word = ""
    var isFound = true
    var isFirst = true
    var isAmong = true
    /// Printed where something was missed.
    var report = ""
    /// Causes that do not give the number.
    var untrue: [String] = []
  }

  static let seed = UInt64(ProcessInfo.processInfo.environment["GRADUS_SEED"] ?? "") ?? 2024
  static let count = Int(ProcessInfo.processInfo.environment["GRADUS_TABLES"] ?? "") ?? 2000
  static let isLoud = ProcessInfo.processInfo.environment["GRADUS_LOUD"] != nil

  /// The outcomes of so many tables, worked in parallel; a number without a table that can be used gives none.
  static func outcomes(
    _ count: Int, seed: UInt64, of work: @escaping @Sendable (inout Dice) throws -> Outcome?
  ) async throws -> [Outcome] {
    let batches = max(4, ProcessInfo.processInfo.activeProcessorCount)
    return try await withThrowingTaskGroup(of: [Outcome].self) { group in
      for batch in 0..<batches {
        group.addTask {
          var result: [Outcome] = []
          for table in stride(from: batch, to: count, by: batches) {
            var dice = Dice(seed, table: table)
            // One number stands for one table: what cannot be used is thrown again.
            for _ in 0..<60 {
              guard let outcome = try work(&dice) else { continue }
              result.append(outcome)
              break
            }
          }
          return result
        }
      }
      var all: [Outcome] = []
      for try await part in group { all += part }
      return all
    }
  }

  static func show(_ outcomes: [Outcome]) {
    let missed = outcomes.filter { !$0.report.isEmpty }
    for outcome in isLoud ? missed[...] : missed.prefix(8) { print(outcome.report) }
  }

  @Test func rightTablesHaveNothingWrong() async throws {
    let outcomes = try await Self.outcomes(Self.count, seed: Self.seed) { dice in
      let table = PlainTable.random(&dice)
      let worked = table.worked([])
      guard table.isSane(worked) else { return nil }
      let text = table.text(worked)
      let bench = try Bench(table.setup, run: table.run, table: text)
      #expect(bench.worksheet.notes.isEmpty, "\(bench.worksheet.notes.map(\.english)) \(text)")
      guard !bench.check.isRight else { return Outcome() }
      return Outcome(
        isFound: false,
        report: "FALSE ALARM \(table.setup) \(table.run) rounded \(table.carriesRounded) "
          + "\(bench.told) \n\(text)")
    }
    Self.show(outcomes)
    let alarms = outcomes.count { !$0.isFound }
    print("right tables: \(outcomes.count), false alarms: \(alarms)")
    #expect(outcomes.count == Self.count)
    #expect(alarms == 0)
  }

  @Test func slipsAreFoundAndNamed() async throws {
    let outcomes = try await Self.outcomes(Self.count, seed: Self.seed &+ 1) { dice in
      let table = PlainTable.random(&dice)
      let mishaps = table.mishaps(&dice)
      let mishap = dice.pick(mishaps)
      guard let (worked, expected) = Self.wrong(table, [mishap]) else { return nil }
      let text = table.text(worked)
      let bench = try Bench(table.setup, run: table.run, table: text)
      let names = bench.check.diagnoses.first?.causes.map { $0.names } ?? []
      let isFound = Self.isFirst(expected, in: bench)
      func fits(_ names: [String]) -> Bool {
        if names.count == 1, mishap.names.contains(names[0]) { return true }
        // Another slip of the generator's own that gives every written digit is as good.
        let known = mishaps + PlainTable.figureMishaps(expected.column, expected.row)
        return known.contains { other in
          other.names.contains(where: names.contains)
            && [true, false].contains { isOnce in
              let twin = PlainTable.Mishap(kind: other.kind, step: mishap.step, isOnce: isOnce, names: other.names)
              return table.text(table.worked([twin])) == text
            }
        }
      }
      var outcome = Outcome(word: mishap.word, isFound: isFound)
      outcome.isFirst = names.first.map(fits) ?? false
      outcome.isAmong = names.prefix(3).contains(where: fits)
      outcome.untrue = Reproduction(bench, isRounded: table.carriesRounded).untrue()
      if !isFound || !outcome.isFirst {
        outcome.report =
          "MISSED \(!isFound ? "PLACE" : outcome.isAmong ? "FIRST" : "NAME") \(mishap.word) "
          + "step \(mishap.step) once \(mishap.isOnce) \(expected) \(table.setup) \(table.run) "
          + "rounded \(table.carriesRounded) \(names)\n\(bench.told)\n\(text)"
      }
      return outcome
    }
    Self.show(outcomes)
    var scores: [String: Score] = [:]
    var all = Score()
    for outcome in outcomes {
      scores[outcome.word, default: Score()].add(outcome)
      all.add(outcome)
    }
    for (word, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "\(word): \(score.total) tables, found \(score.found), named first \(score.first), among three \(score.three)")
    }
    print("all: \(all.total), first wrong cell \(all.found), first \(all.first), three \(all.three)")
    let untrue = outcomes.flatMap(\.untrue)
    for text in untrue.prefix(5) { print("DOES NOT GIVE THE NUMBER: \(text)") }
    #expect(untrue.isEmpty)
    #expect(all.total == Self.count)
    #expect(all.found == all.total)
    #expect(Double(all.first) >= 0.9 * Double(all.total))
    #expect(Double(all.three) >= 0.97 * Double(all.total))
  }

  /// Two slips in one table, in different steps or lines: both named among the causes.
  @Test func twoSlipsAreNamed() async throws {
    let outcomes = try await Self.outcomes(max(Self.count / 4, 60), seed: Self.seed &+ 2) { dice in
      let table = PlainTable.random(&dice)
      let mishaps = table.mishaps(&dice)
      let pair = [dice.pick(mishaps), dice.pick(mishaps)]
      guard pair[0].word != pair[1].word, let (worked, expected) = Self.wrong(table, pair) else { return nil }
      // Each of them must leave a trace of its own beside the other.
      let texts = pair.map { table.text(table.worked([$0])) }
      let text = table.text(worked)
      guard !texts.contains(text), Self.wrong(table, [pair[0]]) != nil, Self.wrong(table, [pair[1]]) != nil else {
        return nil
      }
      let bench = try Bench(table.setup, run: table.run, table: text)
      let names = Set(bench.check.diagnoses.flatMap { $0.causes.prefix(3).flatMap(\.names) })
      var outcome = Outcome(isFound: Self.isFirst(expected, in: bench))
      outcome.isAmong = pair.allSatisfy { !names.isDisjoint(with: $0.names) }
      outcome.untrue = Reproduction(bench, isRounded: table.carriesRounded).untrue()
      if !outcome.isFound || Self.isLoud && !outcome.isAmong {
        outcome.report =
          "MISSED TWO \(pair.map { "\($0.word) step \($0.step) once \($0.isOnce)" }) \(expected) \(table.setup) "
          + "\(table.run) rounded \(table.carriesRounded) \(names)\n\(bench.told)\n\(text)"
      }
      return outcome
    }
    Self.show(outcomes)
    let found = outcomes.count { $0.isFound }
    let both = outcomes.count { $0.isAmong }
    print("two slips: \(outcomes.count) tables, first wrong cell \(found), both named \(both)")
    let untrue = outcomes.flatMap(\.untrue)
    for text in untrue.prefix(5) { print("DOES NOT GIVE THE NUMBER: \(text)") }
    #expect(untrue.isEmpty)
    #expect(found == outcomes.count)
    #expect(Double(both) >= 0.66 * Double(outcomes.count))
  }

  // MARK: What the generator knows

  /// A wrong table and its first wrong cell; nil where the slip leaves no trace beyond rounding, or an unclear one.
  static func wrong(_ table: PlainTable, _ mishaps: [PlainTable.Mishap]) -> (
    PlainTable.Worked, (row: Int, column: String)
  )? {
    let right = table.worked([])
    let wrong = table.worked(mishaps)
    guard table.isSane(right), table.isSane(wrong) else { return nil }
    for row in 1...table.rows where !table.skipped.contains(row) {
      for column in table.columns where !table.hidden.contains(column) {
        guard let one = right.figures[row]?[column], let other = wrong.figures[row]?[column], one != other,
          let a = Double(one), let b = Double(other)
        else { continue }
        // Clearly beyond what rounding on the way can do, or it is not counted.
        let unit = pow(10, floor(log10(max(abs(a), abs(b), 1e-12))) - Double(table.digits - 1))
        guard abs(a - b) > 40 * unit || abs(a - b) > 0.2 * max(abs(a), abs(b)),
          abs(a - b) > 3 * table.spread(column, row, right)
        else { return nil }
        // What is short may be right to the digits written: 1.7 for 1.7238.
        let places = other.contains(".") ? other.split(separator: ".").last?.count ?? 0 : 0
        guard abs(a - b) > 1.01 * pow(10, -Double(places)) else { return nil }
        return (wrong, (row, column))
      }
    }
    return nil
  }

  static func isFirst(_ expected: (row: Int, column: String), in bench: Bench) -> Bool {
    guard let column = bench.worksheet.columns.first(where: { $0.heading == expected.column }),
      let row = bench.worksheet.times.firstIndex(of: expected.row), let cell = column.cells[row],
      let first = bench.check.firstWrong
    else { return false }
    if cell == first { return true }
    if case .before = cell.quantity { return first.time == cell.time - 1 }
    return false
  }
}
