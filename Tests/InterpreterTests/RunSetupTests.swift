import Testing

@testable import Interpreter

@Suite struct RunSetupTests {
  private let lines = "f(x) = x^2; q(x, y) = 3x^2 + y^2"

  // MARK: Objective and start

  @Test(arguments: [
    ("train h from 5 with gd(0.1)", "h is not a function that you defined. | define it first: h(x) = x^2"),
    ("train k from 5 with gd(0.1)", "k is a number; what is minimised is a function. | define one: f(k) = k^2"),
    (
      "train sin from 5 with gd(0.1)",
      "sin is built in; what is minimised is a function of your own. | define one: f(x) = sin(x)"
    ),
    ("train q from x = 1 with gd(0.1)", "The start gives no value for y. | x = 1, y = 1"),
    ("train q from 1 with gd(0.1)", "q has 2 parameters; the start gives 1. | from x = 1, y = 1"),
    ("train q from z = 1 with gd(0.1)", "q has no parameter z; it has x, y."),
    ("train f from x = 1, x = 2 with gd(0.1)", "x is given twice."),
    ("train f with gd(0.1)", "Where does f start? | add  from x = 1"),
    ("train from 5 with gd(0.1)", "What is to be minimised?"),
  ])
  func whatIsWrongWithObjectiveOrStartIsTold(text: String, complaint: String) throws {
    #expect(try Desk(lines, "k = 3").complaint(text)?.hasPrefix(complaint.prefix { $0 != "|" }) == true)
  }

  @Test func theStartMayBeThatOfTheWorkspace() throws {
    let desk = try Desk("f(x) = x^2", "x = 3", "train with gd(0.1) for 1")
    #expect(desk.run.start.map(\.number) == [3])
  }

  // MARK: Going on

  @Test func withoutAnotherStartTheRunGoesOn() throws {
    let desk = try Desk(lines, "train f from 5 with gd(0.1) for 2")
    for text in ["step", "train", "train f for 3", "train until abs(g) < 1", "train every 2 show f"] {
      #expect(try !desk.beginsAnew(text), "\(text)")
    }
    for text in ["train from 5", "train f with gd(0.2)", "train q from 1, 2", "train f from 1 with gd(0.1)"] {
      #expect(try desk.beginsAnew(text), "\(text)")
    }
  }

  /// After a change by hand both ways to go on are shown.
  @Test(arguments: [("x = 7", "x was changed"), ("f(x) = x^4", "f was changed"), ("a = 3", "a was changed")])
  func afterAChangeItIsRefused(change: String, complaint: String) throws {
    var desk = try Desk("a = 2", "f(x) = a*x^2", "train f from 5 with gd(0.1) for 2")
    try desk.type(change)
    let text = try #require(desk.complaint("train for 2"))
    #expect(text.hasPrefix("\(complaint) since run 1 began. | a new run from here:  train f from x = "))
    #expect(text.contains("with gd(lr = 0.1)") && text.contains("the old one as it was:  run 1, then train"))
  }

  /// The same function typed otherwise is no change.
  @Test func whatIsWrittenOtherwiseIsTheSame() throws {
    var desk = try Desk("f(x) = x^2", "train f from 5 with gd(0.1) for 2")
    try desk.type("f(x) = x ^ 2")
    #expect(try !desk.beginsAnew("step"))
  }
}
