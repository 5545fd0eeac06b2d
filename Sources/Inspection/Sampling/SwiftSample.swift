import ModelComparison
import Sampling
import ServiceModel
import SwiftEmission

/// Samples as Swift declarations that compile beside the generated code, whoever named what in the specification.
struct SwiftSample {
    let model: ServiceModel
    let names: DeclarationNames
    let namespace: String

    /// `let sample1 = …`, below a comment that says what is broken.
    func lines(_ sample: Sample, of shape: String, number: Int) -> [String] {
        let comment = sample.breach.map { ["// Breaks: \(VisibleText.of($0.description))"] } ?? []
        return comment + ["let sample\(number): \(type(of: shape)) = \(source(sample.value))"]
    }

    /// The Swift type of a shape's values, as generated code spells it.
    private func type(of name: String) -> String {
        guard let shape = model.shapes[name] else { return "ShapewrightRuntime.ShapeDocument" }
        let optional = shape.traits.isSparse ? "?" : ""
        switch shape.type {
        case .structure(let structure): return structure.variant == .document ? "ShapewrightRuntime.ShapeDocument" : typeName(name)
        case .list(let list): return "[\(type(of: list.element.shape))\(optional)]"
        case .map(let map): return "[\(type(of: map.key.shape)): \(type(of: map.value.shape))\(optional)]"
        case .string(let values): return values.isEmpty ? "Swift.String" : typeName(name)
        case .boolean: return "Swift.Bool"
        case .integer: return "Swift.Int"
        case .long: return "Swift.Int64"
        case .float: return "Swift.Float"
        case .double: return "Swift.Double"
        case .timestamp: return "Foundation.Date"
        case .blob: return "Foundation.Data"
        }
    }

    private func typeName(_ shape: String) -> String {
        "\(namespace).\(SwiftIdentifier.spelled(names.types[shape] ?? shape))"
    }

    private func source(_ value: SampleValue) -> String {
        switch value {
        case .structure(let name, let fields):
            let shape = model.shapes[name]
            func swift(_ member: String) -> String { names.members[MemberReference(shape: name, member: member)] ?? member }
            if shape?.structure?.variant == .union || shape?.structure?.variant == .eventStream {
                guard let field = fields.first else { return "\(typeName(name))" }
                return "\(typeName(name)).\(SwiftIdentifier.spelled(swift(field.name)))(\(source(field.value)))"
            }
            let arguments = (shape?.members ?? []).compactMap { member in
                fields.first { $0.name == member.name }.map { "\(SwiftIdentifier.spelled(swift(member.name))): \(source($0.value))" }
            }
            return "\(typeName(name))(\(arguments.joined(separator: ", ")))"
        case .list(let elements): return "[\(elements.map(source).joined(separator: ", "))]"
        case .map(let shape, let fields):
            if fields.isEmpty { return "[:]" }
            return "[\(fields.map { "\(key($0.name, of: shape)): \(source($0.value))" }.joined(separator: ", "))]"
        case .string(let text): return StringLiteral.source(text)
        case .enumValue(let shape, let text):
            if let known = names.values[MemberReference(shape: shape, member: text)] { return "\(typeName(shape)).\(SwiftIdentifier.spelled(known))" }
            return "\(typeName(shape))(rawValue: \(StringLiteral.source(text)))"
        case .boolean(let boolean): return boolean ? "true" : "false"
        case .integer(let number): return number.description
        case .number(let number): return number.description
        case .timestamp(let seconds, _): return "Foundation.Date(timeIntervalSince1970: \(seconds))"
        case .blob(let bytes): return "Foundation.Data([\(bytes.map(\.description).joined(separator: ", "))] as [Swift.UInt8])"
        case .document(let document): return source(document)
        }
    }

    /// A map's key: a string, or a value of an enumeration.
    private func key(_ text: String, of map: String) -> String {
        guard case .map(let map)? = model.shapes[map]?.type, case .string(let values)? = model.shapes[map.key.shape]?.type, !values.isEmpty else {
            return StringLiteral.source(text)
        }
        return source(.enumValue(shape: map.key.shape, text))
    }

    private func source(_ document: DocumentValue) -> String {
        let type = "ShapewrightRuntime.ShapeDocument"
        switch document {
        case .null: return "\(type).null"
        case .boolean(let boolean): return "\(type).boolean(\(boolean))"
        case .number(let number): return number.int64.map { "\(type).integer(\($0))" } ?? "\(type).double(\(number))"
        case .string(let text): return "\(type).string(\(StringLiteral.source(text)))"
        case .array(let elements): return "\(type).list([\(elements.map(source).joined(separator: ", "))])"
        case .object(let fields):
            return fields.isEmpty ? "\(type).map([:])" : "\(type).map([\(fields.map { "\(StringLiteral.source($0.key)): \(source($0.value))" }.joined(separator: ", "))])"
        }
    }
}
