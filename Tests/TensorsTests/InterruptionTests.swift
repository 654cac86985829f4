import Foundation
import Synchronization
import Testing

@testable import Tensors

@Suite struct InterruptionTests {
  /// A wish within another takes its place until it ends; none is left, and none holds on another thread.
  @Test func aWishHoldsAsLongAsItIsWatched() throws {
    Interruption.watching({ true }) {
      #expect(Interruption.isRequested)
      Interruption.watching({ false }) { #expect(!Interruption.isRequested) }
      #expect(Interruption.isRequested)
      let elsewhere = Mutex(true)
      let thread = Thread { elsewhere.withLock { $0 = Interruption.isRequested } }
      thread.start()
      while !thread.isFinished { usleep(1000) }
      #expect(!elsewhere.withLock { $0 })
    }
    #expect(!Interruption.isRequested)
  }

  /// What is no longer wanted is left off at once, however long it would last.
  @Test func longWorkIsLeftOff() throws {
    let size = 400
    let matrix = Tensor(shape: Shape(size, size), elements: (0..<size * size).map { Double($0 * $0 % 1009) })
    let image = Tensor(shape: Shape(1, size, size), elements: matrix.elements)
    let kernel = Tensor(shape: Shape(1, 1, 100, 100), elements: Array(matrix.elements.prefix(10_000)))
    let convolution = try Convolution(image: image.shape, kernel: kernel.shape, stride: 1, padding: 0)
    let (_, wasStopped) = Interruption.watching({ true }) {
      #expect(Tensor.product(matrix, matrix).elements.allSatisfy { $0 == 0 })
      #expect(!LUFactors(matrix).isSingular)
      #expect(matrix.cofactors.shape == matrix.shape)
      #expect(matrix.symmetricEigenvalues.count == size)
      #expect(convolution.result(image, kernel).elements.allSatisfy { $0 == 0 })
    }
    #expect(wasStopped)
  }
}
