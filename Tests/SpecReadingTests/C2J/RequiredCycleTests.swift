import ServiceModel
import Testing

@testable import SpecReading

struct RequiredCycleTests {
    private func structure(_ name: String, _ members: String, required: String = "", more: String = "") -> String {
        "\"\(name)\": {\"type\": \"structure\", \"required\": [\(required)], \"members\": {\(members)}\(more)}"
    }

    @Test func pointsAtTheMember() {
        expectDiagnostics(
            ["error: “A” must contain itself, so no value can exist: A.b → B.a → A"],
            service: service(shapes: structure("A", "1️⃣\"b\": {\"shape\": \"B\"}", required: "\"b\"") + ",\n"
                + structure("B", "\"a\": {\"shape\": \"A\"}", required: "\"a\""))
        )
        expectDiagnostics(
            ["error: “A” must contain itself, so no value can exist: A.a → A"],
            service: service(shapes: structure("A", "1️⃣\"a\": {\"shape\": \"A\"}", required: "\"a\""))
        )
    }

    @Test func reportsEachCycleOnce() {
        expectDiagnostics(
            [
                "error: “A” must contain itself, so no value can exist: A.b → B.a → A",
                "error: “A” must contain itself, so no value can exist: A.c → C.a → A",
            ],
            service: service(shapes: [
                structure("A", "1️⃣\"b\": {\"shape\": \"B\"}, 2️⃣\"c\": {\"shape\": \"C\"}", required: "\"b\", \"c\""),
                structure("B", "\"a\": {\"shape\": \"A\"}", required: "\"a\""),
                structure("C", "\"a\": {\"shape\": \"A\"}", required: "\"a\""),
                // Needs a cycle, but lies on none.
                structure("D", "\"a\": {\"shape\": \"A\"}", required: "\"a\""),
            ].joined(separator: ",\n"))
        )
    }

    @Test func acceptsWhatCanEnd() {
        let members = "\"b\": {\"shape\": \"B\"}"
        let optional = structure("A", members) + "," + structure("B", "\"a\": {\"shape\": \"A\"}", required: "\"a\"")
        expectDiagnostics([], service: service(shapes: optional))
        let throughList = structure("A", members, required: "\"b\"") + ", \"B\": {\"type\": \"list\", \"member\": {\"shape\": \"A\"}}"
        expectDiagnostics([], service: service(shapes: throughList))
        let throughUnion = structure("A", members, required: "\"b\"") + ","
            + structure("B", "\"a\": {\"shape\": \"A\"}, \"n\": {\"shape\": \"N\"}", more: ", \"union\": true") + ", \"N\": {\"type\": \"long\"}"
        expectDiagnostics([], service: service(shapes: throughUnion))
        // One way out of a union is enough, even if that is a structure too.
        let throughStructure = structure("A", members, required: "\"b\"") + ","
            + structure("B", "\"a\": {\"shape\": \"A\"}, \"e\": {\"shape\": \"E\"}", more: ", \"union\": true") + "," + structure("E", "")
        expectDiagnostics([], service: service(shapes: throughStructure))
    }

    @Test func followsUnionsThatOnlyCycle() {
        expectDiagnostics(
            [
                "error: “A” must contain itself, so no value can exist: A.u → U.x → A",
                "error: “U” must contain itself, so no value can exist: U.y → U",
            ],
            service: service(shapes: structure("A", "1️⃣\"u\": {\"shape\": \"U\"}", required: "\"u\"") + ",\n"
                + structure("U", "\"x\": {\"shape\": \"A\"}, 2️⃣\"y\": {\"shape\": \"U\"}", more: ", \"union\": true"))
        )
    }

    /// A walk that recurs once a shape would overflow the stack here.
    @Test func takesLongChains() {
        let count = 20_000
        var shapes = ShapeTable()
        for number in 0..<count {
            // The chain runs against the order of the shapes, and ends in a cycle.
            let target = "S\(number == 0 ? count - 1 : number - 1)"
            let member = Member(name: "m", shape: target, requirement: .model)
            let shape = Shape(name: "S\(number)", type: .structure(Structure(members: [member])))
            shapes[shape.name] = shape
        }
        #expect(RequiredCycle.all(in: shapes).map(\.edges.count) == [count])
        shapes["S0"] = Shape(name: "S0", type: .structure(Structure()))
        #expect(RequiredCycle.all(in: shapes).isEmpty)
    }
}
