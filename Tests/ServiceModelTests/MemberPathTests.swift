import Testing

@testable import ServiceModel

@Suite struct MemberPathTests {
    @Test func readsStepsAndElements() {
        let path = MemberPath("Tags[].Key")
        #expect(path?.steps == [.init(member: "Tags", entersElements: true), .init(member: "Key")])
        #expect(path?.description == "Tags[].Key")
    }

    @Test("Malformed paths", arguments: ["", ".", "A.", ".A", "A[", "A[]B", "[]", "A..B", "A[0]"])
    func malformed(text: String) {
        #expect(MemberPath(text) == nil)
    }
}
