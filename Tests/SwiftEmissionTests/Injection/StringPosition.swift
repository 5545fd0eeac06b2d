import ServiceModel

/// A place in a specification where a string stands.
struct StringPosition: Sendable, CustomStringConvertible {
    enum Kind: Sendable {
        /// A name that the model declares: it is replaced wherever it is named.
        case name(String)
        /// A string value as a whole.
        case value
        /// The word within a string value.
        case part
    }

    enum Step: Sendable, Hashable {
        case key(Int, String)
        case element(Int)
    }

    var kind: Kind
    var document: Int
    var path: [Step]

    var description: String {
        let steps = path.map { step in
            switch step {
            case .key(_, let key): ".\(key)"
            case .element(let index): "[\(index)]"
            }
        }
        let kind =
            switch kind {
            case .name(let name): "the name \(name)"
            case .value: "the value"
            case .part: "a part"
            }
        return "\(kind) at \(InjectionSpecification.files[document])\(steps.joined())"
    }

    /// The key of the object that the value stands in.
    var key: String {
        for case .key(_, let key) in path.reversed() { return key }
        return ""
    }

    /// Whether a text is read here as an expression, which decides what code is made of it.
    var isExpression: Bool { ["pattern", "argument"].contains(key) }
}

extension StringPosition {
    /// The objects whose keys are names that the specification chooses.
    private static let declarations: Set<String> = [
        "operations", "shapes", "members", "waiters", "clientContextParams", "staticContextParams", "operationContextParams", "protocolSettings",
    ]

    /// Every string of the documents: values, what they hold of the word, and keys that are names.
    static func all(in specification: InjectionSpecification) -> [StringPosition] {
        var positions: [StringPosition] = []
        func walk(_ value: DocumentValue, _ path: [Step], _ document: Int) {
            switch value {
            case .string(let text):
                positions.append(StringPosition(kind: .value, document: document, path: path))
                if text.contains(InjectionSpecification.word) { positions.append(StringPosition(kind: .part, document: document, path: path)) }
            case .array(let elements):
                for (index, element) in elements.enumerated() { walk(element, path + [.element(index)], document) }
            case .object(let fields):
                let declares = if case .key(_, let key)? = path.last { declarations.contains(key) } else { false }
                for (index, field) in fields.enumerated() {
                    let inner = path + [.key(index, field.key)]
                    if declares { positions.append(StringPosition(kind: .name(field.key), document: document, path: inner)) }
                    walk(field.value, inner, document)
                }
            default: break
            }
        }
        for (index, document) in specification.documents.enumerated() { walk(document, [], index) }
        return positions
    }
}

extension InjectionSpecification {
    /// The specification with a text in a place.
    func replacing(_ position: StringPosition, by text: String) -> InjectionSpecification {
        var result = self
        switch position.kind {
        case .name(let name):
            result.documents = documents.map { Self.renamed($0, name, text) }
        case .value, .part:
            result.documents[position.document] = Self.replaced(documents[position.document], position.path[...]) { old in
                if case .value = position.kind { text } else { old.replacing(Self.word, with: Self.escaped(text, for: position.key)) }
            }
        }
        return result
    }

    /// A text as it stands in an expression, so that the expression means the text.
    static func escaped(_ text: String, for key: String) -> String {
        guard key == "argument" else { return key == "pattern" ? text.replacing("\\E", with: "\\E\\\\E\\Q") : text }
        // In a raw string and in JSON's literals alike: no quote of any kind, and backslashes do not end the text.
        return text.replacing("'", with: "").replacing("`", with: "").replacing("\"", with: "").replacing("\\", with: "")
    }

    private static func replaced(_ value: DocumentValue, _ path: ArraySlice<StringPosition.Step>, _ change: (String) -> String) -> DocumentValue {
        switch (path.first, value) {
        case (nil, .string(let text)): return .string(change(text))
        case (.key(let index, _), .object(var fields)):
            fields[index].value = replaced(fields[index].value, path.dropFirst(), change)
            return .object(fields)
        case (.element(let index), .array(var elements)):
            elements[index] = replaced(elements[index], path.dropFirst(), change)
            return .array(elements)
        default: return value
        }
    }

    /// A name is whole strings, keys, and steps of paths; in expressions it is an identifier, in quotes.
    private static func renamed(_ value: DocumentValue, _ name: String, _ new: String, key: String = "") -> DocumentValue {
        switch value {
        case .string(name) where key != "argument": return .string(new)
        case .string(let text):
            if key == "argument" { return .string(renamedExpression(text, name, DocumentValue.string(new).json)) }
            let steps = text.split(separator: ".", omittingEmptySubsequences: false).map { step in
                step == name ? new : step == name + "[]" ? new + "[]" : String(step)
            }
            return .string(key == "unique" || key == "uniform" || key == "atLeastOneOf" || key == "mutuallyExclusive" ? steps.joined(separator: ".") : text)
        case .array(let elements): return .array(elements.map { renamed($0, name, new, key: key) })
        case .object(let fields):
            return .object(fields.map { field in
                DocumentValue.Field(field.key == name ? new : field.key, renamed(field.value, name, new, key: field.key))
            })
        default: return value
        }
    }

    private static func renamedExpression(_ text: String, _ name: String, _ quoted: String) -> String {
        var result = ""
        var word = ""
        for character in text + "\n" {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                result += word == name ? quoted : word
                result.append(character)
                word = ""
            }
        }
        return String(result.dropLast())
    }
}
