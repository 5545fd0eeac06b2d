import Foundation
import Generation
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String) -> String {
        UnifiedDiff.between(old, named: "old", new, named: "new")
    }

    @Test func equalTexts() {
        #expect(diff("a\nb\n", "a\nb\n") == "")
    }

    @Test func oneChangeWithItsContext() {
        let old = (1...9).map { "\($0)\n" }.joined()
        #expect(diff(old, old.replacingOccurrences(of: "5", with: "five"))
            == "--- old\n+++ new\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    }

    @Test func changesFarApartAreTwoHunks() {
        let old = (1...20).map { "\($0)\n" }.joined()
        let new = "0\n" + old.replacingOccurrences(of: "20\n", with: "")
        #expect(diff(old, new) == "--- old\n+++ new\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -17,4 +18,3 @@\n 17\n 18\n 19\n-20\n")
    }

    @Test func filesThatAppearAndVanish() {
        #expect(diff(nil, "a\n") == "--- /dev/null\n+++ new\n@@ -0,0 +1 @@\n+a\n")
        #expect(diff("a\nb\n", "") == "--- old\n+++ new\n@@ -1,2 +0,0 @@\n-a\n-b\n")
    }

    @Test func bytesCountNotCharacters() {
        #expect(diff("a\r\nb\r\n", "a\r\nc\r\n") == "--- old\n+++ new\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")
        #expect(diff("e\u{301}\n", "\u{E9}\n") == "--- old\n+++ new\n@@ -1 +1 @@\n-e\u{301}\n+\u{E9}\n")
        #expect(diff("a\n\n", "a\n") == "--- old\n+++ new\n@@ -1,2 +1 @@\n a\n-\n")
    }

    @Test func aMissingNewlineAtTheEnd() {
        #expect(diff("a", "a\n") == "--- old\n+++ new\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
        #expect(diff("a\nb", "c\nb") == "--- old\n+++ new\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n")
    }

    /// `patch` applies what we print, on random texts.
    @Test func patchUnderstandsIt() throws {
        var generator = SeededGenerator(printing: 20_261_121)
        let folder = FileManager.default.temporaryDirectory.appending(path: "shapewright-diff-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for _ in 0..<40 {
            func text() -> String {
                let lines = (0..<Int.random(in: 1...40, using: &generator)).map { _ in "\(Int.random(in: 0...4, using: &generator))" }
                return lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
            }
            let (old, new) = (text(), text())
            guard old != new else { continue }
            let file = folder.appending(path: "file")
            try Data(old.utf8).write(to: file)
            try Data(diff(old, new).utf8).write(to: folder.appending(path: "diff"))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["patch", "--quiet", file.path, folder.appending(path: "diff").path]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(try String(contentsOf: file, encoding: .utf8) == new)
        }
    }
}
