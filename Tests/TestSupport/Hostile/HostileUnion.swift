import ShapewrightRuntime

/// A union to which a server may add, written as generated code is.
package enum HostileUnion: ShapeUnion, Codable, Hashable {
    case text(String)
    case number(Int)
    case inner(AllKinds.Inner)
    indirect case again(HostileUnion)
    case unknown(String, ShapeDocument)

    package static let schema = StructureSchema(
        HostileUnion.self, .required("Text", .string), .required("Number", .integer), .required("Inner", .structure(AllKinds.Inner.self)),
        .required("Again", .structure(HostileUnion.self)))

    package init(_ member: UnionMember) {
        switch member.index {
        case 0: self = .text(member.value())
        case 1: self = .number(member.value())
        case 2: self = .inner(member.value())
        case 3: self = .again(member.value())
        default: self = .unknown(member.name, member.document)
        }
    }

    package var unionMember: UnionMember {
        switch self {
        case .text(let value): UnionMember(0, value)
        case .number(let value): UnionMember(1, value)
        case .inner(let value): UnionMember(2, value)
        case .again(let value): UnionMember(3, value)
        case .unknown(let name, let document): UnionMember(name, document)
        }
    }
}
