import Foundation

/// Reads a shared configuration file, line by line.
///
/// The format is that of the AWS SDKs' reference (<https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html>) as the SDKs read it, with
/// three things that only the command line allows and files therefore have: properties may be indented, comments too, and a profile's name
/// may be quoted.
struct ConfigurationFileParser {
    private let kind: ConfigurationFile.Kind
    private let path: String
    private var file = ConfigurationFile()
    private var section: Section?
    private var property: OpenProperty?
    private var line = 0
    /// `[profile default]` overrides `[default]`, wherever they stand.
    private var hasPrefixedDefault = false

    private enum Section {
        case profile(String)
        case services(String)
        /// A section of a kind that is not known here, or whose name is none. Nothing in it can be wrong.
        case ignored
    }

    /// The property that an indented line continues.
    private struct OpenProperty {
        /// `nil` where the property is ignored.
        var name: String?
        var indentation: Int
        /// A property with nothing after its sign holds properties of its own.
        var isNesting: Bool
    }

    init(_ kind: ConfigurationFile.Kind, path: String) {
        self.kind = kind
        self.path = path
    }

    mutating func parse(_ bytes: [UInt8]) throws(ConfigurationError) -> ConfigurationFile {
        guard String(bytes: bytes, encoding: .utf8) != nil else { throw .invalidSyntax(path: path, line: 1, .notUTF8) }
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            line += 1
            try read(rest[..<end])
            let isPair = rest[end...].starts(with: [0x0D, 0x0A])
            rest = rest[end...].dropFirst(isPair ? 2 : 1)
        }
        return file
    }

    private mutating func read(_ line: ArraySlice<UInt8>) throws(ConfigurationError) {
        let text = line.trimmed
        guard let first = text.first, !Self.isCommentSign(first) else { return }
        let indentation = text.startIndex - line.startIndex
        if let property, indentation > property.indentation {
            try readContinuation(text, of: property)
        } else if first == UInt8(ascii: "[") {
            try readSection(text)
        } else {
            try readProperty(text, indentation)
        }
    }

    // MARK: Sections

    private mutating func readSection(_ text: ArraySlice<UInt8>) throws(ConfigurationError) {
        property = nil
        guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { throw error(.unclosedSection) }
        let rest = text[end...].dropFirst().trimmed
        guard rest.first.map(Self.isCommentSign) ?? true else { throw error(.textAfterSection) }
        let name = String(decoding: text[..<end].dropFirst().trimmed, as: UTF8.self)
        section = switch kind {
        case .config: configSection(name)
        case .credentials: name.isEmpty || name.hasPrefix("profile ") || name.hasPrefix("profile\t") ? .ignored : .profile(name)
        }
        // A section without properties is there all the same.
        change { _ in }
    }

    private mutating func configSection(_ name: String) -> Section {
        if name == "default" { return hasPrefixedDefault ? .ignored : .profile(name) }
        guard let words = ShellWords.split(name), words.count == 2, !words[1].isEmpty else { return .ignored }
        switch words[0] {
        case "profile":
            if words[1] == "default", !hasPrefixedDefault {
                hasPrefixedDefault = true
                file.profiles["default"] = nil
            }
            return .profile(words[1])
        case "services": return .services(words[1])
        default: return .ignored
        }
    }

    // MARK: Properties

    private mutating func readProperty(_ text: ArraySlice<UInt8>, _ indentation: Int) throws(ConfigurationError) {
        guard let section else { throw error(.propertyOutsideSection) }
        if case .ignored = section { return }
        let (name, value) = try pair(text)
        guard Self.isName(name) else {
            property = OpenProperty(name: nil, indentation: indentation, isNesting: false)
            return
        }
        property = OpenProperty(name: name, indentation: indentation, isNesting: value.isEmpty)
        change { $0[name] = ConfigurationProperty(text: value) }
    }

    private mutating func readContinuation(_ text: ArraySlice<UInt8>, of property: OpenProperty) throws(ConfigurationError) {
        guard let name = property.name else { return }
        if property.isNesting {
            let (nestedName, value) = try pair(text)
            change { $0[name]?.nested[nestedName] = value }
        } else {
            // What looks like a comment belongs to the value here.
            let continuation = String(decoding: text, as: UTF8.self)
            change { $0[name]?.text += "\n" + continuation }
        }
    }

    /// Name and value of a property. A comment starts with a sign that white space stands before.
    private func pair(_ text: ArraySlice<UInt8>) throws(ConfigurationError) -> (name: String, value: String) {
        guard let sign = text.firstIndex(of: UInt8(ascii: "=")) else { throw error(.missingEqualsSign) }
        let name = text[..<sign].trimmed
        guard !name.isEmpty else { throw error(.missingName) }
        var value = text[sign...].dropFirst()
        let comment = value.indices.dropFirst().first { Self.isCommentSign(value[$0]) && ArraySlice.isWhiteSpace(value[$0 - 1]) }
        if let comment { value = value[..<comment] }
        return (String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value.trimmed, as: UTF8.self))
    }

    /// Changes the properties of the current section.
    private mutating func change(_ body: (inout [String: ConfigurationProperty]) -> Void) {
        switch section {
        case .profile(let name): body(&file.profiles[name, default: ConfigurationSection()].properties)
        case .services(let name): body(&file.services[name, default: ConfigurationSection()].properties)
        case .ignored, nil: break
        }
    }

    private func error(_ problem: ConfigurationError.SyntaxProblem) -> ConfigurationError {
        .invalidSyntax(path: path, line: line, problem)
    }

    private static func isCommentSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";")
    }

    /// Names of other characters are ignored, with their values.
    private static func isName(_ name: String) -> Bool {
        name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "_-/.%@:+".utf8.contains(byte)
            }
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    fileprivate var trimmed: ArraySlice<UInt8> {
        guard let start = firstIndex(where: { !Self.isWhiteSpace($0) }), let end = lastIndex(where: { !Self.isWhiteSpace($0) }) else { return [] }
        return self[start...end]
    }
}
