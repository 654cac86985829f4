import Language
import Notebook

extension SlippedTable {
  /// The time that a session takes to check the table and to say what is wrong: S7.
  func measured(repetitions: Int) throws(Failure) -> Entry {
    var session = Session()
    var messages = ""
    _ = session.run(Source(SlippedTable.definitions), output: { _ in }, errors: { messages += $0 })
    var times: [Double] = []
    for _ in 0..<repetitions {
      var (copy, answer) = (session, "")
      times.append(
        nanoseconds {
          _ = copy.run(Source(statement), output: { answer += $0 }, errors: { messages += $0 })
        })
      guard messages.isEmpty, answer.contains("✗") else {
        throw Failure(message: "the slip is not seen: \(messages)\(answer)")
      }
    }
    return Entry(
      name: "S7", title: "20 rows of Adam checked: \(title)", own: Series(times), goal: .init(value: 50e6))
  }
}
