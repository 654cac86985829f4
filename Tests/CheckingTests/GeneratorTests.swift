import Foundation
import Testing

@testable import Checking

/// Tables that made-up students worked, right and wrong: `GRADUS_SEED` and `GRADUS_TABLES` choose others.
@Suite struct GeneratorTests {
  struct Score {
    var total = 0
    var found = 0
    var first = 0
    var three = 0
  }

  static let seed = UInt64(ProcessInfo.processInfo.environment["GRADUS_SEED"] ?? "") ?? 2024
  static let count = Int(ProcessInfo.processInfo.environment["GRADUS_TABLES"] ?? "") ?? 150
  static let isLoud = ProcessInfo.processInfo.environment["GRADUS_LOUD"] != nil

  @Test func rightTablesHaveNothingWrong() throws {
    var dice = Dice(Self.seed)
    var alarms = 0
    var total = 0
    for _ in 0..<Self.count {
      let table = PlainTable.random(&dice)
      let worked = table.worked([])
      guard
        worked.values.values.allSatisfy({
          $0.values.allSatisfy { $0.isFinite && abs($0) < 1e6 && (abs($0) > 1e-4 || $0 == 0) }
        })
      else { continue }
      total += 1
      let text = table.text(worked)
      let bench = try Bench(table.problem.setup, run: Self.run(table), table: text)
      guard !bench.check.isRight else { continue }
      alarms += 1
      if alarms <= 4 || Self.isLoud {
        print("FALSE ALARM", table.problem.setup, Self.run(table), table.carriesRounded, bench.check.firstWrong as Any)
        print(text)
      }
    }
    print("right tables: \(total), false alarms: \(alarms)")
    #expect(alarms == 0)
  }

  @Test func slipsAreFoundAndNamed() throws {
    var dice = Dice(Self.seed &+ 1)
    var scores: [String: Score] = [:]
    var all = Score()
    var shown = 0
    while all.total < Self.count {
      let table = PlainTable.random(&dice)
      let mishaps = table.mishaps(&dice)
      let mishap = dice.pick(mishaps)
      guard let (worked, expected) = Self.wrong(table, [mishap]) else { continue }
      let text = table.text(worked)
      let bench = try Bench(table.problem.setup, run: Self.run(table), table: text)
      let names = bench.check.diagnoses.first?.causes.map { $0.names } ?? []
      let isFound = Self.isFirst(expected, in: bench)
      func fits(_ names: [String]) -> Bool {
        if names.contains(where: mishap.names.contains) { return true }
        // Another slip of the generator's own that gives every written digit is as good.
        return mishaps.contains { other in
          other.names.contains(where: names.contains)
            && [true, false].contains { isOnce in
              let twin = PlainTable.Mishap(kind: other.kind, step: mishap.step, isOnce: isOnce, names: other.names)
              return table.text(table.worked([twin])) == text
            }
        }
      }
      let isFirst = names.first.map(fits) ?? false
      let isAmong = names.prefix(3).contains(where: fits)
      for key in [mishap.word] {
        scores[key, default: Score()].total += 1
        scores[key, default: Score()].found += isFound ? 1 : 0
        scores[key, default: Score()].first += isFirst ? 1 : 0
        scores[key, default: Score()].three += isAmong ? 1 : 0
      }
      all.total += 1
      all.found += isFound ? 1 : 0
      all.first += isFirst ? 1 : 0
      all.three += isAmong ? 1 : 0
      if !isFound || !isAmong, shown < 12 || Self.isLoud {
        shown += 1
        print(
          "MISSED", isFound ? "NAME" : "PLACE", mishap.word, "step \(mishap.step) once \(mishap.isOnce)", expected,
          table.problem.setup, Self.run(table), "rounded \(table.carriesRounded)", bench.check.firstWrong as Any, names)
        print(text)
      }
    }
    for (word, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "\(word): \(score.total) tables, found \(score.found), named first \(score.first), among three \(score.three)")
    }
    print("all: \(all.total), first wrong cell \(all.found), first \(all.first), three \(all.three)")
    #expect(all.found == all.total)
    #expect(Double(all.first) >= 0.9 * Double(all.total))
    #expect(Double(all.three) >= 0.97 * Double(all.total))
  }

  /// Two slips in one table, in different steps or lines: both named among the causes.
  @Test func twoSlipsAreNamed() throws {
    var dice = Dice(Self.seed &+ 2)
    var total = 0
    var found = 0
    var both = 0
    while total < max(Self.count / 4, 60) {
      let table = PlainTable.random(&dice)
      let mishaps = table.mishaps(&dice)
      let pair = [dice.pick(mishaps), dice.pick(mishaps)]
      guard pair[0].word != pair[1].word, let (worked, expected) = Self.wrong(table, pair) else { continue }
      // Each of them must leave a trace of its own beside the other.
      let texts = pair.map { table.text(table.worked([$0])) }
      let text = table.text(worked)
      guard !texts.contains(text), Self.wrong(table, [pair[0]]) != nil, Self.wrong(table, [pair[1]]) != nil else {
        continue
      }
      total += 1
      let bench = try Bench(table.problem.setup, run: Self.run(table), table: text)
      found += Self.isFirst(expected, in: bench) ? 1 : 0
      let names = Set(bench.check.diagnoses.flatMap { $0.causes.prefix(3).flatMap(\.names) })
      both += pair.allSatisfy { !names.isDisjoint(with: $0.names) } ? 1 : 0
    }
    print("two slips: \(total) tables, first wrong cell \(found), both named \(both)")
    #expect(found == total)
    #expect(Double(both) >= 0.66 * Double(total))
  }

  // MARK: What the generator knows

  static func run(_ table: PlainTable) -> String {
    let start = zip(table.problem.parameters, table.problem.start).map { "\($0) = \($1)" }.joined(separator: ", ")
    return "\(table.problem.objective) from \(start) with \(table.rule.call)"
  }

  /// A wrong table and its first wrong cell; nil where the slip leaves no trace beyond rounding, or an unclear one.
  static func wrong(_ table: PlainTable, _ mishaps: [PlainTable.Mishap]) -> (
    PlainTable.Worked, (row: Int, column: String)
  )? {
    let right = table.worked([])
    let wrong = table.worked(mishaps)
    let isSane = wrong.values.values.allSatisfy {
      $0.values.allSatisfy { $0.isFinite && abs($0) < 1e6 && (abs($0) > 1e-4 || $0 == 0) }
    }
    guard isSane else { return nil }
    for row in 1...table.rows where !table.skipped.contains(row) {
      for column in table.columns where !table.hidden.contains(column) {
        guard let one = right.figures[row]?[column], let other = wrong.figures[row]?[column], one != other,
          let a = Double(one), let b = Double(other)
        else { continue }
        // Clearly beyond what rounding on the way can do, or it is not counted.
        let unit = pow(10, floor(log10(max(abs(a), abs(b), 1e-12))) - Double(table.digits - 1))
        guard abs(a - b) > 40 * unit || abs(a - b) > 0.2 * max(abs(a), abs(b)) else { return nil }
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
