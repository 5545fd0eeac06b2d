import Foundation
import ServiceModel

/// Values of a model's types of which each leaf can be told from all others, wherever it shows.
struct Canaries {
    /// A leaf, by what it may show as.
    struct Leaf {
        var place: String
        var forms: [String]
        /// The bytes of a blob, one after the other with anything but digits between.
        var bytes: [UInt8] = []
        /// The day of a timestamp.
        var day: String?
        var isSecret: Bool
    }

    private let model: ServiceModel
    private let secrets: ServiceModel
    private(set) var leaves: [Leaf] = []
    private var count = 0

    /// - Parameter secrets: The model that says which values are secrets; the other may be its twin without traits.
    init(_ model: ServiceModel, secrets: ServiceModel) {
        (self.model, self.secrets) = (model, secrets)
    }

    /// Values of a structure; of a union one for each member.
    mutating func values(of shape: Shape) -> [DocumentValue] {
        guard shape.structure?.variant == .union else { return [value(of: shape.name, at: shape.name, isSecret: false, [])] }
        return shape.members.map { member in
            .object([.init(key(of: member), value(of: member.shape, at: "\(shape.name).\(member.name)", isSecret: isSecret(shape.name), [shape.name]))])
        }
    }

    /// What a structure's schema calls a member: where that goes to a place of its own in a message, by the model's name.
    private func key(of member: Member) -> String {
        model.metadata.wireProtocol == .restJSON && member.traits.httpLocation != nil ? member.name : member.wireName
    }

    private func isSecret(_ shape: String) -> Bool { secrets.shapes[shape]?.traits.isSensitive ?? false }

    private mutating func value(of name: String, at place: String, isSecret outer: Bool, _ holders: [String]) -> DocumentValue {
        guard let shape = model.shapes[name] else { return .null }
        let isSecret = outer || isSecret(name)
        count += 1
        let number = count
        func leaf(_ forms: [String], bytes: [UInt8] = [], day: String? = nil) {
            leaves.append(Leaf(place: place, forms: forms, bytes: bytes, day: day, isSecret: isSecret))
        }
        switch shape.type {
        case .string:
            leaf(["CANARY\(number)Q"])
            return .string("CANARY\(number)Q")
        case .integer, .float, .double:
            leaf(["\(6_100_000 + number)"])
            return .number(ExactDecimal(6_100_000 + number))
        case .long:
            leaf(["\(81_000_000_000 + number)"])
            return .number(ExactDecimal(81_000_000_000 + number))
        case .boolean: return .boolean(true)
        case .timestamp:
            let seconds = 6_900_000_000 + number * 100_000
            let day = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day())
            leaf(["\(seconds)", "\(seconds - 978_307_200)"], day: day)
            return .number(ExactDecimal(seconds))
        case .blob:
            let bytes = Data("BLOB\(number)Q".utf8)
            let base64 = bytes.base64EncodedString().replacing("=", with: "")
            leaf(["BLOB\(number)Q", base64, bytes.map { String($0, radix: 16) }.joined()], bytes: Array(bytes))
            return .string(bytes.base64EncodedString())
        case .list(let list): return .array([value(of: list.element.shape, at: "\(place)[]", isSecret: isSecret, holders)])
        case .map(let map):
            guard case .string(let key) = value(of: map.key.shape, at: "\(place) key", isSecret: isSecret, holders) else { return .null }
            return .object([.init(key, value(of: map.value.shape, at: "\(place) value", isSecret: isSecret, holders))])
        case .structure(let structure):
            if structure.variant == .document {
                leaf(["CANARY\(number)Q"])
                return .object([.init("d", .string("CANARY\(number)Q"))])
            }
            let members = structure.members.filter { !holders.contains($0.shape) && $0.shape != name }
            let set = structure.variant == .union ? Array(members.prefix(1)) : members
            return .object(set.map { .init(key(of: $0), value(of: $0.shape, at: "\(place).\($0.name)", isSecret: isSecret, holders + [name])) })
        }
    }

    /// The leaves of which something shows in a text.
    static func shown(_ leaves: [Leaf], in text: String) -> [Leaf] {
        // All words and numbers of the text at once: leaves are many.
        var words: Set<String> = []
        for word in text.utf8.split(whereSeparator: { !isLetterOrDigit($0) }) {
            let word = String(decoding: word, as: UTF8.self)
            words.insert(word.range(of: "CANARY").map { String(word[$0.lowerBound...]) } ?? word)
        }
        let digits = " " + text.utf8.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") + " "
        return leaves.filter { leaf in
            leaf.forms.contains { words.contains($0) } || (leaf.day.map { text.contains($0) } ?? false)
                || (!leaf.bytes.isEmpty && digits.contains(" " + leaf.bytes.map(\.description).joined(separator: " ") + " "))
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
