import Testing

@testable import ReferencePages

@Suite struct PageNamesTests {
    @Test func plainNamesStay() {
        let names = PageNames(operations: ["GetThing", "PutThing2"], index: "index")
        #expect(names["GetThing"] == "GetThing" && names["PutThing2"] == "PutThing2" && names["Other"] == nil)
    }

    @Test func othersAreSpelled() {
        let names = PageNames(operations: ["a/b", "Index", "GetThing", "getThing", ""], index: "index")
        #expect(names["a/b"] == "a_slash_b" && names["Index"] == "Index-2" && names["GetThing"] == "GetThing" && names["getThing"] == "getThing-2")
        #expect(names[""] == "empty")
    }

    @Test func headingsDiffer() {
        var headings = PageHeadings()
        let texts = ["name", "Name", "na.me", "name 2", "name"].map { headings.heading($0).slug }
        #expect(texts == ["name", "name-2", "name-3", "name-2-2", "name-4"])
        #expect(headings.heading("response.workforce").fragment == "responseworkforce")
    }

    @Test func manyThatBeginAlikeAreNumbered() {
        let operations = (10_000..<20_000).map { String(repeating: "a", count: 120) + "\($0)" }
        let names = PageNames(operations: operations, index: "index")
        let first = names[operations[0]] ?? ""
        #expect(first.utf8.count == 120 && names[operations[1]] == first + "-2" && names[operations[9_999]] == first + "-10000")
        var headings = PageHeadings()
        let slugs = (0..<10_000).map { _ in headings.heading("日本").slug }
        #expect(slugs[0] == "" && slugs[1] == "-2" && slugs[9_999] == "-10000")
    }
}
