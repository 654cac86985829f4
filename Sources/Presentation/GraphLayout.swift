/// Where the nodes of a graph stand on a page: in layers, every node below those that it is made of, so that edges
/// seldom cross (Sugiyama, Tagawa and Toda 1981: barycentres, with stand-ins where an edge passes a layer).
struct GraphLayout {
  /// The size of a node on the page, and the place of its middle.
  struct Box: Hashable {
    let width: Double
    let height: Double
    var x = 0.0
    var y = 0.0
  }

  /// From a node to one that uses it, by the points that the edge goes through.
  struct Edge: Hashable {
    let from: Int
    let to: Int
    var through: [Point]
  }

  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  private(set) var boxes: [Box]
  private(set) var edges: [Edge] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  private static let gap = (across: 22.0, down: 44.0)
  private static let margin = 24.0

  /// A node, or the stand-in of an edge, in a layer.
  private struct Vertex {
    let box: Box
    /// Neighbours in the layer above and in the layer below.
    var above: [Int] = []
    var below: [Int] = []
    var x = 0.0
  }

  private var vertices: [Vertex]
  /// The vertices of each layer, from the left.
  private var layers: [[Int]] = []

  /// - Parameters:
  ///   - sizes: of the nodes, in an order in which operands come first.
  ///   - operands: of each node, each once.
  init(sizes: [(width: Double, height: Double)], operands: [[Int]]) {
    boxes = sizes.map { Box(width: $0.width, height: $0.height) }
    vertices = boxes.map { Vertex(box: $0) }
    let depths = GraphLayout.depths(operands)
    layers = Array(repeating: [], count: (depths.max() ?? 0) + 1)
    for (node, depth) in depths.enumerated() { layers[depth].append(node) }
    var chains: [(from: Int, to: Int, through: [Int])] = []
    for (node, operands) in operands.enumerated() {
      for operand in operands { chains.append((operand, node, join(operand, node, depths))) }
    }
    order()
    place()
    for chain in chains {
      let through = chain.through.map { Point(x: vertices[$0].x, y: layerMiddle(of: $0)) }
      edges.append(Edge(from: chain.from, to: chain.to, through: through))
    }
  }

  // MARK: Layers

  /// Every node below its operands; a leaf directly above the first that uses it.
  private static func depths(_ operands: [[Int]]) -> [Int] {
    var depths = operands.map { _ in 0 }
    for (node, operands) in operands.enumerated() where !operands.isEmpty {
      depths[node] = (operands.map { depths[$0] }.max() ?? -1) + 1
    }
    for (leaf, own) in operands.enumerated() where own.isEmpty {
      let users = operands.indices.filter { operands[$0].contains(leaf) }
      if let first = users.map({ depths[$0] }).min() { depths[leaf] = first - 1 }
    }
    return depths
  }

  /// Joins two nodes by stand-ins in the layers between; gives these.
  private mutating func join(_ operand: Int, _ node: Int, _ depths: [Int]) -> [Int] {
    var last = operand
    var through: [Int] = []
    for layer in depths[operand] + 1..<max(depths[node], depths[operand] + 1) {
      vertices.append(Vertex(box: Box(width: 8, height: 0)))
      let standIn = vertices.count - 1
      layers[layer].append(standIn)
      through.append(standIn)
      connect(last, standIn)
      last = standIn
    }
    connect(last, node)
    return through
  }

  private mutating func connect(_ upper: Int, _ lower: Int) {
    vertices[upper].below.append(lower)
    vertices[lower].above.append(upper)
  }

  // MARK: Order

  /// Sorts the layers by the middle of their neighbours, down and up by turns, and keeps the order with the fewest
  /// crossings.
  private mutating func order() {
    var best = (crossings: crossings, layers: layers)
    // A large graph is not sorted for ever.
    for sweep in 0..<(vertices.count > 1000 ? 2 : 12) where best.crossings > 0 {
      let isDown = sweep.isMultiple(of: 2)
      for layer in isDown ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed() {
        let places = Dictionary(
          uniqueKeysWithValues: layers[isDown ? layer - 1 : layer + 1].enumerated().map { ($1, Double($0)) })
        let middles = layers[layer].enumerated().map { place, vertex -> (middle: Double, vertex: Int) in
          let neighbours = (isDown ? vertices[vertex].above : vertices[vertex].below).compactMap { places[$0] }
          return (neighbours.isEmpty ? Double(place) : neighbours.reduce(0, +) / Double(neighbours.count), vertex)
        }
        layers[layer] = middles.sorted { ($0.middle, $0.vertex) < ($1.middle, $1.vertex) }.map(\.vertex)
      }
      let now = crossings
      if now < best.crossings { best = (now, layers) }
    }
    layers = best.layers
  }

  /// How often edges cross between neighbouring layers.
  var crossings: Int {
    var count = 0
    for (upper, lower) in zip(layers, layers.dropFirst()) {
      let places = Dictionary(uniqueKeysWithValues: lower.enumerated().map { ($1, $0) })
      let ends = upper.map { vertex in vertices[vertex].below.compactMap { places[$0] } }
      for (place, first) in ends.enumerated() {
        for second in ends[(place + 1)...] {
          for end in first { count += second.count { $0 < end } }
        }
      }
    }
    return count
  }

  // MARK: Places

  private mutating func place() {
    for layer in layers {
      var x = 0.0
      for vertex in layer {
        vertices[vertex].x = x + vertices[vertex].box.width / 2
        x += vertices[vertex].box.width + GraphLayout.gap.across
      }
    }
    for sweep in 0..<10 {
      let isDown = sweep.isMultiple(of: 2)
      for layer in isDown ? Array(layers) : layers.reversed() { pull(layer, towardsAbove: isDown) }
    }
    let left = vertices.map { $0.x - $0.box.width / 2 }.min() ?? 0
    for vertex in vertices.indices { vertices[vertex].x += GraphLayout.margin - left }
    width = (vertices.map { $0.x + $0.box.width / 2 }.max() ?? 0) + GraphLayout.margin
    var y = GraphLayout.margin
    for layer in layers {
      let tallest = layer.map { vertices[$0].box.height }.max() ?? 0
      for vertex in layer where vertex < boxes.count {
        boxes[vertex].x = vertices[vertex].x
        boxes[vertex].y = y + tallest / 2
      }
      middles.append(y + tallest / 2)
      y += tallest + GraphLayout.gap.down
    }
    height = y - GraphLayout.gap.down + GraphLayout.margin
  }

  /// The middle of each layer.
  private var middles: [Double] = []

  private func layerMiddle(of vertex: Int) -> Double {
    layers.firstIndex { $0.contains(vertex) }.map { middles[$0] } ?? 0
  }

  /// Moves the vertices of a layer towards the middle of their neighbours, as far as their order leaves room.
  private mutating func pull(_ layer: [Int], towardsAbove: Bool) {
    let wanted = layer.map { vertex -> Double in
      let neighbours = towardsAbove ? vertices[vertex].above : vertices[vertex].below
      return neighbours.isEmpty
        ? vertices[vertex].x : neighbours.reduce(0) { $0 + vertices[$1].x } / Double(neighbours.count)
    }
    var places: [Double] = []
    for (vertex, wish) in zip(layer, wanted) {
      let half = vertices[vertex].box.width / 2
      let least = places.last.map {
        $0 + vertices[layer[places.count - 1]].box.width / 2 + GraphLayout.gap.across + half
      }
      places.append(max(wish, least ?? wish))
    }
    // Pushed to the right by one another, all go back together.
    let shift = zip(wanted, places).reduce(0) { $0 + $1.0 - $1.1 } / Double(max(layer.count, 1))
    for (vertex, place) in zip(layer, places) { vertices[vertex].x = place + shift }
  }
}
