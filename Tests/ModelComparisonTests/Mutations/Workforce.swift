import ModelComparison
import ServiceModel
import SpecReading
import SwiftEmission
import TestSupport

/// The workforce model, and ways to change it.
enum Workforce {
    private static let loaded = Result {
        try SpecificationReading(SpecificationLoader.load(TestMaterial.specification("sagemaker-workforce"))).get()
    }

    static func model() throws -> ServiceModel { try loaded.get() }

    /// Compares with the names that the generator gives.
    static func difference(from old: ServiceModel, to new: ServiceModel) -> ModelDifference {
        ModelComparison(names: (names(old), names(new))).difference(from: old, to: new)
    }

    private static func names(_ model: ServiceModel) -> DeclaredNames {
        let names = DeclarationNames(model)
        var declared = DeclaredNames()
        declared.types = names.types
        declared.methods = names.methods
        declared.errorCases = names.errorCases
        declared.members = names.members
        declared.values = names.values
        return declared
    }
}

extension ServiceModel {
    mutating func edit(shape name: String, _ body: (inout Shape) -> Void) {
        guard var shape = shapes[name] else { return }
        body(&shape)
        shapes[name] = shape
    }

    mutating func edit(structure name: String, _ body: (inout Structure) -> Void) {
        edit(shape: name) { shape in
            guard case .structure(var structure) = shape.type else { return }
            body(&structure)
            shape.type = .structure(structure)
        }
    }

    mutating func edit(member name: String, of shape: String, _ body: (inout Member) -> Void) {
        edit(structure: shape) { structure in
            guard let index = structure.members.firstIndex(where: { $0.name == name }) else { return }
            body(&structure.members[index])
        }
    }

    mutating func edit(values name: String, _ body: (inout [EnumValue]) -> Void) {
        edit(shape: name) { shape in
            guard case .string(var values) = shape.type else { return }
            body(&values)
            shape.type = .string(values: values)
        }
    }

    mutating func edit(operation name: String, _ body: (inout Operation) -> Void) {
        guard let index = operations.firstIndex(where: { $0.name == name }) else { return }
        body(&operations[index])
    }

    mutating func remove(shape name: String) { shapes = ShapeTable(shapes.filter { $0.name != name }) }

    /// Gives a shape another name, wherever it is named.
    mutating func rename(shape name: String, to other: String) {
        func renamed(_ target: String) -> String { target == name ? other : target }
        shapes = ShapeTable(shapes.map { shape in
            var shape = shape
            shape.name = renamed(shape.name)
            switch shape.type {
            case .structure(var structure):
                for index in structure.members.indices { structure.members[index].shape = renamed(structure.members[index].shape) }
                shape.type = .structure(structure)
            case .list(var list):
                list.element.shape = renamed(list.element.shape)
                shape.type = .list(list)
            case .map(var map):
                map.key.shape = renamed(map.key.shape)
                map.value.shape = renamed(map.value.shape)
                shape.type = .map(map)
            default: break
            }
            return shape
        })
        for index in operations.indices {
            if let input = operations[index].input { operations[index].input?.shape = renamed(input.shape) }
            if let output = operations[index].output { operations[index].output?.shape = renamed(output.shape) }
            for place in operations[index].errors.indices { operations[index].errors[place].shape = renamed(operations[index].errors[place].shape) }
        }
    }
}
