import Foundation

/// Reads structures through any `Decoder`, by their schemas.
///
/// As in ``JSONReader``, all memory is initialised whatever happens: after an error by what stands for missing values.
struct ShapeDecoding {
    private var failure: (any Error)?
    private var depth = 0

    static func decode<Structure: ShapeStructure>(_ type: Structure.Type, from decoder: any Decoder) throws -> Structure {
        let container = try decoder.container(keyedBy: WireName.self)
        return try withUnsafeTemporaryAllocation(of: Structure.self, capacity: 1) { memory in
            var decoding = ShapeDecoding()
            guard let value = memory.baseAddress else { throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no memory")) }
            decoding.hiding(Structure.schema.isSensitive, at: decoder.codingPath) {
                $0.decodeStructure(Structure.checkedSchema, container, into: UnsafeMutableRawPointer(value))
            }
            if let failure = decoding.failure {
                value.deinitialize(count: 1)
                throw failure
            }
            return value.move()
        }
    }

    /// Does what may fail; what `body` yields, or the other value after an error.
    private mutating func attempt<Value>(_ otherwise: @autoclosure () -> Value, _ body: () throws -> Value) -> Value {
        guard failure == nil else { return otherwise() }
        do {
            return try body()
        } catch {
            failure = error
            return otherwise()
        }
    }

    /// Goes a level deeper, and out of it with ``leave()``; `false` after an error, which is where there are too many levels.
    private mutating func enter(_ path: @autoclosure () -> [any CodingKey]) -> Bool {
        guard failure == nil else { return false }
        guard depth < JSONReader.maximumDepth else {
            failure = DecodingError.dataCorrupted(.init(codingPath: path(), debugDescription: ShapeDocument.depthProblem))
            return false
        }
        depth += 1
        return true
    }

    private mutating func leave() { depth -= 1 }

    /// Decodes something; where it is a secret and fails, the error says nothing of it.
    @inline(__always)
    private mutating func hiding<Value>(
        _ isSecret: @autoclosure () -> Bool, at path: @autoclosure () -> [any CodingKey], _ body: (inout ShapeDecoding) -> Value
    ) -> Value {
        let hadFailed = failure != nil
        let value = body(&self)
        if !hadFailed, let error = failure, isSecret() { failure = RedactedDecodingError.of(error, at: path()) }
        return value
    }

    private mutating func decodeStructure(_ schema: StructureSchema, _ container: KeyedDecodingContainer<WireName>, into base: UnsafeMutableRawPointer) {
        guard enter(container.codingPath) else { return MissingValue.initialize(schema, at: base) }
        defer { leave() }
        if let union = schema.union { return union.initialize(at: base, decodeUnion(schema, container)) }
        for member in schema.members {
            let address = base + member.offset
            hiding(member.isSecret, at: container.codingPath + [member.codingKey]) { $0.decodeMember(member, container, into: address) }
        }
    }

    private mutating func decodeMember(_ member: LaidOutMember, _ container: KeyedDecodingContainer<WireName>, into address: UnsafeMutableRawPointer) {
        if member.storage == .optional {
            decodeOptional(member, container, into: address)
        } else if isPresent(member, container) {
            member.initialize(at: address) { decode(member.schema, KeyedSource(container: container, key: member.codingKey), into: $0) }
        } else {
            MissingValue.initialize(member, at: address)
        }
    }

    private mutating func decodeOptional(_ member: LaidOutMember, _ container: KeyedDecodingContainer<WireName>, into address: UnsafeMutableRawPointer) {
        let key = member.codingKey
        switch member.kind {
        case .string, .enumeration:
            address.initializeMemory(as: String?.self, to: attempt(nil) { try container.decodeIfPresent(String.self, forKey: key) })
        case .boolean:
            address.initializeMemory(as: Bool?.self, to: attempt(nil) { try container.decodeIfPresent(Bool.self, forKey: key) })
        case .integer:
            address.initializeMemory(as: Int?.self, to: attempt(nil) { try container.decodeIfPresent(Int.self, forKey: key) })
        case .long:
            address.initializeMemory(as: Int64?.self, to: attempt(nil) { try container.decodeIfPresent(Int64.self, forKey: key) })
        case .timestamp:
            let source = KeyedSource(container: container, key: key)
            address.initializeMemory(as: Date?.self, to: attempt(nil) { try Self.optionalTimestamp(source) })
        case .list:
            let source = KeyedSource(container: container, key: key)
            if failure == nil, container.contains(key), let elements = attemptUnlessNull(source, { try source.unkeyedContainer() }) {
                decodeElements(member.schema, elements, into: address)
            } else {
                member.initializeNil(at: address)
            }
        case .structure where member.schema.storage.optionalIsInPlace:
            let source = KeyedSource(container: container, key: key)
            if failure == nil, container.contains(key), let structure = member.schema.structure,
                let members = attemptUnlessNull(source, { try source.keyedContainer() }) {
                decodeStructure(structure.checkedSchema, members, into: address)
            } else {
                member.initializeNil(at: address)
            }
        default:
            if isPresent(member, container) {
                member.initialize(at: address) { decode(member.schema, KeyedSource(container: container, key: key), into: $0) }
            } else {
                member.initializeNil(at: address)
            }
        }
    }

    /// A container, or `nil` where a null stands: asked only after the container was refused, which is the rarer case.
    private mutating func attemptUnlessNull<Container>(_ source: KeyedSource, _ body: () throws -> Container) -> Container? {
        do {
            return try body()
        } catch {
            if (try? source.decodeNil()) != true, failure == nil { failure = error }
            return nil
        }
    }

    /// Whether there is a value to decode. Of a required member decoding itself finds that it is missing.
    private mutating func isPresent(_ member: LaidOutMember, _ container: KeyedDecodingContainer<WireName>) -> Bool {
        guard failure == nil else { return false }
        guard member.isOptional else { return true }
        let key = member.codingKey
        guard container.contains(key) else { return false }
        return member.kind == .document || attempt(false) { try !container.decodeNil(forKey: key) }
    }

    private mutating func decodeUnion(_ schema: StructureSchema, _ container: KeyedDecodingContainer<WireName>) -> UnionMember {
        let keys = attempt([]) {
            try container.allKeys.filter { $0.stringValue != "__type" }.filter { try !container.decodeNil(forKey: $0) }
        }
        guard let key = keys.first else { return UnionMember("", .null) }
        if keys.count > 1 {
            let problem = "expected one member of a union, found \(keys.count)"
            attempt(()) { throw DecodingError.dataCorrupted(.init(codingPath: container.codingPath, debugDescription: problem)) }
        }
        let source = KeyedSource(container: container, key: key)
        guard let index = schema.members.firstIndex(where: { $0.codingKey.stringValue == key.stringValue }) else {
            return UnionMember(key.stringValue, attempt(.null) { [depth] in try ShapeDocument(from: source.decoder(), depth: depth) })
        }
        let target = schema.members[index].schema
        return withUnsafeTemporaryAllocation(byteCount: target.storage.size, alignment: target.storage.alignment) { memory in
            guard let value = memory.baseAddress else { return UnionMember("", .null) }
            hiding(target.isSecret, at: container.codingPath + [key]) { $0.decode(target, source, into: value) }
            return UnionMember(index: index, contents: target.storage.take(value))
        }
    }

    private mutating func decode(_ schema: ShapeSchema, _ source: some DecodingSource, into address: UnsafeMutableRawPointer) {
        switch schema.kind {
        case .string, .enumeration: address.initializeMemory(as: String.self, to: attempt("") { try source.string() })
        case .boolean: address.initializeMemory(as: Bool.self, to: attempt(false) { try source.boolean() })
        case .integer: address.initializeMemory(as: Int.self, to: attempt(0) { try source.integer() })
        case .long: address.initializeMemory(as: Int64.self, to: attempt(0) { try source.long() })
        case .float: address.initializeMemory(as: Float.self, to: attempt(0) { try Float(Self.number(source)) })
        case .double: address.initializeMemory(as: Double.self, to: attempt(0) { try Self.number(source) })
        case .timestamp:
            address.initializeMemory(as: Date.self, to: attempt(Date(timeIntervalSince1970: 0)) { try Self.timestamp(source) })
        case .blob: address.initializeMemory(as: Data.self, to: attempt(Data()) { try Self.blob(source) })
        case .document: address.initializeMemory(as: ShapeDocument.self, to: attempt(.null) { [depth] in try ShapeDocument(from: source.decoder(), depth: depth) })
        case .list: decodeList(schema, source, into: address)
        case .map: decodeMap(schema, source, into: address)
        case .structure:
            guard let structure = schema.structure?.checkedSchema else { return }
            if let container = attempt(nil, { try source.keyedContainer() }) {
                decodeStructure(structure, container, into: address)
            } else {
                MissingValue.initialize(structure, at: address)
            }
        }
    }

    private static func number(_ source: some DecodingSource) throws -> Double {
        do {
            return try source.double()
        } catch let error as DecodingError {
            switch try? source.string() {
            case "NaN": return .nan
            case "Infinity": return .infinity
            case "-Infinity": return -.infinity
            default: throw error
            }
        }
    }

    private static func timestamp(_ source: some DecodingSource) throws -> Date {
        if let seconds = try? source.double() { return try date(seconds, source) }
        guard let date = TimestampFormat.parse(try source.string()) else { throw source.corrupted("expected a timestamp") }
        return date
    }

    /// Asked for as a number first, which is what timestamps in JSON mostly are.
    private static func optionalTimestamp(_ source: KeyedSource) throws -> Date? {
        do {
            return try source.container.decodeIfPresent(Double.self, forKey: source.key).map { try date($0, source) }
        } catch DecodingError.typeMismatch {
            return try timestamp(source)
        }
    }

    private static func date(_ seconds: Double, _ source: some DecodingSource) throws -> Date {
        guard let date = TimestampRange.date(seconds) else { throw source.corrupted("expected a timestamp of the years 1 to 9999") }
        return date
    }

    private static func blob(_ source: some DecodingSource) throws -> Data {
        guard let bytes = Base64Text.decode(try source.string()) else { throw source.corrupted("expected base64") }
        return bytes
    }

    private mutating func decodeEntry(_ schema: ShapeSchema, isSparse: Bool, _ source: some DecodingSource, into address: UnsafeMutableRawPointer) {
        guard isSparse else { return decode(schema, source, into: address) }
        if schema.kind != .document, attempt(true, { try source.decodeNil() }) {
            schema.initializeNil(at: address)
        } else {
            schema.initializeSome(at: address) { decode(schema, source, into: $0) }
        }
    }

    private mutating func decodeList(_ schema: ShapeSchema, _ source: some DecodingSource, into address: UnsafeMutableRawPointer) {
        decodeElements(schema, attempt(nil) { try source.unkeyedContainer() }, into: address)
    }

    private mutating func decodeElements(_ schema: ShapeSchema, _ container: (any UnkeyedDecodingContainer)?, into address: UnsafeMutableRawPointer) {
        guard let list = schema.list, let element = schema.element else { return }
        var elements = ListBuffer(list)
        if let container, enter(container.codingPath) {
            defer { leave() }
            let source = UnkeyedSource(container)
            while failure == nil, !source.isAtEnd {
                let place = elements.next()
                hiding(element.isSecret, at: container.codingPath) { $0.decodeEntry(element, isSparse: schema.isSparse, source, into: place) }
            }
        }
        elements.finish(at: address)
    }

    private mutating func decodeMap(_ schema: ShapeSchema, _ source: some DecodingSource, into address: UnsafeMutableRawPointer) {
        guard let map = schema.map, let element = schema.element else { return }
        let hidesKey = schema.key?.isSecret ?? false
        map.initialize(at: address) { insert in
            guard let container = attempt(nil, { try source.keyedContainer() }), enter(container.codingPath) else { return }
            defer { leave() }
            for key in container.allKeys where failure == nil {
                guard !CombiningRun.isCostly(key.stringValue) else {
                    return attempt(()) { throw source.corrupted("expected a key, found one with more than \(CombiningRun.limit) combining characters in a row") }
                }
                insert(key.stringValue) { place in
                    hiding(hidesKey || element.isSecret, at: container.codingPath + [hidesKey ? .redacted : key]) {
                        $0.decodeEntry(element, isSparse: schema.isSparse, KeyedSource(container: container, key: key), into: place)
                    }
                }
            }
        }
    }
}
