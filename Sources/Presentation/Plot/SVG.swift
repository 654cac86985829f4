import Wording

/// An SVG document in the making: elements one after another, with a title, a description and the look of all of ours.
///
/// Text stays text; a white card under everything, a dark one where the reader prefers dark pages, keeps it readable
/// wherever it stands.
struct SVG {
  let width: Double
  let height: Double
  let title: String
  let description: String
  let language: SpokenLanguage
  private var elements: [String] = []

  init(width: Double, height: Double, title: String, description: String, language: SpokenLanguage) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.language = language
  }

  /// Adds an element; the content is text.
  mutating func add(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String? = nil) {
    let list = attributes.map { " \($0)=\"\(SVG.escaped($1))\"" }.joined()
    elements.append(content.map { "<\(name)\(list)>\(SVG.escaped($0))</\(name)>" } ?? "<\(name)\(list)/>")
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start", kind: String = "label"
  ) {
    add("text", ["x": SVG.number(x), "y": SVG.number(y), "text-anchor": anchor, "class": kind], text)
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), kind: String) {
    add(
      "line",
      [
        "x1": SVG.number(from.x), "y1": SVG.number(from.y), "x2": SVG.number(to.x), "y2": SVG.number(to.y),
        "class": kind,
      ])
  }

  /// The whole document.
  var document: String {
    let size = "viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\""
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) width=\"\(SVG.number(width))\" "
      + "height=\"\(SVG.number(height))\" class=\"gradus\" role=\"img\" xml:lang=\"\(language.rawValue)\">"
    let lines =
      [
        head, "<title>\(SVG.escaped(title))</title>", "<desc>\(SVG.escaped(description))</desc>",
        "<style>\(SVG.look)</style>", "<rect width=\"100%\" height=\"100%\" rx=\"4\" class=\"card\"/>",
      ] + elements + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Look

  /// Okabe and Ito's colours, which nearly everybody can tell apart: dark ones for a white page, light ones for a dark.
  private static let colors = (
    light: ["#0072B2", "#D55E00", "#007A5A", "#A4478A", "#8A6D00", "#3A7CA5"],
    dark: ["#56B4E9", "#F08A3C", "#2FC79A", "#E39CC8", "#F0C348", "#9AD0F0"]
  )

  /// How many colours there are.
  static var colorCount: Int { colors.light.count }

  private static let look: String = {
    func inks(_ colors: [String]) -> String {
      colors.enumerated().map { ".gradus .s\($0){stroke:\($1)}.gradus .f\($0){fill:\($1)}" }.joined()
    }
    return ".gradus text{font:13px system-ui,'DejaVu Sans',sans-serif;fill:#222}"
      + ".gradus .title{font-size:15px;font-weight:600}.gradus .card{fill:#fff}"
      + ".gradus .axis{stroke:#555;fill:none}.gradus .grid{stroke:#e4e4e4}.gradus .zero{stroke:#aaa}"
      + ".gradus .line{fill:none;stroke-width:2;stroke-linejoin:round}"
      + ".gradus .thin{fill:none;stroke-width:1;stroke-opacity:.7}"
      + ".gradus .mark{font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:3px}"
      + ".gradus .strong{font-weight:600}.gradus .box{fill:none;stroke-width:1.5}"
      + ".gradus .small{font-size:11px;font-weight:400}.gradus .level{fill:none;stroke:#8a8a8a;stroke-width:1}"
      + inks(colors.light)
      + "@media (prefers-color-scheme:dark){.gradus text{fill:#e6e6e6}.gradus .card{fill:#1d1f21}"
      + ".gradus .axis{stroke:#b0b0b0}.gradus .grid{stroke:#34373a}.gradus .zero{stroke:#6a6e73}"
      + ".gradus .mark{stroke:#1d1f21}.gradus .level{stroke:#8f959b}" + inks(colors.dark) + "}"
  }()

  // MARK: Texts

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // XML knows no other control characters.
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate, to a hundredth.
  static func number(_ value: Double) -> String {
    NumberFormat.ascii((value * 100).rounded() / 100, digits: 7)
  }

  /// The outline of lines through points: `M0 0L1 1`.
  static func path(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { "\($0 == 0 ? "M" : "L")\(number($1.x)) \(number($1.y))" }.joined()
  }
}
