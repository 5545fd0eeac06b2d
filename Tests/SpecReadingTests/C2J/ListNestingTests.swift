import ServiceModel
import SpecReading
import TestSupport
import Testing

struct ListNestingTests {
    private func errors(_ shapes: String) -> [String] {
        let text = #"{"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json"}, "operations": {}, "shapes": {\#(shapes)}}"#
        return SpecificationReading(SpecificationFiles(service: SourceFile(path: "s.json", text: text))).diagnostics.map(\.message)
    }

    private func list(_ name: String, of element: String) -> String { #""\#(name)":{"type":"list","member":{"shape":"\#(element)"}}"# }

    @Test func listsThatHoldThemselves() {
        #expect(errors(list("L", of: "L")) == ["lists and maps cannot hold themselves without a structure between: “L” → “L”"])
        let ring = list("A", of: "B") + "," + list("B", of: "C") + "," + list("C", of: "A") + "," + list("D", of: "A")
        #expect(errors(ring) == ["lists and maps cannot hold themselves without a structure between: “A” → “B” → “C” → “A”"])
        let map = #""K":{"type":"string"},"M":{"type":"map","key":{"shape":"K"},"value":{"shape":"L"}},"# + list("L", of: "M")
        #expect(errors(map) == ["lists and maps cannot hold themselves without a structure between: “M” → “L” → “M”"])
        let long = (0..<50_000 - 1).map { list("L\($0)", of: "L\(($0 + 1) % (50_000 - 1))") }.joined(separator: ",")
        #expect(errors(long).first == "lists and maps cannot hold themselves without a structure between: “L0” → “L1” → “L2” → “L3” → … → “L0”")
    }

    @Test func aStructureBetweenIsEnough() {
        let shapes = list("L", of: "T") + #","T":{"type":"structure","members":{"l":{"shape":"L"}}}"#
        #expect(errors(shapes) == [])
    }

    @Test(arguments: [32, 33, 5_000]) func depth(depth: Int) {
        let shapes = (1...depth).map { list("L\($0)", of: $0 == 1 ? "S" : "L\($0 - 1)") } + [#""S":{"type":"string"}"#]
        // Once, however much deeper it goes.
        let expected = depth > 32 ? ["“L33” holds more than 32 lists and maps directly inside each other"] : []
        #expect(errors(shapes.joined(separator: ",")) == expected)
        #expect(errors(shapes.reversed().joined(separator: ",")) == expected)
    }
}
