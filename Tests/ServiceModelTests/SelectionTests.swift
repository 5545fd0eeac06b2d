import Testing

@testable import ServiceModel

@Suite struct SelectionTests {
    private static func operation(_ name: String, input: String?, output: String?, errors: [String] = []) -> Operation {
        Operation(
            name: name, http: HTTPBinding(method: "POST", requestURI: "/"), input: input.map { OperationInput(shape: $0) },
            output: output.map { OperationOutput(shape: $0) }, errors: errors.map { OperationError(shape: $0) })
    }

    private static func structure(_ name: String, _ members: (String, String)...) -> Shape {
        Shape(name: name, type: .structure(Structure(members: members.map { Member(name: $0, shape: $1) })))
    }

    private let model = ServiceModel(
        metadata: ServiceMetadata(apiVersion: "1", endpointPrefix: "x", wireProtocol: .json),
        operations: [
            operation("Get", input: "GetIn", output: "GetOut", errors: ["Missing"]),
            operation("Put", input: "PutIn", output: nil),
        ],
        shapes: ShapeTable([
            structure("PutIn", ("Only", "OnlyPut")),
            structure("GetIn", ("Shared", "Shared")),
            structure("GetOut", ("Shared", "Shared"), ("Tree", "Trees")),
            Shape(name: "Trees", type: .map(MapShape(key: ShapeReference(shape: "Key"), value: ShapeReference(shape: "Tree")))),
            structure("Tree", ("Children", "Trees")),
            Shape(name: "Key", type: .string(values: [])),
            Shape(name: "Shared", type: .long),
            Shape(name: "OnlyPut", type: .blob),
            structure("Missing", ("Message", "Key")),
            Shape(name: "Unreferenced", type: .string(values: [])),
        ]),
        paginators: [Paginator(operation: "Get"), Paginator(operation: "Put")],
        waiters: [Waiter(name: "W", operation: "Put", delay: 1, maximumAttempts: 1, acceptors: [])]
    )

    @Test func keepsExactlyWhatIsReached() throws {
        let get = try model.selecting(operations: ["Get"])
        #expect(get.operations.map(\.name) == ["Get"])
        #expect(get.shapes.map(\.name) == ["GetIn", "GetOut", "Trees", "Tree", "Key", "Shared", "Missing"])
        #expect(get.paginators.map(\.operation) == ["Get"])
        #expect(get.waiters.isEmpty)
        let put = try model.selecting(operations: ["Put"])
        #expect(put.shapes.map(\.name) == ["PutIn", "OnlyPut"])
        #expect(put.waiters.map(\.name) == ["W"])
    }

    @Test func keepsTheOrderOfTheSpecification() throws {
        #expect(try model.selecting(operations: ["Put", "Get", "Put"]).operations.map(\.name) == ["Get", "Put"])
    }

    @Test func unknownOperations() {
        let error = #expect(throws: UnknownOperation.self) { try model.selecting(operations: ["Get", "Gett"]) }
        #expect(error?.description == "the service has no operation “Gett”; did you mean “Get”?")
    }

    @Test func directions() {
        let directions = model.shapeDirections()
        #expect(directions["GetIn"] == .input)
        #expect(directions["GetOut"] == .output)
        #expect(directions["Shared"] == .both)
        #expect(directions["Missing"] == .output)
        #expect(directions["Unreferenced"] == nil)
    }
}
