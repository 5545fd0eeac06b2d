/// The members of a structure or union, in the order in which the Swift type stores them.
///
/// Where each member lies in memory follows from the members' types: Swift lays the stored properties of a struct out in their order, each
/// at the next multiple of its alignment ([Swift ABI, Fragile Struct and Tuple
/// Layout](https://github.com/swiftlang/swift/blob/main/docs/ABI/TypeLayout.rst)). The size that follows is compared with the type's own
/// when the type is first used.
public final class StructureSchema: @unchecked Sendable {
    /// The members as they are walked. The memory is this object's own and never written after `init`.
    let members: UnsafeBufferPointer<LaidOutMember>
    /// The members that an HTTP message has elsewhere than in its body, by their places among the members.
    package let boundMembers: [BoundMember]
    /// Whether the body is an object that holds what is bound to no other place.
    package let hasBodyMembers: Bool
    /// The size that the members need.
    let size: Int
    /// Whether the whole structure is a secret; such types are ``Redacted`` too.
    let isSensitive: Bool
    let rules: [StructureRule]
    /// What a union's values are taken apart by and put together with.
    let union: UnionAccess?
    /// The descriptions that ``members`` point into.
    private let sources: [MemberSchema]
    private let codingNames: [CodingName]

    /// - Parameters:
    ///   - members: One for each stored property, in their order.
    ///   - isSensitive: Whether the whole structure is a secret.
    ///   - rules: What the values of several members have to keep to together.
    public convenience init(_ members: MemberSchema..., isSensitive: Bool = false, rules: [StructureRule] = []) {
        self.init(members, isSensitive, rules, nil)
    }

    /// A union's schema: a member for each case.
    public convenience init<Union: ShapeUnion>(_ union: Union.Type, _ members: MemberSchema..., isSensitive: Bool = false) {
        self.init(members, isSensitive, [], TypedUnionAccess<Union>())
    }

    private init(_ sources: [MemberSchema], _ isSensitive: Bool, _ rules: [StructureRule], _ union: UnionAccess?) {
        self.sources = sources
        codingNames = sources.map { CodingName($0.name) }
        self.isSensitive = isSensitive
        self.rules = rules
        self.union = union
        let members = UnsafeMutableBufferPointer<LaidOutMember>.allocate(capacity: sources.count)
        var end = 0
        for (index, source) in sources.enumerated() {
            let offset = source.schema.storage.roundUp(end, for: source.storage)
            members.initializeElement(at: index, to: LaidOutMember(source, codingNames[index], offset: offset))
            end = offset + source.schema.storage.size(in: source.storage)
        }
        self.members = UnsafeBufferPointer(members)
        size = end
        boundMembers = sources.enumerated().compactMap { index, source in
            if case .body = source.location { return nil }
            return BoundMember(index: index, name: source.name, location: source.location, schema: source.schema)
        }
        hasBodyMembers = boundMembers.count < sources.count
    }

    deinit {
        for member in members { member.key.deallocate() }
        UnsafeMutableBufferPointer(mutating: members).deinitialize().deallocate()
    }
}

extension ShapeStructure {
    /// The schema, checked against the type: the first mistake in a description stops the program rather than spoil its memory.
    @inline(__always)
    static var checkedSchema: StructureSchema {
        let schema = schema
        precondition(schema.union != nil || schema.size == MemoryLayout<Self>.size, "the schema of \(Self.self) does not describe its stored properties")
        return schema
    }
}
