import ServiceModel
import TestSupport
import Testing

@testable import ReferencePages

/// What pages tell.
@Suite struct OperationPageTests {
    @Test func everyMemberHasItsPlace() throws {
        let model = try ReferenceMaterial.workforce()
        let pages = try ReferenceMaterial.pages(model)
        for operation in model.operations {
            let text = try #require(pages[operation.name + ".md"])
            for name in model.shapes(reachableFrom: operation.referencedShapes) {
                for member in model.shapes[name]?.members ?? [] { #expect(text.contains("on the wire `\(member.wireName)`"), "\(operation.name): \(name).\(member.name)") }
            }
        }
    }

    @Test func constraintsAndRefinements() throws {
        let page = try ReferenceMaterial.page("CreateWorkforce")
        #expect(page.contains("\n### workforceName\n\n`String`, required, on the wire `WorkforceName`.\n"))
        #expect(page.contains("* Length: 1 to 63 characters\n* Pattern: `[a-zA-Z0-9]([a-zA-Z0-9\\-]){0,62}`\n"))
        #expect(page.contains("  * Length: 1 to 10 elements (documented by the service, not modelled: AWS describes"))
        #expect(page.contains("* At most one of `cognitoConfig` and `oidcConfig` may be set (documented by the service, not modelled: "))
        #expect(page.contains("* `clientSecret`: `String`, required, on the wire `ClientSecret`, sensitive\n"))
        #expect(page.contains("    // oidcConfig: .init("))
    }

    @Test func errorsHaveTheirCases() throws {
        let model = try ReferenceMaterial.workforce()
        let operation = try #require(model.operations.first { !$0.errors.isEmpty })
        let page = try ReferenceMaterial.page(operation.name)
        #expect(page.contains("Thrown as cases of `SageMaker.ServiceError`"))
        for error in operation.errors { #expect(page.contains("`SageMaker.\(error.shape)`, HTTP status ")) }
    }

    /// A tree of itself is described once, and linked to from within.
    @Test func recursion() throws {
        let tree = Structure(members: [Member(name: "Children", shape: "Trees"), Member(name: "Label", shape: "Label", requirement: .model)])
        let model = ServiceModel(
            metadata: ServiceMetadata(apiVersion: "1", endpointPrefix: "example", wireProtocol: .query, serviceID: "Example"),
            operations: [Operation(name: "PutTree", http: HTTPBinding(method: "POST", requestURI: "/"), input: OperationInput(shape: "PutTreeRequest"))],
            shapes: ShapeTable([
                Shape(name: "PutTreeRequest", type: .structure(Structure(members: [Member(name: "Tree", shape: "Tree", requirement: .model)]))),
                Shape(name: "Tree", type: .structure(tree)), Shape(name: "Trees", type: .list(ListShape(element: ShapeReference(shape: "Tree")))),
                Shape(name: "Label", type: .string(values: [])),
            ]))
        let page = try #require(ReferenceMaterial.pages(model)["PutTree.md"])
        #expect(page.contains("let request = Example.PutTreeRequest(tree: .init(children: [], label: \"string\"))\ntry request.validate()\n"))
        #expect(page.contains("  The members of `Example.Tree` are described under [`tree`](#tree).\n"))
        #expect(page.contains("* Body: `Action=PutTree&Version=1&…`"))
        #expect(try #require(ReferenceMaterial.pages(model, .docc)["PutTree.md"]).contains("[`tree`](doc:#tree)"))
        #expect(faults(in: try ReferenceMaterial.pages(model)) == [])
    }

    /// Ten thousand structures within each other take ten thousand headings, and no stack.
    @Test func depth() throws {
        let count = 10_000
        var shapes = (0..<count).map { Shape(name: "S\($0)", type: .structure(Structure(members: [Member(name: "Next", shape: "S\($0 + 1)")]))) }
        shapes.append(Shape(name: "S\(count)", type: .string(values: [])))
        let model = ServiceModel(
            metadata: ServiceMetadata(apiVersion: "1", endpointPrefix: "example", wireProtocol: .json, serviceID: "Example"),
            operations: [Operation(name: "Dig", http: HTTPBinding(method: "POST", requestURI: "/"), input: OperationInput(shape: "S0"))], shapes: ShapeTable(shapes))
        let pages = try ReferenceMaterial.pages(model)
        #expect(faults(in: pages) == [])
        #expect(pages["Dig.md"]?.contains("The members of `Example.S9999`") == true || pages["Dig.md"]?.contains("### Example.S9") == true)
    }
}
