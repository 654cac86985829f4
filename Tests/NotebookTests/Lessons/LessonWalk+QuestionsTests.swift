import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkQuestionsTests {
  private func atQuestion(_ id: String, of lesson: Int = 6) throws -> Walker {
    var walker = try Walker(lesson)
    walker.goToQuestion(id)
    return walker
  }

  @Test func aRightAnswerGoesOn() throws {
    var walker = try atQuestion("rate-in-one-update")
    let shown = walker.type("0.5")
    #expect(shown.contains("✓ right") && shown.contains("½(2w − 4)²"))
    #expect(walker.walk.prefill == "C(w) = 1/2 (2w - 4)^2")
  }

  @Test func aForeseenSlipIsNamed() throws {
    var walker = try atQuestion("rate-in-one-update")
    #expect(walker.type("1").contains("✗ that is the limit"))
    #expect(walker.type("3").contains("hint helps"))
    #expect(walker.walk.progress.questions.isEmpty)
  }

  @Test func hintsComeOneByOne() throws {
    var walker = try atQuestion("rate-in-one-update")
    #expect(walker.type("hint").contains("The move α·f'(x)"))
    #expect(walker.type("pista").contains("that was the last hint"))
    #expect(walker.type("hint").contains("f'' = 2"))
  }

  @Test func skipTellsTheAnswer() throws {
    var walker = try atQuestion("three-quarters")
    #expect(walker.type("saltar").contains("the answer: −2.5, 1.25, −0.625"))
    #expect(walker.walk.progress.questions == ["three-quarters": .skipped])
  }

  @Test func someNumbersOfSeveral() throws {
    var walker = try atQuestion("three-quarters")
    #expect(walker.type("-2.5, 1.25, 0.625").contains("not right: x₃"))
    #expect(walker.type("-2.5").contains("3 numbers are asked for, x₁, x₂, x₃, not 1"))
    #expect(walker.type("12.5, 31.25, 78.125").contains("the update was added"))
  }

  @Test func choices() throws {
    var walker = try atQuestion("missing-regime")
    #expect(walker.type("1").contains("✗"))
    #expect(walker.type("7").contains("from 1 to 4"))
    #expect(walker.type("3)").contains("✓"))
    var other = try atQuestion("missing-regime")
    #expect(other.type("it jumps").contains("✓"))
  }

  @Test func formulas() throws {
    var walker = try atQuestion("sigmoid-slope-formula", of: 14)
    #expect(walker.type("sigmoid(z)").contains("✗"))
    #expect(walker.type("sigmoid(2)").contains("0.880797"))
    #expect(walker.type("sigmoid'(z) = sigmoid(z) - sigmoid(z)^2").contains("✓"))
  }

  @Test func aTableByItsLastColumn() throws {
    var walker = try atQuestion("adagrad-table", of: 12)
    let shown = walker.type("4, 3.37, 3.1")
    #expect(shown.contains("3.1 ✗") && shown.contains("row 3, x new") && shown.contains("hint tells more"))
    #expect(walker.type("hint").contains("The line is x new = x"))
    #expect(walker.type("4, 3.37, 2.91, 2.5, 1").contains("x stands in row 3 already: 3.37"))
    #expect(walker.type("4, 3.37").contains("row 3 wants 4 numbers, not 2"))
    #expect(walker.type("4; 3,375; 2,909").contains("✓ right"))
  }

  @Test func aTableRowByRow() throws {
    var walker = try atQuestion("adagrad-table", of: 12)
    #expect(walker.walk.prompt == "row 1> ")
    #expect(walker.type("f(5)").contains("25"))
    walker.type("25, 10, 100, 4")
    #expect(walker.walk.prompt == "row 2> ")
    #expect(walker.type("").contains("so far right; go on"))
    walker.type("16, 8, 164, 3.375")
    // What was filled in is kept, in the other language too.
    walker.type("set lang es")
    var again = try Walker(12, walker.walk.progress, language: .spanish)
    #expect(again.walk.prompt == "fila 3> ")
    again.type("11.39, 6.75, ?, 2.91")
    #expect(again.walk.progress.questions["adagrad-table"] == .right)
    #expect(again.walk.progress.drafts.isEmpty)
  }

  /// A row that is mended is marked at once, and what followed from the old one is asked again.
  @Test func aMendedRow() throws {
    var walker = try atQuestion("constant-table", of: 7)
    for line in ["5 -5 0.5", "3.25 -3 0.8"] { walker.type(line) }
    #expect(!walker.type("1: 5 -4.5 0.45").contains("✓"))
    for line in ["3.4025 -3.1 0.76", "2.5376 -2.48 1.008"] { walker.type(line) }
    #expect(walker.walk.prompt == "row 1> ")
    let shown = walker.type("5 -4 0.4")
    #expect(shown.contains("rows 2 and 3 followed from the old row 1 and are asked again"))
    #expect(shown.contains("0.4 ✓") && shown.contains("so far right; go on") && walker.walk.prompt == "row 2> ")
    #expect(walker.walk.refusals == ["constant-table": 1])
    walker.type("3.56 -3.2 0.72")
    #expect(walker.type("2.6384 -2.56 0.976").contains("✓ right"))
  }

  @Test func aTableGivenUp() throws {
    var walker = try atQuestion("adagrad-table", of: 12)
    #expect(walker.type("").contains("type the answer"))
    #expect(walker.type("skip").contains("the answer:\n    t │ "))
    #expect(walker.walk.progress.questions["adagrad-table"] == .skipped)
  }

  /// What is computed and not judged is said to be so, once at each question.
  @Test func whatIsNoAnswer() throws {
    var walker = try atQuestion("neuron-best-rate")
    #expect(walker.type("C''(1)").contains("computed; to answer, type the number"))
    #expect(!walker.type("C''(1)").contains("to answer"))
    var choice = try atQuestion("missing-regime")
    for text in ["once", "t", "cuando n_in = n_out"] {
      #expect(choice.type(text) == "   to answer, type the number of your choice, 1 to 4\n", "\(text)")
    }
    #expect(choice.type("f(x").contains("never closed"))
    var formula = try Walker(14, language: .spanish)
    formula.goToQuestion("sigmoid-slope-formula")
    let shown = formula.type("s·(1 - s)")
    #expect(shown.contains("para responder, escriba una fórmula en z"), "\(shown)")
    #expect(formula.type("a·(1 - sigmoid(z))").contains("a no tiene valor aquí; escriba una fórmula en z"))
    #expect(formula.walk.refusals.isEmpty)
  }

  /// Pasted lines are one answer, or each for itself.
  @Test func pastedLines() throws {
    let answers = [("first-update", 1, "f(2)\n5 - 1 =\n4"), ("gradient", 3, "6 + 2\n8, 4"), ("gradient", 3, "8\n4")]
    for (id, lesson, text) in answers {
      var walker = try atQuestion(id, of: lesson)
      #expect(walker.type(text).contains("✓ right"), "\(text)")
    }
    var walker = try atQuestion("first-update", of: 1)
    #expect(walker.type("f(2)\nf(3)").contains("9") && walker.walk.progress.questions.isEmpty)
  }

  /// After the first that is wrong, or the one that answers, the rest is not entered, which is said.
  @Test func theRestOfAPaste() throws {
    var walker = try atQuestion("first-update", of: 1)
    let wrong = walker.type("1\n2\n3")
    #expect(wrong.split(separator: "✗").count == 2 && wrong.contains("the lines after 1 were not entered"))
    #expect(walker.walk.refusals.values.reduce(0, +) == 1)
    #expect(walker.type("f(2)\n4 # the answer\nf(3)").contains("the lines after 4 were not entered"))
  }

  /// What was right of several numbers is kept until the others come.
  @Test func numbersOneByOne() throws {
    var walker = try atQuestion("first-update", of: 3)
    #expect(walker.type("y1 = 0,6").contains("still missing: x₁"))
    #expect(walker.type("x1 = 0.3").contains("✗"))
    #expect(walker.type("x1 = 0,2").contains("✓ right"))
  }

  /// A calculation with decimal commas is computed like one with points, and told what it is.
  @Test func calculationsWithCommas() throws {
    var walker = try atQuestion("first-update", of: 1)
    #expect(walker.type("5 − 0,1·5").contains("as an answer it would not be right: the slope of x² at 5"))
    #expect(walker.type("5 − 0,3·2").contains("4.4"))
    #expect(walker.type("5 − 0,1·10").contains("✓ right"))
  }

  /// `w = 5` at w₁ gives a value to w, and is never judged.
  @Test func aNameThatIsNotAsked() throws {
    var walker = try Walker(2)
    walker.goToQuestion("row-four")
    #expect(walker.walk.prompt == "w₄ = ? ")
    let shown = walker.type("w = 5")
    #expect(shown == "   w = 5\n   computed; asked here: w₄; to answer, type the number\n")
    #expect(walker.type("w5 = 5").contains("asked here: w₄"))
    #expect(walker.type("q = 5").contains("asked here") == false)
    #expect(walker.walk.refusals.isEmpty && walker.type("w + 1").contains("   6\n"))
    for entry in ["w4 = 5", "w_4 = 5", "w₄ = 5", "w new = 5"] { #expect(walker.type(entry).contains("✗"), "\(entry)") }
    // What is right is right by any name.
    #expect(walker.type("w = 1,7712").contains("✓"))
  }

  /// A wrong calculation is computed, told what is wrong with it, and not counted.
  @Test func aWrongCalculation() throws {
    var walker = try Walker(1)
    walker.goToQuestion("first-update")
    let shown = walker.type("5 + 0.1*10")
    #expect(shown.hasPrefix("   6\n   computed; as an answer it would not be right: the product was added;"))
    #expect(walker.type("2 + 3").contains("computed; to answer, type the number"))
    #expect(walker.walk.refusals.isEmpty)
    #expect(walker.type("x1 = 5 + 0.1*10") == "   ✗ the product was added; subtract it, or x goes uphill\n")
    #expect(walker.walk.refusals["first-update"] == 1)
    #expect(walker.type("25") == "   ✗ 25 is f(5)\n")
    walker.goToQuestion("next-updates")
    #expect(walker.type("4, 3.2").contains("4 answers an earlier question, x₁; 3.2 is x₂"))
  }

  /// At a question that asks for a formula a derivative is shown as one.
  @Test func theDerivativeAsAFormula() throws {
    var walker = try Walker(2)
    walker.goToQuestion("slope")
    let shown = walker.type("f'(w)")
    #expect(shown.contains("   f'(w) = 2(w − 3)\n") && !shown.contains("no value"), "\(shown)")
    #expect(shown.contains("computed; to answer, type a formula in w"))
    walker.type("w = 4")
    #expect(walker.type("f'(w)").contains("   2\n"))
  }

  /// What was left open of a table that is right is told, and so is how few numbers were read.
  @Test func whatWasMadeOfALineOfATable() throws {
    var walker = try Walker(7)
    walker.goToQuestion("constant-table")
    #expect(walker.type("t | c | P(c) | P'(c) | c new") == "")
    #expect(walker.type("5 | ? | ?").contains("still open in row 1: P'(c), c new"))
    for row in ["?, ?, 0.4", "?, ?, 0.72"] { walker.type(row) }
    let shown = walker.type("?, ?, 0.976")
    #expect(shown.contains("✓ right\n") && shown.contains("left open: P(c), P'(c); the new points are enough here"))
    walker.type("back")
    while walker.walk.table == nil { walker.type("next") }
    let column = walker.type("0.4, 0.72, 0.976")
    #expect(column.hasPrefix("   read as the column c new\n") && column.contains("✓ right"))
  }
}
