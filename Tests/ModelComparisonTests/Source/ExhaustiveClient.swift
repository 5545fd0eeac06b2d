import ServiceModel

@testable import SwiftEmission

/// A program that uses all that is generated from a model, in each way in which a program can depend on it: it makes every structure with as few
/// and with as many arguments as can be, reads and writes every property by its type, names every value, switches over every case, calls every
/// method and paginator, and stands in for the service.
struct ExhaustiveClient {
    private let context: EmissionContext
    private var lines: [String] = ["import Foundation", "import ShapewrightClient", "import ShapewrightRuntime", ""]

    static func source(for model: ServiceModel, _ configuration: EmissionConfiguration) throws -> String {
        var client = ExhaustiveClient(context: try EmissionContext(model: model, configuration: configuration))
        client.useAll()
        return client.lines.joined(separator: "\n") + "\n"
    }

    private init(context: EmissionContext) { self.context = context }

    private mutating func useAll() {
        for (number, shape) in context.model.shapes.enumerated() {
            switch shape.type {
            case .structure(let structure) where structure.variant == .union || structure.variant == .eventStream: useUnion(shape, number)
            case .structure(let structure) where structure.variant != .document: useStructure(shape, structure, number)
            case .string(let values) where !values.isEmpty: useEnumeration(shape, values, number)
            default: break
            }
        }
        guard context.hasClient else { return }
        useErrors()
        useOperations()
    }

    private func type(_ shape: String) -> String { context.type(of: shape, qualified: true).text }
    private func type(_ member: Member) -> String { type(member.shape) + (member.isRequired ? "" : "?") }
    private func name(_ member: Member, _ shape: Shape) -> String { SwiftCode.identifier(context.names.member(member.name, of: shape.name)).text }

    private mutating func useStructure(_ shape: Shape, _ structure: Structure, _ number: Int) {
        let members = structure.members
        func parameters(_ some: [Member]) -> String { some.enumerated().map { "_ m\($0): \(type($1))" }.joined(separator: ", ") }
        func arguments(_ some: [Member]) -> String { some.enumerated().map { "\(name($1, shape)): m\($0)" }.joined(separator: ", ") }
        let demanded = members.filter { member in
            guard member.isRequired else { return false }
            let isString = if case .string(let values)? = context.shape(member.shape)?.type { values.isEmpty } else { false }
            return !(member.traits.isIdempotencyToken && isString)
        }
        lines.append("func least\(number)(\(parameters(demanded))) -> \(type(shape.name)) { \(type(shape.name))(\(arguments(demanded))) }")
        lines.append("func most\(number)(\(parameters(members))) -> \(type(shape.name)) { \(type(shape.name))(\(arguments(members))) }")
        lines.append("func touch\(number)(_ value: inout \(type(shape.name))) {")
        for (index, member) in members.enumerated() {
            lines.append("    let m\(index): \(type(member)) = value.\(name(member, shape))")
            lines.append("    value.\(name(member, shape)) = m\(index)")
        }
        lines.append("}")
    }

    private mutating func useUnion(_ shape: Shape, _ number: Int) {
        lines.append("func touch\(number)(_ value: \(type(shape.name))) {")
        lines.append("    switch value {")
        for member in shape.members { lines.append("    case .\(name(member, shape))(let m): let _: \(type(member.shape)) = m") }
        lines.append("    case .unknown: break")
        lines.append("    }")
        lines.append("}")
    }

    private mutating func useEnumeration(_ shape: Shape, _ values: [EnumValue], _ number: Int) {
        let scope = NameScope(.enumerationValue, values.map(\.value))
        for (index, value) in values.enumerated() {
            lines.append("let value\(number)n\(index): \(type(shape.name)) = .\(SwiftCode.identifier(scope[value.value]).text)")
        }
    }

    private mutating func useErrors() {
        let namespace = SwiftCode.identifier(context.names.namespace).text
        lines.append("func touch(_ error: \(namespace).ServiceError) {")
        lines.append("    switch error {")
        for shape in context.model.shapes {
            guard let name = context.names.errors[shape.name] else { continue }
            lines.append("    case .\(SwiftCode.identifier(name).text)(let e, _): let _: \(type(shape.name)) = e")
        }
        lines.append("    case .unmodeled: break")
        lines.append("    }")
        lines.append("}")
    }

    private mutating func useOperations() {
        let namespace = SwiftCode.identifier(context.names.namespace).text
        var double = ["struct Double_: \(namespace).ClientProtocol {"]
        var calls = ["func call(_ client: \(namespace).Client) async throws {"]
        for operation in context.clientOperations {
            let name = SwiftCode.identifier(context.names.operations[operation.name] ?? "").text
            let input = operation.input.map { type($0.shape) }, output = operation.output.map { type($0.shape) }
            double.append("    func \(name)(\(input.map { "_ input: \($0)" } ?? "")) async throws\(output.map { " -> \($0)" } ?? "") { fatalError() }")
            let argument = input.map { "value() as \($0)" } ?? ""
            calls.append("    \(output.map { "let _: \($0) = " } ?? "")try await client.\(name)(\(argument))")
            guard let input, let output, let paginator = context.model.paginators.first(where: { $0.operation == operation.name }) else { continue }
            calls.append("    let _: ShapewrightClient.PageSequence<\(input), \(output)> = client.\(context.names.operations[operation.name] ?? "")Pages(value())")
            guard let key = paginator.resultKeys.first,
                let result = operation.output.flatMap({ context.shape($0.shape) })?.members.first(where: { $0.name == key }),
                case .list(let list)? = context.shape(result.shape)?.type
            else { continue }
            let item = "ShapewrightClient.ItemSequence<\(input), \(output), \(type(list.element.shape))>"
            calls.append("    let _: \(item) = client.\(context.names.operations[operation.name] ?? "")Items(value())")
        }
        lines += double + ["}"] + calls + ["}", "func value<Value>() -> Value { fatalError() }"]
    }
}
