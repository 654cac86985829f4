/// Gradient descent on a straight line through four points, a batch of them at a time, in plain arithmetic.
extension PlainDescent {
  private static let points: [(x: Double, y: Double)] = [(0, 1), (1, 2), (2, 4), (3, 5)]

  /// The batches are the examples of each update by their position, epoch after epoch; the mean is taken over a batch.
  static func line(
    named name: String = "L", from start: [Double] = [0, 0], rate: Double, batches: [[Int]], perEpoch: Int,
    mean: Bool = false
  ) -> PlainDescent {
    let columns =
      ["a", "b", "\(name)(a, b)", "∂\(name)/∂a", "∂\(name)/∂b", "a new", "b new"]
      + (perEpoch > 1 ? ["epoch", "batch", "\(name) (all)"] : [])
    var (a, b) = (start[0], start[1])
    var rows: [[String: Double]] = []
    // A row more than the updates, for the value where the run ends.
    for (update, batch) in (batches + [batches[0]]).enumerated() {
      let value = { (examples: [Int]) in
        let squares = examples.map { points[$0] }.map { a + b * $0.x - $0.y }.map { $0 * $0 }
        return squares.reduce(0, +) / (mean ? Double(examples.count) : 1)
      }
      let weight = 2 / (mean ? Double(batch.count) : 1)
      let errors = batch.map { points[$0] }.map { (error: a + b * $0.x - $0.y, x: $0.x) }
      let slopeA = weight * errors.map(\.error).reduce(0, +)
      let slopeB = weight * errors.map { $0.error * $0.x }.reduce(0, +)
      let (nextA, nextB) = (a - rate * slopeA, b - rate * slopeB)
      rows.append([
        "a": a, "b": b, "\(name)(a, b)": value(batch), "∂\(name)/∂a": slopeA, "∂\(name)/∂b": slopeB, "a new": nextA,
        "b new": nextB, "epoch": Double(update / perEpoch + 1), "batch": Double(update % perEpoch + 1),
        "\(name) (all)": value([0, 1, 2, 3]),
      ])
      (a, b) = (nextA, nextB)
    }
    return PlainDescent(columns: columns, rows: rows)
  }

  /// So many epochs with the examples in their order.
  private static func inOrder(_ size: Int, epochs: Int) -> [[Int]] {
    let epoch = stride(from: 0, to: 4, by: size).map { Array($0..<$0 + size) }
    return (0..<epochs).flatMap { _ in epoch }
  }

  /// Ten updates with all examples in each.
  static func wholeLine(rate: Double) -> PlainDescent {
    line(rate: rate, batches: inOrder(4, epochs: 10), perEpoch: 1)
  }

  /// The examples of ten epochs as the seed 1 shuffles them: in the first two epochs the order that the lesson prints, in
  /// the others read off the slopes of a table of every update.
  static let shuffled = [
    [2, 0, 3, 1], [1, 0, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0], [0, 3, 2, 1], [0, 3, 2, 1], [3, 2, 1, 0], [3, 2, 0, 1],
    [3, 1, 0, 2], [3, 2, 1, 0],
  ]

  /// By the names of the reference's minibatch runs.
  static let batches: [String: PlainDescent] = [
    "batch=1,sum": line(rate: 0.02, batches: inOrder(1, epochs: 2), perEpoch: 4),
    "batch=2,sum": line(rate: 0.02, batches: inOrder(2, epochs: 4), perEpoch: 2),
    "batch=2,sum/step": line(rate: 0.02, batches: [[0, 1]], perEpoch: 1),
    "batch=4,sum": line(rate: 0.02, batches: inOrder(4, epochs: 8), perEpoch: 1),
    "batch=2,mean": line(named: "M", rate: 0.04, batches: inOrder(2, epochs: 4), perEpoch: 2, mean: true),
    "batch=4,mean/alpha=0.02": line(named: "M", rate: 0.02, batches: inOrder(4, epochs: 40), perEpoch: 1, mean: true),
    "batch=1,mean,shuffled": line(
      named: "M", rate: 0.02, batches: shuffled.flatMap { $0 }.map { [$0] }, perEpoch: 4, mean: true),
    "batch=1,shuffled": line(
      from: [0.9, 1.4], rate: 0.02, batches: shuffled.prefix(2).flatMap { $0 }.map { [$0] }, perEpoch: 4),
  ]
}
