/// Elements that stay where they are, for C to read.
final class Fixed<Element>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    start = .allocate(capacity: max(count, 1))
    start.initialize(from: elements, count: count)
  }

  var elements: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }
}
