import Wording

/// A square window that slides over the last two axes of a tensor: what pooling looks at.
package struct SlidingWindow {
  private let size: Int
  private let stride: Int
  private let maps: Int
  private let rows: Int
  private let columns: Int
  private let rowPlaces: Int
  private let columnPlaces: Int
  private let imageShape: Shape
  /// A number for each place of the window: `(…, h, w)` gives `(…, (h − size)/stride + 1, (w − size)/stride + 1)`.
  package let resultShape: Shape
  /// The entries under the window at each place, along a new last axis.
  package var windowsShape: Shape { Shape(resultShape.extents + [size * size]) }

  /// - Throws: `TensorError` for fewer than two axes, and a window greater than the image.
  package init(image: Shape, size: Int, stride: Int) throws(TensorError) {
    guard image.rank >= 2 else {
      throw TensorError(
        Message(
          en: "A window slides over an image (h, w) or (channels, h, w); this has the shape \(image).",
          es:
            "Una ventana se desliza sobre una imagen (h, w) o (canales, h, w); esto tiene la forma \(image).")
      )
    }
    try Self.requirePositive(size, name: "size")
    try Self.requirePositive(stride, name: "stride")
    rows = image.extents[image.rank - 2]
    columns = image.extents[image.rank - 1]
    rowPlaces = try Self.places(rows, size, stride)
    columnPlaces = try Self.places(columns, size, stride)
    maps = image.extents.dropLast(2).reduce(1, *)
    self.size = size
    self.stride = stride
    imageShape = image
    resultShape = Shape(Array(image.extents.dropLast(2)) + [rowPlaces, columnPlaces])
  }

  /// How often a window fits, moved on by a stride.
  ///
  /// - Throws: `TensorError` where it does not fit once.
  static func places(_ extent: Int, _ window: Int, _ stride: Int) throws(TensorError) -> Int {
    guard 1...Swift.max(extent, 1) ~= window, extent > 0 else {
      throw TensorError(
        Message(
          en: "A window of \(window) does not fit into \(extent) entries.",
          es: "Una ventana de \(window) no cabe en \(extent) elementos."))
    }
    return (extent - window) / stride + 1
  }

  static func requirePositive(_ number: Int, name: String) throws(TensorError) {
    guard number > 0 else {
      throw TensorError(
        Message(
          en: "\(name) is a whole number from 1 on, not \(number).",
          es: "\(name) es un número entero desde 1, no \(number)."))
    }
  }

  /// The entries under the window at each place, row by row, of shape `windowsShape`.
  package func windows(of image: Tensor) -> Tensor {
    var entries: [Double] = []
    entries.reserveCapacity(windowsShape.count)
    forEachEntry { entries.append(image.elements[$0]) }
    return Tensor(shape: windowsShape, elements: entries)
  }

  /// The sum of what lies on each entry of the image: what `windows` does, the other way.
  package func image(of windows: Tensor) -> Tensor {
    var entries = [Double](repeating: 0, count: imageShape.count)
    var next = 0
    forEachEntry {
      entries[$0] += windows.elements[next]
      next += 1
    }
    return Tensor(shape: imageShape, elements: entries)
  }

  @inline(__always)
  private func forEachEntry(_ body: (Int) -> Void) {
    for map in 0..<maps {
      for place in 0..<(rowPlaces * columnPlaces) {
        let row = map * rows + place / columnPlaces * stride
        let column = place % columnPlaces * stride
        for entry in 0..<(size * size) { body((row + entry / size) * columns + column + entry % size) }
      }
    }
  }
}
