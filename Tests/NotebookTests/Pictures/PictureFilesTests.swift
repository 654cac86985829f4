import Testing
import Wording

@testable import Notebook

#if canImport(FoundationXML)
  import Foundation
  import FoundationXML
#else
  import Foundation
#endif

/// Every kind of picture as a file: an XML parser accepts it, it says what it is, and its words are the session's.
@Suite struct PictureFilesTests {
  /// What is typed, and the picture then asked for.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let before: [String]
    let picture: String
    var testDescription: String { name }
  }

  private static let parabola = "f(x) = x^2 - 3x + 1"
  private static let train = [parabola, "train f from x = 5 with gd(0.9) for 6"]
  private static let compare = [parabola, "compare f from x = 5 with gd(0.1), gd(0.9), momentum(0.1) for 9"]
  private static let bowl = "q(x, y) = 3x^2 + 2x*y + y^2"
  private static let fit = [
    "x = [0, 1, 2, 3]; y = [1, 2, 4, 5]", "L(a, b) = mean((a + b*x - y)^2)",
    "train L from a = 0, b = 0 over x, y batch 2 with gd(0.05) for 10 epochs",
  ]

  static let kinds = [
    Kind(name: "curve", before: [], picture: "plot x^2 < 1"),
    Kind(name: "curves and tangent", before: [parabola], picture: "plot f, f', exp(-x) from -2 to 5 tangent at 3"),
    Kind(name: "pole", before: [], picture: "plot tan from -5 to 5"),
    Kind(name: "run on its curve", before: train, picture: "plot f"),
    Kind(name: "loss", before: train, picture: "plot loss"),
    Kind(name: "loss log", before: train, picture: "plot loss log"),
    Kind(name: "columns", before: train, picture: "plot x, x new"),
    Kind(name: "runs on their curve", before: compare, picture: "plot"),
    Kind(name: "runs' losses", before: compare, picture: "plot loss log"),
    Kind(name: "column against column", before: fit, picture: "plot b against a"),
    Kind(name: "data", before: fit, picture: "plot y against x"),
    Kind(name: "data with the fit", before: fit, picture: "plot y against x with a + b*x"),
    Kind(name: "losses in batches", before: fit, picture: "plot loss"),
    Kind(name: "gradients", before: fit, picture: "plot gradients log"),
    Kind(name: "histogram", before: ["W = randn(200, seed = 1)"], picture: "plot W as histogram"),
    Kind(name: "contour", before: [bowl], picture: "contour q"),
    Kind(name: "contour in a window", before: [bowl], picture: "contour q x from -2 to 2 y from -2 to 2"),
    Kind(name: "path", before: [bowl, "train q from x = 1, y = 1 with gd(0.25) for 6"], picture: "contour"),
    Kind(
      name: "paths", before: [bowl, "compare q from x = 1, y = 1 with gd(0.05), momentum(0.1) for 4"],
      picture: "contour"),
    Kind(
      name: "bracketing", before: [parabola, "linesearch f over [0, 5] by bracketing for 4"],
      picture: "plot linesearch"),
    Kind(
      name: "backtracking", before: [parabola, "linesearch f from x = 5 by backtracking"], picture: "plot linesearch"),
    Kind(name: "exact rate", before: [parabola, "linesearch f from x = 5 by exact"], picture: "plot linesearch"),
    Kind(name: "graph", before: ["h(u, v) = u*exp(v) + u"], picture: "graph h(1, 2)"),
  ]

  @Test(arguments: kinds, SpokenLanguage.allCases)
  func isXMLWithTitleAndDescription(kind: Kind, language: SpokenLanguage) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "gradus-\(UUID().uuidString).svg")
    defer { try? FileManager.default.removeItem(at: file) }
    var typing = Typing(Style(language: language))
    for statement in kind.before { typing.type(statement) }
    let printed = typing.type("\(kind.picture) to \(file.path)")
    let data = try #require(try? Data(contentsOf: file), "\(printed)")
    let reader = SVGReader()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.names.first == "svg")
    #expect(reader.names.contains("title"))
    #expect(reader.names.contains("text"))
    #expect(reader.language == language.rawValue)
    #expect(!reader.words.contains("\u{1B}"))
    #expect(!reader.words.contains("nan"))
    // Nothing is drawn at a place that is no number.
    #expect(reader.strayNumbers.isEmpty, "\(reader.strayNumbers)")
  }
}

/// What stands in an SVG document.
private final class SVGReader: NSObject, XMLParserDelegate {
  var names: [String] = []
  var words = ""
  var language = ""
  /// Coordinates that are no number.
  var strayNumbers: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    if name == "svg" { language = attributes["xml:lang"] ?? "" }
    for (key, value) in attributes where ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "height"].contains(key) {
      if value != "100%", Double(value)?.isFinite != true { strayNumbers.append("\(key)=\(value)") }
    }
    if let outline = attributes["d"], outline.contains(/[^-MLCQZ0-9. ]/) { strayNumbers.append(outline) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { words += text }
}
