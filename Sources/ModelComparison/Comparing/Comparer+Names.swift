import ServiceModel

extension Comparer {
    /// Declarations that both models have and that are called something else in Swift, because a name that they would share with another has
    /// come or gone.
    mutating func compareNames(_ before: DeclaredNames, _ after: DeclaredNames) {
        for shape in new.shapes {
            guard let previous = old.shapes[shape.name] else { continue }
            let at = ChangeLocations(old: previous.location, new: shape.location)
            let reached = reach.operations(reaching: shape.name)
            note(before.types[shape.name], after.types[shape.name], "the type", at: .shape(shape.name), at, reaching: reached)
            note(before.errorCases[shape.name], after.errorCases[shape.name], "the error’s case", at: .shape(shape.name), at, reaching: reached)
            for member in shape.members {
                let reference = MemberReference(shape: shape.name, member: member.name)
                note(before.members[reference], after.members[reference], "the member", at: .member(shape: shape.name, member: member.name), at, reaching: reached)
            }
            guard case .string(let values) = shape.type else { continue }
            for value in values {
                let reference = MemberReference(shape: shape.name, member: value.value)
                note(before.values[reference], after.values[reference], "the value", at: .enumValue(shape: shape.name, value: value.value), at, reaching: reached)
            }
        }
        for operation in new.operations {
            let at = ChangeLocations(old: old.operation(named: operation.name)?.location, new: operation.location)
            note(before.methods[operation.name], after.methods[operation.name], "the method", at: .operation(operation.name), at, reaching: whole(operation.name))
        }
    }

    private mutating func note(
        _ before: String?, _ after: String?, _ what: String, at place: ChangePlace, _ at: ChangeLocations, reaching reached: [OperationReach]
    ) {
        guard let before, let after, before != after else { return }
        add(.swiftNameChanged, at: place, at, reaching: reached, source: .breaking(.renamed), "\(what) is called \(after) in Swift, was \(before)",
            ChangeDetails(before: before, after: after))
    }
}
