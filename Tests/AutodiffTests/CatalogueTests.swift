import Foundation
import Tensors
import Testing
import Wording

@testable import Autodiff

struct CatalogueTests {
  /// The sources of all primitives, one a file.
  func sources() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Autodiff/Primitives")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func theCatalogueHoldsWhatTheFolderHolds() throws {
    let sources = try sources()
    let declared = sources.flatMap {
      $0.matches(of: /static let `?(\w+)`? = BuiltIn\(/).map { $0.output.1.lowercased() }
    }
    // leakyRelu is leaky_relu.
    #expect(declared.sorted() == Catalogue.all.map { $0.name.key.replacing("_", with: "") }.sorted())
    let primitives = Set(
      sources.flatMap { $0.matches(of: /Primitive\(\s*"([^"]+)"/).map { String($0.output.1) } })
    #expect(primitives.count > 80)
    #expect(primitives.subtracting(try reached()) == [], "every primitive goes through the shared checks")
    #expect(Set(Catalogue.all.map(\.name.key)).subtracting(checkedNames) == [])
  }

  private var checkedNames: Set<String> {
    Set(PrimitiveChecksTests.operations.map { Name($0.name).key }).union(StructureChecksTests.names)
  }

  /// The names of all primitives in the graphs that the shared checks differentiate.
  private func reached() throws -> Set<String> {
    func leaves(_ shapes: [Shape]) -> [Node] {
      shapes.enumerated().map { .variable(Variable(Name("x\($0)"), .parameter), shape: $1) }
    }
    var graphs: [Node] = []
    for operation in PrimitiveChecksTests.operations {
      graphs += PrimitiveChecksTests.shapes(operation.arity).compactMap { try? operation.build(leaves($0)) }
    }
    for structure in StructureChecksTests.cases { graphs.append(try structure.build(leaves(structure.shapes))) }
    return Set(
      Node.topologicalOrder(of: graphs).compactMap { node in
        if case .apply(let primitive) = node.operation { return primitive.name }
        return nil
      })
  }

  @Test func everyBuiltInSaysWhatItIs() {
    for builtIn in Catalogue.all {
      #expect(!builtIn.examples.isEmpty, "\(builtIn.name) has no example")
      #expect(!builtIn.summary.english.isEmpty && !builtIn.summary.spanish.isEmpty)
    }
  }

  @Test func noTwoAnswerToOneName() {
    let names = Catalogue.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [("ln", "log"), ("sen", "sin"), ("tg", "tan"), ("σ", "sigmoid"), ("tanh", "tanh")])
  func namesAndAliasesAreFound(written: String, name: String) {
    #expect(Catalogue.builtIn(named: Name(written))?.name == Name(name))
  }

  @Test func unknownNamesAreNotFound() { #expect(Catalogue.builtIn(named: "tanhh") == nil) }
}
