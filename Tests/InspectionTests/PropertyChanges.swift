import Inspection
import ServiceModel
import Testing

/// For one type of the IR: a change of each stored property, and the way to put a value of the type into a model.
///
/// A property shows in the form if changing it changes the text. That holds for flags as for names, and proves more than to look for a
/// value somewhere in the text would.
struct PropertyChanges: Sendable, CustomTestStringConvertible {
    /// The type's name with its module, as `Mirror` and this table agree on it.
    let typeName: String
    /// The names of the properties that the table changes.
    let changed: [String]
    /// The names of the properties that the type stores.
    let stored: [String]
    /// The form of a model that holds the value as it is.
    let original: @Sendable () -> String
    /// The form after each change, in the order of ``changed``.
    let altered: @Sendable () -> [String]

    var testDescription: String { typeName }

    init<Value: Sendable>(
        of value: Value,
        in embed: @escaping @Sendable (Value) -> ServiceModel,
        _ changes: KeyValuePairs<String, @Sendable (inout Value) -> Void>
    ) {
        typeName = String(reflecting: Value.self)
        changed = changes.map(\.key)
        stored = Mirror(reflecting: value).children.compactMap(\.label)
        original = { InspectionForm.json(embed(value)) }
        altered = { [changes = changes.map(\.value)] in
            changes.map { change in
                var copy = value
                change(&copy)
                return InspectionForm.json(embed(copy))
            }
        }
    }
}

extension PropertyChanges {
    static let all = service + operations + shapes + members + constraints + sideFiles

    /// The populated model after a change.
    static func model(_ change: (inout ServiceModel) -> Void) -> ServiceModel {
        var model = Populated.model
        change(&model)
        return model
    }

    static func model(_ shape: Shape) -> ServiceModel {
        model { $0.shapes = ShapeTable([shape]) }
    }

    static func model(_ member: Member) -> ServiceModel {
        model(Populated.shape("Structure", .structure(Structure(members: [member]))))
    }

    static func model(_ reference: ShapeReference) -> ServiceModel {
        model(Populated.shape("List", .list(ListShape(element: reference))))
    }

    static func model(_ constraint: Constraint) -> ServiceModel {
        var shape = Populated.shape("Structure", .blob)
        shape.constraints = [constraint]
        return model(shape)
    }

    static func model(_ rule: StructureRule) -> ServiceModel {
        model(Populated.shape("Structure", .structure(Structure(rules: [rule]))))
    }

    static func model(_ error: ErrorTrait) -> ServiceModel {
        model { $0.operations[0].errors[0].error = error }
    }
}
