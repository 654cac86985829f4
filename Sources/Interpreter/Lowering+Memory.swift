import Autodiff
import Language
import Tensors
import Wording

extension Lowering {
  /// The most that the values of one statement's graph may take, in bytes.
  static let memoryLimit = 1 << 30

  /// Refuses nodes whose values would together take more than the limit; they are counted before any of them is made.
  func requireMemory(for nodes: [Node], at range: SourceRange) throws(Diagnostic) {
    let numbers = Lowering.memoryLimit / 8
    var rest = numbers
    for node in nodes {
      var count = 1
      for extent in node.shape.extents {
        let (product, overflow) = count.multipliedReportingOverflow(by: extent)
        count = overflow ? .max : product
      }
      guard count <= rest else {
        throw failure(
          Message(
            en: "This would take more than 1 GiB of memory: a value of shape \(node.shape).",
            es: "Esto ocuparía más de 1 GiB de memoria: un valor de forma \(node.shape)."),
          of: node, at: range)
      }
      rest -= count
    }
  }
}
