import ShapewrightClient
import Testing

struct WaiterConditionTests {
    @Test(arguments: [(nil, false), ([], false), (["a"], true), (["a", "a"], true), (["a", "b"], false)] as [([String]?, Bool)])
    func allNeedsSome(values: [String]?, expected: Bool) {
        #expect(WaiterCondition.all(values) { $0 == "a" } == expected)
    }

    @Test func whatIsMissingDoesNotCompare() {
        #expect(WaiterCondition.compare(1, <, 2) == true)
        #expect(WaiterCondition.compare(2, <, 1) == false)
        #expect(WaiterCondition.compare(nil, <, 1) == nil)
        #expect(WaiterCondition.compare(1, <, nil) == nil)
    }
}
