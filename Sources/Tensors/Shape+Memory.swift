import Wording

extension Shape {
  /// The most that one value may take, in bytes: 1 GiB.
  package static let memoryLimit = 1 << 30

  /// The bytes that the entries take; nil where there are more than can be counted.
  package var byteCount: Int? {
    if extents.contains(0) { return 0 }
    var bytes = MemoryLayout<Double>.size
    for extent in extents {
      let (product, isOverflow) = bytes.multipliedReportingOverflow(by: extent)
      if isOverflow { return nil }
      bytes = product
    }
    return bytes
  }

  /// Refuses a shape whose entries would take more than `memoryLimit`, before any of them is made.
  ///
  /// - Throws: `TensorError` naming the shape.
  package func requireMemory() throws(TensorError) {
    if let byteCount, byteCount <= Self.memoryLimit { return }
    throw TensorError(
      Message(
        en: "This would take more than 1 GiB of memory: a value of shape \(self).",
        es: "Esto ocuparía más de 1 GiB de memoria: un valor de forma \(self)."))
  }
}
