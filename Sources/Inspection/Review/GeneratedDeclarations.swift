/// The types and methods in a generated file, each with its source: what a summary compares.
///
/// Looks at indentation alone, which the templates decide.
struct GeneratedDeclarations {
    private(set) var sources: [String: String] = [:]
    /// The names in the order of the file.
    private(set) var names: [String] = []

    init(_ contents: [UInt8]) {
        var type: String?
        for line in String(decoding: contents, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "}" { type = nil }
            let indentation = line.prefix { $0 == " " }.count
            if indentation == 4, let name = Self.name(in: line, after: ["struct", "enum"]) {
                // What holds the methods is the same for all services.
                type = ["Client", "Mock", "Operations", "Shapes", "Patterns"].contains(name) ? nil : name
            }
            if indentation == 4, line.hasSuffix(" {"), line.contains("protocol ClientProtocol") { type = nil }
            if let method = Self.name(in: line, after: ["func"]), indentation == 8 || indentation == 4, type == nil {
                // The protocol's requirement and the client's method are one.
                if indentation == 4 || !line.hasSuffix("{") { add(String(line), to: method + "()") }
            } else if let type {
                add(String(line), to: type)
            }
        }
    }

    private mutating func add(_ line: String, to name: String) {
        if sources[name] == nil { names.append(name) }
        sources[name, default: ""] += line + "\n"
    }

    private static let modifiers: Set<Substring> = ["public", "package", "indirect"]

    /// The name that a line declares.
    private static func name(in line: Substring, after keywords: Set<Substring>) -> String? {
        let words = line.split(separator: " ").drop { modifiers.contains($0) }
        guard let keyword = words.first, keywords.contains(keyword), let rest = words.dropFirst().first else { return nil }
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" }
        return name.isEmpty ? nil : String(name.filter { $0 != "`" })
    }
}
