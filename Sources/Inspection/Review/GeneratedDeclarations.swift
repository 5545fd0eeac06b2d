/// The types and methods in a generated file, each with its source: what a summary compares.
///
/// Looks at indentation alone, which the templates decide.
struct GeneratedDeclarations {
    /// By name, all lines about it.
    private(set) var sources: [String: [UInt8]] = [:]
    /// The names in the order of the file.
    private(set) var names: [String] = []

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")

    init(_ contents: [UInt8]) {
        var type: String?
        // Lines behind each other that are about one thing are added as one.
        var pending = (name: String?.none, lines: contents[..<0])
        var rest = contents[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != Self.newline }
            rest = rest[line.endIndex...].dropFirst()
            let name = Self.name(of: line, &type)
            if name != pending.name {
                add(pending.lines, to: pending.name)
                pending = (name, contents[line.startIndex..<rest.startIndex])
            } else {
                pending.lines = contents[pending.lines.startIndex..<rest.startIndex]
            }
        }
        add(pending.lines, to: pending.name)
    }

    /// What a line is about.
    ///
    /// - Parameter type: The type that the line before belongs to, and then the one that this line does.
    private static func name(of line: ArraySlice<UInt8>, _ type: inout String?) -> String? {
        if line.first == UInt8(ascii: "}") { type = nil }
        let indentation = line.prefix { $0 == space }.count
        guard indentation == 4 || indentation == 8 else { return type }
        if indentation == 4 {
            if let name = declaredName(in: line, after: ["struct", "enum"]) {
                // What holds the methods is the same for all services.
                type = ["Client", "Mock", "Operations", "Shapes", "Patterns"].contains(name) ? nil : name
            } else if declaredName(in: line, after: ["protocol"]) == "ClientProtocol" {
                type = nil
            }
        }
        guard type == nil, let method = declaredName(in: line, after: ["func"]) else { return type }
        // The protocol's requirement and the client's method are one.
        return indentation == 4 || line.last != UInt8(ascii: "{") ? method + "()" : nil
    }

    private mutating func add(_ lines: ArraySlice<UInt8>, to name: String?) {
        guard let name else { return }
        if sources[name] == nil { names.append(name) }
        sources[name, default: []] += lines
    }

    private static let modifiers = ["public", "package", "indirect"].map { Array($0.utf8) }

    /// The name that a line declares.
    private static func declaredName(in line: ArraySlice<UInt8>, after keywords: [String]) -> String? {
        var rest = line
        func takeWord() -> ArraySlice<UInt8> {
            rest = rest.drop { $0 == space }
            let word = rest.prefix { $0 != space }
            rest = rest[word.endIndex...]
            return word
        }
        var word = takeWord()
        while modifiers.contains(where: word.elementsEqual) { word = takeWord() }
        let isKeyword = keywords.contains { word.elementsEqual($0.utf8) }
        guard isKeyword else { return nil }
        let backtick = UInt8(ascii: "`")
        let name = takeWord().drop { $0 == backtick }.prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
