import ServiceModel

/// The additions of a version, operation by operation, as AWS's feed of API changes shows them.
struct ChangelogReport {
    let difference: ModelDifference
    let date: String

    private enum Kind: String {
        case new
        case updated
        case removed
    }

    private struct Entry {
        var operation: String
        var kind: Kind
        var request: PythonLiteral?
        var response: PythonLiteral?
    }

    var text: String {
        let entries = self.entries
        let counts = [Kind.new, .updated, .removed].compactMap { kind in
            let count = entries.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue) "
        }
        let metadata = difference.new.metadata
        let service = metadata.serviceFullName ?? metadata.serviceID ?? metadata.endpointPrefix
        // The feed counts in the plural, always.
        let heading = "\(date.replacing("-", with: "/")) - \(VisibleText.of(service)) - \(counts.isEmpty ? "no " : counts.joined())api methods"
        return ([heading] + entries.map(block)).joined(separator: "\n\n") + "\n"
    }

    /// New operations, updated ones, removed ones, each in the order of their specification.
    private var entries: [Entry] {
        let (old, new) = (difference.old, difference.new)
        let delta = ShapeDelta(old: old, new: new)
        let pairs = Pairing(old.operations, new.operations, by: \.name)
        let added = pairs.added.map { operation in
            Entry(operation: operation.name, kind: .new, request: operation.input.map { delta.type(of: $0.shape) },
                  response: operation.output.map { delta.type(of: $0.shape) })
        }
        let updated = pairs.common.compactMap { before, after -> Entry? in
            let request = delta.addition(from: before.input?.shape, to: after.input?.shape)
            let response = delta.addition(from: before.output?.shape, to: after.output?.shape)
            return request == nil && response == nil ? nil : Entry(operation: after.name, kind: .updated, request: request, response: response)
        }
        return added + updated + pairs.removed.map { Entry(operation: $0.name, kind: .removed) }
    }

    private func block(_ entry: Entry) -> String {
        var lines = ["\(VisibleText.of(entry.operation)) (\(entry.kind.rawValue))"]
        switch (entry.request, entry.response) {
        case (nil, nil): break
        case (let request?, nil): lines += ["Changes (request)", PythonLayout.text(of: request)]
        case (nil, let response?): lines += ["Changes (response)", PythonLayout.text(of: response)]
        case (let request?, let response?) where request == response: lines += ["Changes (both)", PythonLayout.text(of: request)]
        case (let request?, let response?):
            lines += ["Changes (request, response)", "Request", PythonLayout.text(of: request), "Response", PythonLayout.text(of: response)]
        }
        return lines.joined(separator: "\n")
    }
}
