import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct LoadTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    folder.write("size,price,town\n1,10,b\n2,21,a\n3,29,b\n4,41,\"c, d\"\n", to: "houses.csv")
    folder.write("x\n1\n2,3\n", to: "wrong.csv")
  }

  @Test func columnsBecomeValues() throws {
    var typing = Typing()
    #expect(
      typing.type("load \(folder / "houses.csv")") == """
           \(folder / "houses.csv"): 4 rows
             size   1, 2, 3, … (from 1 to 4)
             price  10, 21, 29, … (from 10 to 41)
             town   3 classes: a = 0, b = 1, “c, d” = 2

        """)
    #expect(typing.type("size") == "   [1, 2, 3, 4]\n")
    #expect(typing.type("town") == "   [1, 0, 1, 2]\n")
    #expect(typing.type("undo", "size").contains("size"))
  }

  @Test func theyTrainAModel() {
    var typing = Typing()
    let printed = typing.type(
      "load \"\(folder / "houses.csv")\"", "L(a, b) = mean((a + b*size - price)^2)",
      "train L from 0, 0 over size, price batch 2 with gd(0.05) for 100 epochs")
    #expect(printed.contains("over size, price: 4 examples in batches of 2"))
  }

  @Test func whatTheyReplaceIsTold() {
    let printed = Typing.of("size(x) = x^2", "load \(folder / "houses.csv")")
    #expect(printed.contains("(size was x²; undo brings it back)"))
  }

  @Test func aWrongFileChangesNothing() {
    var typing = Typing(Style(language: .spanish, width: 300))
    let printed = typing.type("x = 5", "load \(folder / "wrong.csv")")
    #expect(printed.contains("wrong.csv, línea 3: una fila de longitud 2; la primera tiene 1 campos."))
    #expect(typing.type("x") == "   5\n")
    #expect(typing.type("load \(folder / "none.csv")").contains("No existe el archivo"))
    #expect(typing.type("load \(folder.path)").contains("es una carpeta"))
  }
}
