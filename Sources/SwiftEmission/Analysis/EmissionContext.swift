import ServiceModel

/// A model with everything that emission derives from it: names, and which shapes are secret or recursive.
package struct EmissionContext: Sendable {
    package let model: ServiceModel
    /// By name; paginators and waiters look for them one by one.
    private let operations: [String: Operation]
    let configuration: EmissionConfiguration
    package let names: ModelNames
    /// The members that are stored out of line.
    let indirectMembers: Set<MemberReference>
    /// Shapes whose values are secrets, through the lists and maps that hold them.
    package let sensitiveShapes: Set<String>
    /// Structures whose members go into the parts of an HTTP message.
    let boundShapes: Set<String>
    /// Structures that have an event stream for a member.
    let eventStreamHolders: Set<String>
    let patterns: PatternTables
    private var ownDiagnostics: [Diagnostic] = []

    package init(model: ServiceModel, configuration: EmissionConfiguration) throws {
        self.model = model
        operations = Dictionary(model.operations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.configuration = configuration
        names = ModelNames(model: model, namespace: try DeclarationNames.namespace(of: model, named: configuration.namespace))
        let recursive = model.indirectMembers()
        var large = LargeMembers(model, recursive: recursive)
        indirectMembers = recursive.union(large.members())
        // Secret is what is marked so, and the lists and maps that hold it.
        sensitiveShapes = ShapeHolders(model.shapes).closure(of: \.traits.isSensitive) { $0.structure == nil }
        boundShapes = model.metadata.wireProtocol == .restJSON ? model.messageShapes() : []
        eventStreamHolders = Set(model.shapes.lazy.filter { shape in
            shape.members.contains { model.shapes[$0.shape]?.structure?.variant == .eventStream }
        }.map(\.name))
        patterns = PatternTables(model, constants: names.constantScope)
        if configuration.generatesClient, !hasClient {
            ownDiagnostics.append(Diagnostic(
                .protocolWithoutClient,
                "no client is generated: its protocol, \(model.metadata.wireProtocol.rawValue), is not supported yet; types and validators are"
            ))
        }
        ownDiagnostics += boundDiagnostics() + eventStreamDiagnostics() + paginatorDiagnostics() + waiterDiagnostics()
    }

    /// What there is to say of the model. All patterns are compiled for it.
    package var diagnostics: [Diagnostic] { patterns.diagnostics + ownDiagnostics }

    /// Whether a client can be generated, and is wanted.
    package var hasClient: Bool {
        switch model.metadata.wireProtocol {
        case .json, .restJSON: configuration.generatesClient
        case .query, .ec2, .restXML, .rpcV2CBOR: false
        }
    }

    func operation(named name: String) -> Operation? { operations[name] }

    package func shape(_ name: String) -> Shape? { model.shapes[name] }
}

extension ServiceModel {
    /// The inputs, outputs and errors of the operations.
    fileprivate func messageShapes() -> Set<String> {
        Set(operations.flatMap { operation in
            [operation.input?.shape, operation.output?.shape].compactMap(\.self) + operation.errors.map(\.shape)
        })
    }
}
