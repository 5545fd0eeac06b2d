import ServiceModel

extension JSONNode {
    /// The value and all that it holds, without places.
    public var documentValue: DocumentValue {
        // Without recursion: a document may be deeper than a thread's stack in a debug build.
        var open: [OpenContainer] = []
        var next = index
        while true {
            if open.last?.isObject == true {
                open[open.count - 1].keys.append(document.string(ofRecord: next))
                next += 1
            }
            let record = document.records[next]
            if record.isContainer {
                open.append(OpenContainer(isObject: record.kind == .object, end: Int(record.end)))
            } else {
                let value = JSONNode(document: document, index: next).scalar
                if open.isEmpty { return value }
                open[open.count - 1].values.append(value)
            }
            next += 1
            while let container = open.last, container.end == next {
                open.removeLast()
                if open.isEmpty { return container.value }
                open[open.count - 1].values.append(container.value)
            }
        }
    }

    /// The value where it holds no others.
    private var scalar: DocumentValue {
        switch kind {
        case .boolean: .boolean(boolean ?? false)
        case .number: .number(number ?? 0)
        case .string: .string(string ?? "")
        case .null, .array, .object: .null
        }
    }

    private struct OpenContainer {
        var isObject: Bool
        /// The index of the record behind the container.
        var end: Int
        var keys: [String] = []
        var values: [DocumentValue] = []

        var value: DocumentValue {
            isObject ? .object(zip(keys, values).map { DocumentValue.Field($0, $1) }) : .array(values)
        }
    }
}
