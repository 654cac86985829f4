import Presentation

extension Table {
  init(columns: [Column], numbers: [[Double]], footer: String? = nil) {
    self.init(columns: columns, rows: numbers.map { $0.map(Cell.number) }, footer: footer)
  }
}

/// (w − 3)² from 0 with learning rate 0.1, steps 2 to 4.
let descent = Table(
  columns: [
    .init("t", kind: .index), .init("w"), .init("f(w)"), .init("f'(w)"), .init("w new"),
  ],
  numbers: [
    [2, 0.6, 5.76, -4.8, 1.08],
    [3, 1.08, 3.6864, -3.84, 1.464],
    [4, 1.464, 2.359296, -3.072, 1.7712],
  ],
  footer: "f = 1.50995 at w = 1.7712")

/// Adam on x² from 5, the course's table.
let adam = Table(
  columns: [
    .init("t", kind: .index), .init("x"), .init("f(x)"), .init("f'(x)"), .init("m"), .init("v"), .init("m̂"),
    .init("v̂"), .init("x new"),
  ],
  numbers: [
    [1, 5, 25, 10, 1, 0.1, 10, 100, 4.90000000009999],
    [2, 4.9, 24.01, 9.8, 1.88, 0.19594, 9.894736842, 98.0190095, 4.800057],
    [3, 4.800057, 23.04055, 9.600114, 2.6520114, 0.287906, 9.78602, 96.0646, 4.700213],
  ])
