import Testing

@testable import Notebook

@Suite struct DocumentAcceptingTests {
  @Test(arguments: [
    // A new block right after the cell.
    ("a\n```gradus\nx\n```\nb\n", "1\n2\n", "a\n```gradus\nx\n```\n```output\n1\n2\n```\nb\n"),
    // The same at the end of a file without a last line end.
    ("```gradus\nx\n```", "1", "```gradus\nx\n```\n```output\n1\n```"),
    // An old block in its place.
    (
      "```gradus\nx\n```\n\n~~~output\nold\n~~~ \n\nb", "new",
      "```gradus\nx\n```\n\n```output\nnew\n```\n\nb"
    ),
    // A block whose text is the same stays to the byte.
    (
      "```gradus\nx\n```\n~~~output\n1\n~~~ \nb", "1\n\n",
      "```gradus\nx\n```\n~~~output\n1\n~~~ \nb"
    ),
    // A cell that prints nothing any more.
    ("```gradus\nx\n```\n```output\n1\n```\nb", "\n", "```gradus\nx\n```\nb"),
    ("```gradus\nx\n```\n", "", "```gradus\nx\n```\n"),
    // Windows line ends, with an output that has them already.
    (
      "```gradus\r\nx\r\n```\r\nb\r\n", "1\r\n2\n",
      "```gradus\r\nx\r\n```\r\n```output\r\n1\r\n2\r\n```\r\nb\r\n"
    ),
    // Fences in the output.
    ("```gradus\nx\n```\n", "```\na\n ````", "```gradus\nx\n```\n`````output\n```\na\n ````\n`````\n"),
    // In a list and in a quotation.
    (
      "1. ```gradus\n   x\n   ```\n", "1\n\n2",
      "1. ```gradus\n   x\n   ```\n   ```output\n   1\n\n   2\n   ```\n"
    ),
    (
      "> ```gradus\n> x\n> ```\n> ```output\n> 0\n> ```\n", "1\n\n2",
      "> ```gradus\n> x\n> ```\n> ```output\n> 1\n>\n> 2\n> ```\n"
    ),
    // Blanks at the beginning of an output are kept.
    ("```gradus\nx\n```\n", "\n  ^\n", "```gradus\nx\n```\n```output\n\n  ^\n```\n"),
  ])
  func putsTheOutputInItsPlace(text: String, output: String, expected: String) throws {
    let accepted = try Document(text).accepting(outputs: [output])
    #expect(Array(accepted.utf8) == Array(expected.utf8))

    let again = try Document(accepted)
    #expect(again.accepting(outputs: [output]) == accepted)
    let comparison = OutputComparison(expected: again.cells[0].output?.text ?? "", actual: PrintedText(output))
    #expect(comparison.matches)
  }

  @Test func leavesCellsWithoutANewOutput() throws {
    let text = "```gradus\na\n```\n```output\n1\n```\nmiddle\n```gradus\nb\n```\n"
    let document = try Document(text)
    #expect(document.accepting(outputs: [nil, nil]) == text)
    #expect(document.accepting(outputs: []) == text)
    #expect(document.accepting(outputs: [nil, "2"]) == text + "```output\n2\n```\n")
  }

  @Test func keepsEveryOtherByte() throws {
    let head = "\u{FEFF}---\r\nid: a  \r\n---\nprose \0 \t \r\n\r\n"
    let tail = "~~~python \nx\n~~~\n\n\n  end\t"
    let accepted = try Document(head + "```gradus  x\nx\n```  \n```output\n1\n```\n" + tail).accepting(
      outputs: ["2"])
    #expect(Array(accepted.utf8) == Array((head + "```gradus  x\nx\n```  \n```output\n2\n```\n" + tail).utf8))
  }

  /// What was accepted reads back as the same cells with the new outputs, whatever stands around them.
  @Test(arguments: 0..<20) func readsBackWhatItWrote(seed: UInt64) throws {
    let pieces = [
      "```gradus\n", "```\n", "```output\n", "~~~gradus\n", "~~~\n", "x = 1\n", "\n", "> ", "- ", "  ", "1. ",
      "\t", "é",
      "---\n", "| a |\n", "\0", "\r\n", "\r", "````", "```gradus\nx\n```\n", "> ```gradus\n> x\n> ```\n",
      "- ```gradus\n  x\n  ```\n", "```output\n1\n```\n",
    ]
    var random = SplitMix(state: seed)
    var readable = 0
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<16, using: &random)).reduce(into: "") { text, _ in
        text += pieces.randomElement(using: &random) ?? ""
      }
      guard let document = try? Document(text) else { continue }
      readable += 1
      #expect(document.accepting(outputs: []) == text)
      // A block taken out from between a list and an indented line would let the list go on: not for this test.
      let outputs = document.cells.map { cell in
        [cell.output == nil ? "" : "0", "1", "a\n\n  b\n", "```\n", " ~~~ x"].randomElement(using: &random)
      }
      let accepted = document.accepting(outputs: outputs)
      let shown = "\(text.debugDescription) became \(accepted.debugDescription)"
      guard let again = try? Document(accepted) else {
        Issue.record("\(shown), which cannot be read")
        continue
      }
      #expect(again.cells.map(\.source) == document.cells.map(\.source), "\(shown)")
      #expect(
        again.cells.map { $0.output?.text ?? "" }
          == outputs.map { Document.lines(of: $0 ?? "").joined(separator: "\n") }, "\(shown)")
      #expect(again.accepting(outputs: outputs) == accepted, "\(shown)")
    }
    #expect(readable > 30)
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
