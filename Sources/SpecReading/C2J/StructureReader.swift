import ServiceModel

/// Reads what only structures have: their members and what kind of structure they are.
struct StructureReader {
    let names: ShapeNames
    let diagnostics: DiagnosticCollector

    static let variantKeys = ["exception", "error", "fault", "retryable", "synthetic", "union", "document", "eventstream"]

    func read(_ reader: inout ObjectReader) -> Structure {
        // A structure without the key has no members, as botocore has it.
        let fields = reader.fields("members", limit: SpecificationLimits.members) ?? []
        let required = reader.strings("required") ?? []
        let memberReader = MemberReader(names: names, diagnostics: diagnostics)
        var members: [Member] = []
        members.reserveCapacity(fields.count)
        for field in fields {
            if let member = memberReader.read(field) { members.append(member) }
        }
        require(required, of: &members, declared: fields.map(\.key))
        return Structure(members: members, variant: variant(&reader))
    }

    private func require(_ required: [LocatedString], of members: inout [Member], declared: [String]) {
        guard !required.isEmpty else { return }
        var positions: [String: Int] = [:]
        for (position, member) in members.enumerated() { positions[member.name] = position }
        let declaredNames = Set(declared)
        var seen: Set<String> = []
        for name in required {
            if !seen.insert(name.value).inserted {
                diagnostics.error("“required” names the member “\(name.value)” twice", at: name.location)
            } else if let position = positions[name.value] {
                members[position].requirement = .model
            } else if !declaredNames.contains(name.value) {
                // A declared member that could not be read has been reported where it stands.
                diagnostics.error(
                    "“required” names no member of the structure: “\(name.value)”\(diagnostics.suggestion(for: name.value, in: declared))", at: name.location)
            }
        }
    }

    private func variant(_ reader: inout ObjectReader) -> StructureVariant {
        let exception = errorTrait(&reader)
        let others: [(key: String, variant: StructureVariant)] = [
            ("union", .union), ("document", .document), ("eventstream", .eventStream),
        ].filter { reader.flag($0.key) }
        let variants = (exception.map { [("exception", .exception($0))] } ?? []) + others
        guard let (key, variant) = variants.first else { return .plain }
        if let (second, _) = variants.dropFirst().first {
            diagnostics.error("a structure cannot be “\(key)” and “\(second)” at once", at: reader.node.location)
        }
        return variant
    }

    /// A structure is an exception by `exception`, or by what only exceptions have: older models leave out the former.
    private func errorTrait(_ reader: inout ObjectReader) -> ErrorTrait? {
        let isException = reader.flag("exception")
        let form = reader.errorForm()
        let isServerFault = reader.flag("fault")
        var retryable: RetryableTrait?
        if var trait = reader.object("retryable", "“retryable”") {
            retryable = RetryableTrait(isThrottling: trait.flag("throttling"))
            trait.finish()
        }
        let isSynthetic = reader.flag("synthetic")
        guard isException || form != nil || isServerFault else { return nil }
        var error = form ?? ErrorTrait()
        error.isServerFault = error.isServerFault || isServerFault
        error.retryable = retryable
        error.isSynthetic = isSynthetic
        return error
    }
}
