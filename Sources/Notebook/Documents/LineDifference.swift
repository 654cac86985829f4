/// Two texts line by line: what both have, what was expected, what stands there.
package struct LineDifference: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case same(String)
    case expected(String)
    case actual(String)
  }

  package let lines: [Line]

  /// Whether the texts agree.
  package var isEmpty: Bool {
    lines.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// The difference with `- ` before what was expected, `+ ` before what stands there, and up to three lines that
  /// agree around each; `  ⋮` stands for the others. Control characters are shown, never sent to the terminal.
  package var text: String {
    let context = 3
    let changes = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    var near = Set<Int>()
    for change in changes {
      near.formUnion(max(0, change - context)...min(lines.count - 1, change + context))
    }
    var result: [String] = []
    for index in lines.indices {
      guard near.contains(index) else {
        if result.last != "  ⋮" { result.append("  ⋮") }
        continue
      }
      switch lines[index] {
      case .same(let text): result.append("  " + VisibleText.of(text))
      case .expected(let text): result.append("- " + VisibleText.of(text))
      case .actual(let text): result.append("+ " + VisibleText.of(text))
      }
    }
    return result.joined(separator: "\n")
  }
}

extension LineDifference {
  /// The shortest difference, expected lines before actual ones where a stretch differs.
  ///
  /// Takes time and memory in proportion to the product of the lengths that differ; beyond 4 million it shows all
  /// of one before all of the other.
  init<Element>(
    expected: [Element], actual: [Element], agree: (Element, Element) -> Bool, text: (Element) -> String
  ) {
    var start = 0
    while start < min(expected.count, actual.count), agree(expected[start], actual[start]) { start += 1 }
    var tail = 0
    while tail < min(expected.count, actual.count) - start,
      agree(expected[expected.count - 1 - tail], actual[actual.count - 1 - tail])
    {
      tail += 1
    }
    let old = Array(expected[start..<expected.count - tail])
    let new = Array(actual[start..<actual.count - tail])
    lines =
      actual[..<start].map { .same(text($0)) }
      + Self.middle(old, new, agree, text)
      + actual[(actual.count - tail)...].map { .same(text($0)) }
  }

  private static func middle<Element>(
    _ old: [Element], _ new: [Element], _ agree: (Element, Element) -> Bool, _ text: (Element) -> String
  ) -> [Line] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= 4_000_000 else {
      return old.map { .expected(text($0)) } + new.map { .actual(text($0)) }
    }
    // common[i][j]: how many lines old[i...] and new[j...] have in common, in order.
    let width = new.count + 1
    var common = [Int](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          agree(old[i], new[j])
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, agree(old[i], new[j]) {
        lines.append(.same(text(new[j])))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || common[(i + 1) * width + j] >= common[i * width + j + 1] {
        lines.append(.expected(text(old[i])))
        i += 1
      } else {
        lines.append(.actual(text(new[j])))
        j += 1
      }
    }
    return lines
  }
}
