import Autodiff
import Interpreter
import Language
import Testing
import Wording

@testable import Checking

/// Tables of nodes in their layouts, and what their headings and names mean.
@Suite struct WorksheetNodesTests {
  private static let course =
    "h(x1, x2) = x7 where x3 = exp(x1), x4 = x2*x3, x5 = x1 + x4, x6 = sqrt(x5), x7 = x4*x6"

  private func work(_ view: GraphView = .backprop) throws -> NodeWork {
    try NodeBench.work(Self.course, "h(1, 2)", view)
  }

  private func check(_ table: String, _ view: GraphView = .backprop) throws -> (check: Check, sheet: Worksheet) {
    let bench = try NodeBench(Self.course, "h(1, 2)", view, table: table)
    return (bench.check, bench.worksheet)
  }

  // MARK: Layouts

  @Test func layouts() throws {
    let down = "x3 = e^1 = 2.71828\nx4 = 2·2.71828 = 5.43656\n∂x7/∂x6 = 5.43656\n∂h/∂x1 = 20.6892\n\\bar{x}_3 = 7.21695"
    for table in [
      "x3 2.71828 7.21695\nx4 5.43656 3.60848", "nodo;valor;adjunto\nx_3;2,71828;7,21695\nx₄;5,43656;3,60848",
      "| | x3 | x4 |\n|---|---|---|\n| value | 2.71828 | 5.43656 |\n| adjoint | 7.21695 | 3.60848 |",
      "x3 & $e^{x_1}$ & 2.71828 & 7.21695 \\\\\nx4 & $x_2x_3$ & 5.43656 & 3.60848 \\\\",
      "| node | operation | value | ∂h/∂v |\n|---|---|---|---|\n| x3 | exp(x1) | 2.71828 | 7.21695 |\n| x4 | x2x3 | 5.43656 | 3.60848 |",
    ] {
      let (check, sheet) = try check(table)
      #expect(sheet.figures.count == 4, "\(table)")
      #expect(check.isRight, "\(table)")
    }
    let (check, sheet) = try check(down)
    #expect(sheet.figures.count == 5)
    #expect(check.isRight)
    #expect(check.notes(Style()).isEmpty)
  }

  @Test func aTableWithoutNodes() throws {
    let work = try work()
    let written = try #require(WrittenTable("a 1 2\nb 3 4"))
    #expect(Worksheet(written, nodes: work) == nil)
  }

  /// A first row with a node's numbers is no heading, whatever stands in front.
  @Test func aFirstRowOfNumbersIsARow() throws {
    let (check, sheet) = try check("x3;2.71828;7.21695\nx4;5.43656;3.60848")
    #expect(sheet.figures.count == 4 && check.isRight)
    #expect(sheet.columns.map(\.heading) == ["node", "value", "adjoint"])
    #expect(sheet.columns.map(\.isTime) == [true, false, false])
  }

  @Test func namesNeedNotStandInFront() throws {
    let (check, sheet) = try check(
      "| valor | nodo | adjunto |\n|---|---|---|\n| 2.71828 | x3 | 7.21695 |\n| 5.43656 | x4 | 3.60848 |")
    #expect(sheet.columns.map(\.heading) == ["nodo", "valor", "adjunto"])
    #expect(sheet.figures.count == 4 && check.isRight)
  }

  @Test func aColumnOfFormulasWithoutHeadings() throws {
    let (check, sheet) = try check("x3; exp(x1); 2.71828; 7.21695\nx4; x2*x3; 5.43656; 3.60848")
    #expect(sheet.columns.map(\.heading) == ["node", "operation", "value", "adjoint"])
    #expect(sheet.columns.map(\.isTime) == [true, true, false, false])
    #expect(check.isRight)
  }

  @Test func aColumnForEachNodeWithNamesInFrontOrWithout() throws {
    for table in [
      "| | x3 | x4 |\n|---|---|---|\n| valor | 2.71828 | 5.43656 |\n| adjunto | 7.21695 | ? |",
      "x3;x4\n2.71828;5.43656\n7.21695;?",
    ] {
      let (check, sheet) = try check(table)
      #expect(sheet.figures.count == 3, "\(table)")
      #expect(check.isRight, "\(table)")
    }
  }

  @Test func workInCells() throws {
    let (check, sheet) = try check(
      "| node | value | adjoint |\n|---|---|---|\n| x4 | 2·2.71828 = 5.43656 | 2.53704 + 1.07144 = 3.60848 |")
    #expect(sheet.works.count == 2)
    #expect(check.isRight)
  }

  @Test func whatIsNotUnderstoodIsTold() throws {
    let table =
      "| node | value | color | adjoint |\n|---|---|---|---|\n| x3 | 2.71828 | rojo | 7.21695 |\n| otro | 1 | azul | 2 |"
    let (_, sheet) = try check(table)
    #expect(sheet.figures.count == 2)
    #expect(sheet.notes.map(\.english) == ["Not understood, and left out: color, otro."])
    #expect(sheet.notes.map(\.spanish) == ["Sin entender, y sin revisar: color, otro."])
    let (_, lines) = try check("x3 = 2.71828\n∂x4/∂x3 = 2\nx4 = 5.43656")
    #expect(lines.figures.count == 2)
    #expect(lines.notes.map(\.english) == ["Not understood, and left out: ∂x4/∂x3."])
  }

  @Test func namesAloneAreNoTable() throws {
    let written = try #require(WrittenTable("| node | value |\n|---|---|\n| x3 | ? |\n| x4 |  |"))
    #expect(Worksheet(written, nodes: try work()) == nil)
  }

  // MARK: Names and headings

  @Test(arguments: [
    ("x3", "x3"), ("x_3", "x3"), ("x₃", "x3"), ("x_{3}", "x3"), ("$x_3$", "x3"), ("h", "x7"), ("h(x1, x2)", "x7"),
    ("X3", nil),
    ("x8", nil), ("", nil), ("x", nil),
  ])
  func items(text: String, name: String?) throws {
    #expect(try work().item(named: text)?.name.spelling == name, "\(text)")
  }

  @Test(
    arguments: [
      ("Nodo", .node), ("variable", .node), ("Operación", .operation), ("fórmula", .operation), ("Valor", .value),
      ("forward", .value), ("adelante", .value), ("adjunto", .derivative(0)), ("Adjoint", .derivative(0)),
      ("∂h/∂v", .derivative(0)), ("gradiente", .derivative(0)), ("atrás", .derivative(0)), ("backward", .derivative(0)),
      ("dh/dx", .derivative(0)), ("v\u{304}", .derivative(0)), ("color", nil), ("", nil),
    ] as [(String, NodeTable.Column?)])
  func columns(heading: String, column: NodeTable.Column?) throws {
    #expect(try work().column(heading) == column, "\(heading)")
  }

  @Test(
    arguments: [
      ("∂/∂x1", .derivative(0)), ("d/dx2", .derivative(1)), ("∂v/∂x2", .derivative(1)), ("dx1", .derivative(0)),
      ("adjunto", nil), ("valor", .value),
    ] as [(String, NodeTable.Column?)])
  func columnsOfTangents(heading: String, column: NodeTable.Column?) throws {
    #expect(try work(.forward).column(heading) == column, "\(heading)")
  }

  @Test(arguments: [
    "∂x7/∂x3", "∂h/∂x3", "dx7/dx3", "dh/dx_3", "\\bar{x}_3", "x3bar", "x3_bar", "adj x3", "adjoint(x3)", "adjunto x3",
    "δx3",
    "\\frac{\\partial x7}{\\partial x3}", "x\u{304}3", "$\\frac{dh}{dx3}$",
  ])
  func adjoints(name: String) throws {
    let work = try work()
    let item = try #require(work.item(named: "x3"))
    #expect(work.quantity(named: name) == item.derivatives[0], "\(name)")
    #expect(item.derivatives[0] != nil)
  }

  @Test(arguments: ["∂x4/∂x3", "∂x7/∂x9", "q3", "barra", "∂x7/∂", "/", "x3/x4/"])
  func isNoQuantity(name: String) throws { #expect(try work().quantity(named: name) == nil, "\(name)") }

  /// A bar may be a mark over a letter of any alphabet, composed with it or not; capitals are letters of their own.
  @Test func barsAndCapitals() throws {
    let work = try NodeBench.work("E(y, W) = D*R where D = y*W, R = y + W", "E(2, 3)", .backprop)
    let (y, d) = (try #require(work.item(named: "y")), try #require(work.item(named: "D")))
    for name in ["y\u{304}", "ȳ", "∂E/∂y", "\\bar y", "adj(y)"] {
      #expect(work.quantity(named: name) == y.derivatives[0], "\(name)")
    }
    for name in ["D\u{304}", "∂E/∂D", "dE/dD", "\\frac{∂E}{∂D}", "Adjunto D", "D_bar", "Dbar"] {
      #expect(work.quantity(named: name) == d.derivatives[0], "\(name)")
    }
    #expect(work.quantity(named: "D") == d.value)
    #expect(work.quantity(named: "∂E/∂d") == nil && work.quantity(named: "z\u{304}") == nil)
  }

  @Test func valuesAndTangentsByName() throws {
    let work = try work(.forward)
    let item = try #require(work.item(named: "x5"))
    #expect(work.quantity(named: "x_5") == item.value)
    #expect(work.quantity(named: "∂x5/∂x1") == item.derivatives[0])
    #expect(work.quantity(named: "dx5/dx2") == item.derivatives[1])
    #expect(work.quantity(named: "∂x5/∂x4") == nil)
    // Along which of the two is not said.
    #expect(work.quantity(named: "x5bar") == nil)
  }
}
