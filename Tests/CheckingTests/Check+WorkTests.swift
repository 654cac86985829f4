import Testing
import Wording

@testable import Checking

@Suite struct CheckWorkTests {
  private func notes(_ cells: [String], language: SpokenLanguage = .english) throws -> (marks: String, notes: [String])
  {
    let rows = cells.enumerated().map { "| \($0 + 1) | \($1) |" }.joined(separator: "\n")
    let bench = try Bench(
      ["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)", table: "| t | w new |\n|---|---|\n\(rows)")
    return (bench.marks("w new"), bench.check.notes(Style()).map { $0[language] })
  }

  @Test(arguments: [
    "0 - 0.1(-6) = 0.6", "0 − 0.1·(−6)", "0.1*6 + 0 = 0.6", "0 - 0.1·2(0 - 3) = 0.6", "0 - 0.2(0-3) = 0.6",
    "w − α·f'(w) = 0 - 0.1*[-6] ≈ 0.600", "0 + 0.6 = 0.6", "0.6 = 0 - 0.1(-6) = 0.6", "0 - (-6)/10 = 0.6",
  ])
  func soundWork(cell: String) throws {
    let (marks, notes) = try notes([cell])
    #expect(marks == "+", "\(cell)")
    #expect(notes.isEmpty, "\(cell): \(notes)")
  }

  @Test func aRightValueAfterAWrongPart() throws {
    let (marks, notes) = try notes(["0 - 0.1(6) = 0.6"])
    #expect(marks == "+")
    #expect(
      notes == [
        "row 1, w new: the value is right, but in 0 - 0.1(6) stands 6 where f'(w) = −6 belongs; 0 - 0.1(6) is −0.6, not 0.6."
      ])
    let spanish = try self.notes(["0 - 0.1(6) = 0.6"], language: .spanish).notes
    #expect(spanish.first?.contains("está 6 donde va f'(w) = −6") == true)
  }

  @Test func aWrongOperandIsNamed() throws {
    let (marks, notes) = try notes(["0.6", "0.6 - 0.01·(−4.8) = 0.648"])
    #expect(marks == "+x")
    #expect(notes == ["row 2, w new: in 0.6 - 0.01·(−4.8) stands 0.01 where lr = 0.1 belongs."])
  }

  @Test func aWrongSignIsNamed() throws {
    let (_, notes) = try notes(["0 + 0.1·(−6) = −0.6"])
    #expect(notes == ["row 1, w new: in 0 + 0.1·(−6) the sign of −0.6 is not that of the rule."])
  }

  @Test func anEqualSignThatDoesNotHold() throws {
    let (marks, notes) = try notes(["0 - 0.1(-6) = 0.06 = 0.6"])
    #expect(marks == "+")
    #expect(notes == ["row 1, w new: the value is right, but 0 - 0.1(-6) is 0.6, not 0.06."])
  }

  @Test func roundedPartsNeedNotAddUp() throws {
    let bench = try Bench(
      ["C(w) = 1/2 (σ(2w) - 1)^2"], run: "C from w = 0.3 with gd(0.5)",
      table: "| t | C(w) |\n|---|---|\n| 1 | ½(1/(1+e^{-0.6}) − 1)² ≈ ½(1/1.549 − 1)² ≈ ½·(−0.354)² = 0.0628 |")
    #expect(bench.marks("C(w)") == "+")
    #expect(bench.check.notes(Style()).isEmpty)
  }

  @Test func wrongOperandsAreThoseOfTheStudent() throws {
    // After a wrong 0.5 the next line goes on from it.
    let (marks, notes) = try notes(["0.5", "0.5 - 0.1(-5) = 1"])
    #expect(marks == "x>")
    #expect(notes.isEmpty)
  }

  @Test func roundedFiguresNeedNotAddUpToTheLastDigit() throws {
    let bench = try Bench(
      ["f(x) = exp(x)"], run: "f from x = 1 with gd(0.5)",
      table: "| t | f'(x) | x new |\n|---|---|---|\n| 1 | 2.718 | 1 − 0.5·2.718 = −0.3591 |")
    #expect(bench.marks("x new") == "+")
    #expect(bench.check.notes(Style()).isEmpty)
  }

  @Test func workUnderTheOldNameIsThatOfTheStepBefore() throws {
    let bench = try Bench(
      ["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)",
      table: "w = 0\nf(w) = 9\ng = -6\nw = 0 - 0.1(6) = 0.6\nf(w) = 5.76")
    #expect(bench.check.isRight)
    #expect(bench.check.notes(Style()).first?.english.hasPrefix("row 1, w new: ") == true)
  }

  @Test func aRoundingSlipBesideAWrongNumberDoesNotHaveTheRightMethod() throws {
    func told(_ cell: String) throws -> (english: String, spanish: String) {
      let bench = try Bench(
        ["f(w) = (w-3)^2"], run: "f from w = 1.464 with gd(0.1)", table: "| t | f(w) |\n|---|---|\n| 1 | \(cell) |")
      let verdicts = bench.check.verdicts(Style())
      #expect(bench.marks("f(w)") == "r", "\(cell)")
      return (verdicts.map(\.english).joined(), verdicts.map(\.spanish).joined())
    }
    let sound = try told("(1.464 - 3)^2 = 2.3594")
    #expect(sound.english.contains("The method is right.") && sound.spanish.contains("El método es correcto."))
    let wrong = try told("(1.464 - 2)^2 = 2.3594")
    #expect(wrong.english.contains("rounding slip") && !wrong.english.contains("method"), "\(wrong.english)")
    #expect(!wrong.spanish.contains("método"))
  }
}
