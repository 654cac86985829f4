import Wording

extension GraphDrawing {
  /// The graph as an SVG document: a box for each node with its operation, its value and its adjoint where they are
  /// known, every value above those that it goes into.
  package func svg(title: String) -> String {
    let labels = nodeLabels
    let sizes = labels.map { lines in
      (width: 20 + 7.8 * Double(lines.map(\.displayWidth).max() ?? 0), height: 12 + 17 * Double(lines.count))
    }
    let layout = GraphLayout(sizes: sizes, operands: list.entries.map { Set($0.operands).sorted() })
    let top = 28.0
    let width = max(layout.width, 40 + 9 * Double(title.displayWidth))
    let shift = (width - layout.width) / 2
    var svg = SVG(
      width: width, height: layout.height + top, title: title,
      description: labels.map { $0.joined(separator: ", ") }.joined(separator: "; ") + ".", language: style.language)
    svg.text(title, 16, 24, kind: "title")
    for edge in layout.edges {
      let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
      let start = (x: from.x + shift, y: from.y + from.height / 2 + top)
      let end = (x: to.x + shift, y: to.y - to.height / 2 + top)
      let points = [start] + edge.through.map { (x: $0.x + shift, y: $0.y + top) } + [end]
      svg.add("path", ["d": GraphDrawing.curve(through: points), "class": "axis"])
      let arrow = [(x: end.x - 3.5, y: end.y - 7), end, (x: end.x + 3.5, y: end.y - 7)]
      svg.add("path", ["d": SVG.path(arrow), "class": "axis"])
    }
    for (place, (box, lines)) in zip(layout.boxes, labels).enumerated() {
      let (left, upper) = (box.x - box.width / 2 + shift, box.y - box.height / 2 + top)
      let entry = list.entries[place]
      svg.add(
        "rect",
        [
          "x": SVG.number(left), "y": SVG.number(upper), "width": SVG.number(box.width),
          "height": SVG.number(box.height), "rx": entry.isLeaf ? SVG.number(box.height / 2) : "3",
          "class": "box s\(entry.isActive ? 0 : 4)",
        ])
      for (row, line) in lines.enumerated() {
        let isAdjoint = row == 2
        svg.text(
          line, box.x + shift, upper + 19 + 17 * Double(row), anchor: "middle",
          kind: isAdjoint ? "label f1" : row == 0 ? "strong" : "label")
      }
    }
    return svg.document
  }

  /// A smooth line down through points.
  private static func curve(through points: [(x: Double, y: Double)]) -> String {
    var path = "M\(SVG.number(points[0].x)) \(SVG.number(points[0].y))"
    for (from, to) in zip(points, points.dropFirst()) {
      let middle = SVG.number((from.y + to.y) / 2)
      path +=
        "C\(SVG.number(from.x)) \(middle) \(SVG.number(to.x)) \(middle) \(SVG.number(to.x)) \(SVG.number(to.y))"
    }
    return path
  }
}
