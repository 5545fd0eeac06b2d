import Foundation
import ServiceModel
import TestSupport

/// Answers at random for a waiter: outputs made of what its expressions look at, and errors.
struct RandomAnswers {
    /// A value by the model's names, as botocore has it, and by the names on the wire.
    struct Value {
        var named: DocumentValue
        var wire: DocumentValue

        init(_ value: DocumentValue) { (named, wire) = (value, value) }
        init(named: DocumentValue, wire: DocumentValue) { (self.named, self.wire) = (named, wire) }
    }

    let model: ServiceModel
    let waiter: Waiter
    /// Names and strings that the waiter's expressions mention.
    private let names: Set<String>
    private let strings: [String]
    private let codes: [String]

    init(model: ServiceModel, waiter: Waiter) {
        self.model = model
        self.waiter = waiter
        let expressions = waiter.acceptors.compactMap(\.argument)
        names = Set(expressions.flatMap { $0.matches(of: /[A-Za-z_][A-Za-z0-9_]*/).map { String($0.output) } })
        let expected = waiter.acceptors.filter { $0.matcher != .error }.compactMap(\.expected.string)
        strings = expected + expressions.flatMap { $0.matches(of: /'([^']*)'/).map { String($0.output.1) } } + ["other", ""]
        codes = waiter.acceptors.filter { $0.matcher == .error }.compactMap(\.expected.string) + ["OtherException"]
    }

    /// An answer as the program and the oracle read it.
    func answer(using generator: inout SeededGenerator) -> DocumentValue {
        if generator.chance(0.2) {
            let statuses = [400, 404, 500] + waiter.acceptors.filter { $0.matcher == .status }.compactMap(\.expected.number?.int64).map { Int($0) }
            return .object([
                .init("status", .number(ExactDecimal(generator.pick(statuses.filter { $0 >= 400 })))), .init("error", .string(generator.pick(codes))),
            ])
        }
        let value = model.operation(named: waiter.operation)?.output.map { self.output($0.shape, &generator) } ?? Value(.object([]))
        let status = generator.chance(0.8) ? 200 : 202
        return .object([
            .init("status", .number(ExactDecimal(status))), .init("output", value.named), .init("body", .string(value.wire.json)),
        ])
    }

    /// The operation's input, with what is required.
    func input(using generator: inout SeededGenerator) -> DocumentValue {
        guard let operation = model.operation(named: waiter.operation), let input = operation.input else { return .object([]) }
        return value(of: input.shape, 0, isInput: true, &generator).wire
    }

    private func output(_ name: String, _ generator: inout SeededGenerator) -> Value {
        var value = value(of: name, 0, isInput: false, &generator)
        if model.metadata.wireProtocol == .restJSON, let payload = model.shapes[name]?.traits.payloadMember {
            value.wire = value.wire[payload] ?? .object([])
        }
        return value
    }

    private func value(of name: String, _ depth: Int, isInput: Bool, _ generator: inout SeededGenerator) -> Value {
        guard let shape = model.shapes[name] else { return Value(.null) }
        switch shape.type {
        case .structure(let structure): return self.structure(structure, shape, depth, isInput, &generator)
        case .list(let list):
            let count = depth > 8 ? 0 : isInput ? 1 : Int.random(in: 0...3, using: &generator)
            let values = (0..<count).map { _ in value(of: list.element.shape, depth + 1, isInput: isInput, &generator) }
            return Value(named: .array(values.map(\.named)), wire: .array(values.map(\.wire)))
        case .map(let map):
            let keys = depth > 8 ? [] : ["a", "b", "c"].prefix(Int.random(in: 0...3, using: &generator))
            let values = keys.map { ($0, value(of: map.value.shape, depth + 1, isInput: isInput, &generator)) }
            return Value(named: .object(values.map { .init($0, $1.named) }), wire: .object(values.map { .init($0, $1.wire) }))
        case .string(let values):
            if isInput { return Value(.string(values.first?.value ?? "x")) }
            // A value that the model has is more likely than one that it has not.
            return Value(.string(generator.chance(0.8) || values.isEmpty ? generator.pick(strings) : generator.pick(values).value))
        case .boolean: return Value(.boolean(generator.chance(0.5)))
        case .integer, .long: return Value(.number(ExactDecimal(Int.random(in: 0...2, using: &generator))))
        case .float, .double: return Value(.number(generator.pick(["0", "1", "0.5", "-1.5"].compactMap(ExactDecimal.init))))
        case .timestamp, .blob: return Value(.null)
        }
    }

    private func structure(_ structure: Structure, _ shape: Shape, _ depth: Int, _ isInput: Bool, _ generator: inout SeededGenerator) -> Value {
        var named: [DocumentValue.Field] = []
        var wire: [DocumentValue.Field] = []
        for member in structure.members where isWanted(member, depth, isInput, &generator) {
            let value = value(of: member.shape, depth + 1, isInput: isInput, &generator)
            if case .null = value.named { continue }
            let isPayload = shape.traits.payloadMember == member.name
            let isBound = model.metadata.wireProtocol == .restJSON && (member.traits.httpLocation != nil || isPayload)
            if isBound, !isInput, !isPayload { continue }
            named.append(.init(member.name, value.named))
            wire.append(.init(isBound ? member.name : member.wireName, value.wire))
        }
        return Value(named: .object(named), wire: .object(wire))
    }

    private func isWanted(_ member: Member, _ depth: Int, _ isInput: Bool, _ generator: inout SeededGenerator) -> Bool {
        if member.isRequired { return depth < 8 }
        return !isInput && depth < 8 && names.contains(member.name) && generator.chance(0.8)
    }
}

extension DocumentValue {
    fileprivate var number: ExactDecimal? {
        if case .number(let number) = self { number } else { nil }
    }
}
