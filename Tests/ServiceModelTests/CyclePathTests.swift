import ServiceModel
import Testing

struct CyclePathTests {
    @Test func comesRound() {
        #expect(CyclePath(["A.a"], backTo: "A").description == "A.a → A")
        #expect(CyclePath(["A.b", "B.a"], backTo: "A").description == "A.b → B.a → A")
    }

    @Test func namesAsManyStepsAsAnybodyReads() {
        let steps = (0..<CyclePath.longest).map { "S\($0).next" }
        #expect(CyclePath(steps, backTo: "S0").description == (steps + ["S0"]).joined(separator: " → "))
        #expect(CyclePath(steps + ["X.x", "Y.y"], backTo: "S0").description == (steps + ["… (2 more)", "S0"]).joined(separator: " → "))
    }
}
