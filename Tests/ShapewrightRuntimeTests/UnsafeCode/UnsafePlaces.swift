import Foundation
import TestSupport

/// Where the compiler finds unsafe constructs in a module (SE-0458), by file and declaration.
struct UnsafePlaces {
    /// `JSON/JSONReader.swift` and `JSONReader.peek`.
    struct Place: Hashable, Comparable, CustomStringConvertible {
        var file: String
        var declaration: String

        static func < (left: Place, right: Place) -> Bool { (left.file, left.declaration) < (right.file, right.declaration) }
        var description: String { "\(file) \(declaration)" }
    }

    private(set) var counts: [Place: Int] = [:]
    /// What the compiler says beside: none of it is expected.
    private(set) var errors: [Substring] = []

    /// Has the compiler look at all files of a module that needs no other than the system's.
    init(inModule name: String) async throws {
        let folder = Repository.root.appending(path: "Sources/\(name)")
        let files = Self.sources(in: folder)
        let outcome = try await ProcessOutcome.of(
            program: "swiftc",
            ["-typecheck", "-strict-memory-safety", "-swift-version", "6", "-package-name", "shapewright", "-module-name", name] + files, in: folder)
        var lines: [String: [String]] = [:]
        for line in outcome.errors.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 3)
            guard parts.count == 4, let number = Int(parts[1]), files.contains(String(parts[0])) else { continue }
            guard parts[3].hasPrefix(" warning:"), parts[3].hasSuffix("[#StrictMemorySafety]") else {
                if !parts[3].hasPrefix(" note:") { errors.append(line) }
                continue
            }
            let file = String(parts[0])
            if lines[file] == nil {
                lines[file] = try String(contentsOf: folder.appending(path: file), encoding: .utf8).components(separatedBy: "\n")
            }
            counts[Place(file: file, declaration: Self.declaration(around: number - 1, in: lines[file] ?? [])), default: 0] += 1
        }
        if outcome.status != 0 { errors.append("status \(outcome.status)") }
    }

    static func sources(in folder: URL) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    }

    /// The type and its member that a line is in: what is declared above it, farther to the left.
    private static func declaration(around number: Int, in lines: [String]) -> String {
        var member: String?
        var margin = Int.max
        for line in lines[...number].reversed() {
            let text = line.drop { $0 == " " }
            let indentation = line.count - text.count
            guard !text.isEmpty, indentation < margin, !["//", "#", "@", "}", ")", "->"].contains(where: text.hasPrefix) else { continue }
            margin = indentation
            guard let (isType, name) = declared(text) else { continue }
            if isType { return member.map { "\(name).\($0)" } ?? String(name) }
            member = String(name)
        }
        return member ?? ""
    }

    private static func declared(_ text: Substring) -> (isType: Bool, name: Substring)? {
        var words = text.split { " (<:?{".contains($0) }[...]
        let modifiers: Set<Substring> = [
            "public", "package", "private", "fileprivate", "static", "final", "override", "mutating", "consuming", "convenience", "indirect", "unowned",
            "unsafe)", "set)",
        ]
        while let first = words.first, modifiers.contains(first) { words = words.dropFirst() }
        guard let keyword = words.popFirst() else { return nil }
        switch keyword {
        case "struct", "class", "enum", "extension", "protocol": return words.first.map { (true, $0) }
        case "func", "var", "let": return words.first.map { (false, $0) }
        case "init", "deinit", "subscript": return (false, keyword)
        default: return nil
        }
    }
}
