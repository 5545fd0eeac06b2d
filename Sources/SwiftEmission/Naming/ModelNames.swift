import ServiceModel

/// The Swift names of everything in a model, decided once.
package struct ModelNames {
    package let namespace: String
    /// The names of constants, one a shape; those of patterns lie beside them.
    let constantScope: NameScope
    private(set) var types: [String: String] = [:]
    private(set) var constants: [String: String] = [:]
    package private(set) var operations: [String: String] = [:]
    /// The methods that wait, by the names of the waiters.
    package private(set) var waiters: [String: String] = [:]
    /// The cases of the service's error, by the names of the exceptions.
    package private(set) var errors: [String: String] = [:]
    /// The names of members, by the names of their shapes.
    private var members: [String: MemberNames] = [:]

    init(model: ServiceModel, namespace: String) {
        self.namespace = namespace
        constantScope = NameScope(.constant, model.shapes.map(\.name))
        let typeScope = NameScope(.type, model.shapes.filter(\.isEmittedAsType).map(\.name))
        let errorScope = NameScope(.errorCase, model.shapes.filter(\.isException).map(\.name))
        for shape in model.shapes {
            constants[shape.name] = constantScope[shape.name]
            if shape.isEmittedAsType { types[shape.name] = typeScope[shape.name] }
            if shape.isException { errors[shape.name] = errorScope[shape.name] }
        }
        for (shape, names) in concurrentMap(model.shapes.filter { !$0.members.isEmpty }, { ($0.name, MemberNames($0)) }) {
            members[shape] = names
        }
        let operationScope = NameScope(.method, model.operations.map(\.name))
        for operation in model.operations { operations[operation.name] = operationScope[operation.name] }
        let waiterScope = NameScope(.waiter, model.waiters.map(\.name))
        for waiter in model.waiters { waiters[waiter.name] = waiterScope[waiter.name] }
    }

    /// The name under which a structure's own code finds a member's value.
    func storage(of member: String, in shape: String) -> String {
        members[shape]?.storage(of: member) ?? NamePlace.property.identifier(for: member)
    }

    /// The name of a member; a plain conversion for names that the model does not hold.
    package func member(_ member: String, of shape: String) -> String {
        members[shape]?.scope[member] ?? NamePlace.property.identifier(for: member)
    }
}

/// The names of a shape's members.
private struct MemberNames {
    var scope: NameScope
    /// Where deprecated members keep their values, so that generated code need not use what it deprecates.
    private var storage: [String: String] = [:]

    init(_ shape: Shape) {
        let isEnum = shape.structure?.variant.isEnum ?? false
        scope = NameScope(isEnum ? .unionCase : shape.traits.isSensitive ? .redactedProperty : .property, shape.members.map(\.name))
        // Private, so last: what is deprecated renames no member. Sorted, so that the order of the specification does not matter.
        let deprecated = shape.members.filter { $0.traits.deprecation != nil }.map(\.name)
        for member in deprecated.sorted(by: { scope[$0] < scope[$1] }) {
            storage[member] = scope.claim(beside: "deprecated" + WordCase.upperCamel(scope[member]))
        }
    }

    func storage(of member: String) -> String { storage[member] ?? scope[member] }
}

extension Shape {
    /// Whether the shape becomes a Swift type; all others are spelled by Swift's own types where they are used.
    var isEmittedAsType: Bool {
        switch type {
        case .structure(let structure): structure.variant != .document
        case .string(let values): !values.isEmpty
        default: false
        }
    }

    fileprivate var isException: Bool {
        if case .exception? = structure?.variant { true } else { false }
    }
}

extension StructureVariant {
    /// Whether the structure becomes an enum.
    var isEnum: Bool {
        switch self {
        case .union, .eventStream: true
        case .plain, .document, .exception: false
        }
    }
}
