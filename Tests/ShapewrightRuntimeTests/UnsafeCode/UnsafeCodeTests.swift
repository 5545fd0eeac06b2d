import Foundation
import TestSupport
import Testing

/// The articles on unsafe code name every place of it, and no other.
@Suite struct UnsafeCodeTests {
    private func article(_ module: String) throws -> [[String]] {
        let url = Repository.root.appending(path: "Sources/\(module)/\(module).docc/UnsafeCode.md")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    private func unquoted(_ text: String) -> String { text.replacingOccurrences(of: "`", with: "") }

    /// The compiler's word, by its rule of strict memory safety.
    @Test func theCompilerFindsNoOthers() async throws {
        let found = try await UnsafePlaces(inModule: "ShapewrightRuntime")
        #expect(found.errors.isEmpty)
        print("\(found.counts.values.reduce(0, +)) unsafe expressions in \(found.counts.count) declarations")
        var listed: Set<UnsafePlaces.Place> = []
        for row in try article("ShapewrightRuntime") where row.count == 3 && row[0].hasSuffix(".swift`") {
            for declaration in row[1].split(separator: ",") {
                listed.insert(.init(file: unquoted(row[0]), declaration: unquoted(declaration.trimmingCharacters(in: .whitespaces))))
            }
        }
        let places = Set(found.counts.keys)
        #expect(places.subtracting(listed).sorted() == [], "not in the article")
        #expect(listed.subtracting(places).sorted() == [], "in the article, and not unsafe any more")
    }

    /// What the compiler's rule leaves out: conformances that nobody checks, and arithmetic that wraps.
    @Test(arguments: ["ShapewrightRuntime", "ShapewrightClient"])
    func whatTheRuleLeavesOut(module: String) throws {
        let folder = Repository.root.appending(path: "Sources/\(module)")
        var found: Set<String> = []
        for file in UnsafePlaces.sources(in: folder) {
            for line in try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n") {
                let text = line.drop { $0 == " " }
                guard !text.hasPrefix("//") else { continue }
                if text.contains("@unchecked Sendable"), let name = text.split(separator: "class ").last?.prefix(while: { $0.isLetter }) {
                    found.insert(String(name))
                }
                if ["&+", "&-", "&*", "&<<", "&>>"].contains(where: text.contains) { found.insert(file) }
                for word in ["nonisolated(unsafe)", "withExtendedLifetime", "try!", "as!"] where text.contains(word) { found.insert("\(file) \(word)") }
            }
        }
        let listed = Set(try article(module).filter { $0.count == 2 }.map { unquoted($0[0]) })
        #expect(found == listed)
    }

    /// The manifest has the rule on for the client, and no expression of it is marked as unsafe.
    @Test func theClientHasNone() throws {
        let manifest = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        #expect(manifest.components(separatedBy: ".strictMemorySafety()").count == 2)
        let folder = Repository.root.appending(path: "Sources/ShapewrightClient")
        let files = UnsafePlaces.sources(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let words = try String(contentsOf: folder.appending(path: file), encoding: .utf8).split { !$0.isLetter && $0 != "@" }
            #expect(!words.contains("unsafe") && !words.contains("@unsafe") && !words.contains("@safe"), "\(file)")
        }
    }
}
