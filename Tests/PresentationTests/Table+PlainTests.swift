import Presentation
import Testing
import Wording

@Suite struct TablePlainTests {
  @Test func `one line a row, with the headings`() {
    let table = Table(
      columns: descent.columns, numbers: [[1, 0, 9, -6, 0.6], [2, 0.6, 5.76, -4.8, 1.08]],
      footer: "f = 3.6864 at w = 1.08")
    #expect(
      table.text(Style(plain: true, colors: true, width: 10)) == """
        t 1; w 0; f(w) 9; f'(w) -6; w new 0.6
        t 2; w 0.6; f(w) 5.76; f'(w) -4.8; w new 1.08
        end: f 3.6864 at w 1.08
        """)
  }

  @Test func `signs are ASCII, words keep their accents where symbols may be Unicode`() {
    let table = Table(
      columns: [.init("m̂"), .init("señal", kind: .text)],
      rows: [[.number(-1), .text("dirección")], [.empty, .text("×")]])
    #expect(table.text(Style(plain: true)) == "mhat -1; señal dirección\nseñal *")
    #expect(table.text(Style(symbols: .ascii, plain: true)) == "mhat -1; senal direccion\nsenal *")
  }

  @Test func `hidden rows leave a line`() {
    let table = Table(
      columns: [.init("t", kind: .index)], numbers: (1...9).map { [Double($0)] }, footer: "x = 1"
    )
    .shortened(to: 2)
    #expect(table.text(Style(plain: true)) == "t 1\n... 7 rows not shown\nt 9\nend: x 1")
    #expect(
      table.text(Style(language: .spanish, plain: true)) == "t 1\n... 7 filas sin mostrar\nt 9\nfin: x 1")
  }
}
