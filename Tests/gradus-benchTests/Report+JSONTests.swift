import Foundation
import Testing

@testable import gradus_bench

@Suite struct ReportJSONTests {
  /// Read by another's reader.
  private func read(problems: [Entry], costs: [Entry]) throws -> [String: [[String: Any]]] {
    let data = Data(Report.json(problems: problems, costs: costs).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
  }

  @Test func everythingMeasuredIsThere() throws {
    let read = try read(problems: [ReportTests.adam], costs: [ReportTests.check])
    let adam = try #require(read["problems"]?.first)
    #expect(adam["name"] as? String == "S2")
    #expect(adam["title"] as? String == "Adam on x²")
    #expect(adam["yardstick"] as? String == "C")
    #expect(adam["goal_ratio"] as? Double == 1.5)
    #expect(adam["met"] as? Bool == false)
    let ratio = try #require(adam["ratio"] as? [String: Any])
    #expect(ratio["median"] as? Double == 6.74)
    #expect(ratio["quartiles"] as? [Double] == [6.7, 6.8])
    let others = try #require(adam["others"] as? [String: [String: Any]])
    #expect(others["NumPy"]?["median"] as? Double == 8000)
    let check = try #require(read["costs"]?.first)
    #expect(check["goal"] as? Double == 50e6)
    #expect(check["ratio"] == nil)
  }

  @Test func nothingMeasuredIsStillAnObject() throws {
    let read = try read(problems: [], costs: [])
    #expect(read["problems"]?.isEmpty == true)
    #expect(read["costs"]?.isEmpty == true)
  }

  @Test func signsAndWhatIsNoNumberAreWritten() throws {
    let entry = Entry(
      name: "a\"b\\", title: "one\ntwo", own: Series([.infinity]), goal: .init(), remarks: [("difference", .nan)])
    let object = try #require(try read(problems: [entry], costs: [])["problems"]?.first)
    #expect(object["name"] as? String == "a\"b\\")
    #expect(object["difference"] is NSNull)
    #expect((object["gradus"] as? [String: Any])?["median"] is NSNull)
  }
}
