import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkPrintingTests {
  @Test(arguments: LessonFilesTests.names)
  func aWholeLessonWithItsOutputs(name: String) throws {
    let number = try #require(Int(name.prefix(2)))
    let lesson = try #require(try LessonShelf(folder: LessonFilesTests.folder).lesson(number))
    var text = ""
    LessonWalk.print(lesson, session: Session()) { text += $0 }
    for cell in lesson.document(.english).cells {
      if let output = cell.output { #expect(text.contains(output.text)) }
    }
    #expect(text.contains("# ") == false && !text.contains("$"))
    for line in text.split(separator: "\n") where !line.hasPrefix(">") { #expect(line.displayWidth <= 80, "\(line)") }
  }

  /// In a window of any width prose is wrapped to it; only what stands in a block of code keeps its lines.
  @Test(arguments: LessonFilesTests.names, [50, 80])
  func proseStaysInTheWindow(name: String, width: Int) throws {
    let number = try #require(Int(name.prefix(2)))
    let lesson = try #require(try LessonShelf(folder: LessonFilesTests.folder).lesson(number))
    for language in SpokenLanguage.allCases {
      let style = Style(language: language, width: width)
      for block in lesson.sections(language).flatMap(\.passages).joined() where !block.source.contains("```") {
        for line in block.text(style).split(separator: "\n") where !line.hasPrefix("    ") {
          #expect(line.displayWidth <= width, "\(line)")
        }
      }
    }
  }
}
