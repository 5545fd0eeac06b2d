import Testing

@testable import ServiceModel

@Suite struct ContainmentTests {
    private func indirect(_ shapes: [Shape]) -> Set<MemberReference> {
        ServiceModel(
            metadata: ServiceMetadata(apiVersion: "1", endpointPrefix: "x", wireProtocol: .json), shapes: ShapeTable(shapes)
        ).indirectMembers()
    }

    private func structure(_ name: String, _ members: (String, String)...) -> Shape {
        Shape(name: name, type: .structure(Structure(members: members.map { Member(name: $0, shape: $1) })))
    }

    @Test func membersOfCycles() {
        #expect(indirect([structure("A", ("next", "A"))]) == [MemberReference(shape: "A", member: "next")])
        let pair = [structure("A", ("b", "B"), ("c", "C")), structure("B", ("a", "A")), structure("C")]
        #expect(indirect(pair) == [MemberReference(shape: "A", member: "b"), MemberReference(shape: "B", member: "a")])
        #expect(indirect(pair.reversed()) == indirect(pair), "the order of the shapes does not matter")
    }

    @Test func listsAndMapsBreakCycles() {
        #expect(indirect([
            structure("A", ("list", "L"), ("map", "M")),
            Shape(name: "L", type: .list(ListShape(element: ShapeReference(shape: "A")))),
            Shape(name: "M", type: .map(MapShape(key: ShapeReference(shape: "K"), value: ShapeReference(shape: "A")))),
            Shape(name: "K", type: .string(values: [])),
        ]).isEmpty)
    }

    @Test func diamondsAreNoCycles() {
        #expect(indirect([
            structure("A", ("b", "B"), ("c", "C")), structure("B", ("d", "D")), structure("C", ("d", "D")), structure("D"),
        ]).isEmpty)
    }

    @Test func aChainOfManyShapesNeedsNoStack() {
        let count = 50_000
        let chain = (0..<count).map { structure("S\($0)", ("next", "S\(($0 + 1) % count)")) }
        #expect(indirect(chain).count == count)
    }
}
