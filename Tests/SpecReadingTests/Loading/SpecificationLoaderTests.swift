import Foundation
import ServiceModel
import SpecReading
import Testing

struct SpecificationLoaderTests {
    private let model = service(operations: "\"ListThings\": {\"http\": {\"method\": \"POST\", \"requestUri\": \"/\"}}")
    private let paginators = "{\"pagination\": {\"ListThings\": {\"input_token\": \"a\", \"output_token\": \"b\"}}}"
    private let waiters = "{\"version\": 2, \"waiters\": {}}"
    private let refinements = "{\"refinements\": []}"

    /// Runs a test in a folder that holds the files named, and empty folders where the text is `nil`.
    private func withFolder(_ files: [String: String?], _ test: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("SpecificationLoaderTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            if let text { try Data(text.utf8).write(to: file) } else { try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true) }
        }
        try test(folder.path)
    }

    private func messages(_ path: String, refinementsPath: String? = nil) -> [String] {
        do throws(DiagnosticsError) {
            _ = try SpecificationLoader.load(path, refinementsPath: refinementsPath)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }

    @Test func loadsAFolder() throws {
        let all = ["service-2.json": model, "paginators-1.json": paginators, "waiters-2.json": waiters, "refinements.json": refinements]
        try withFolder(all) { folder in
            for path in [folder, folder + "/", folder + "/service-2.json"] {
                let files = try SpecificationLoader.load(path)
                #expect(files.service.path == folder + "/service-2.json")
                #expect(files.paginators?.path == folder + "/paginators-1.json")
                #expect(files.waiters?.path == folder + "/waiters-2.json")
                #expect(files.refinements?.path == folder + "/refinements.json")
                #expect(try SpecificationReading(files).get().paginators.count == 1)
            }
        }
        try withFolder(["service-2.json": model]) { folder in
            let files = try SpecificationLoader.load(folder)
            #expect(files.paginators == nil && files.waiters == nil && files.refinements == nil)
        }
    }

    @Test func takesCompressedNamesWherePlainOnesAreMissing() throws {
        // What is in a file decides, not its name.
        try withFolder(["service-2.json.gz": model, "waiters-2.json.gz": waiters]) { folder in
            let files = try SpecificationLoader.load(folder)
            #expect(files.service.path == folder + "/service-2.json.gz")
            #expect(files.waiters?.path == folder + "/waiters-2.json.gz")
        }
        try withFolder(["service-2.json.gz": model, "service-2.json": model]) { folder in
            let plain = try SpecificationLoader.load(folder)
            #expect(plain.service.path == folder + "/service-2.json")
            let compressed = try SpecificationLoader.load(folder + "/service-2.json.gz")
            #expect(compressed.service.path == folder + "/service-2.json.gz")
        }
    }

    @Test func takesNoSideFilesForOtherNames() throws {
        try withFolder(["1.34.json": model, "paginators-1.json": paginators, "r.json": refinements]) { folder in
            let alone = try SpecificationLoader.load(folder + "/1.34.json")
            #expect(alone.paginators == nil)
            let refined = try SpecificationLoader.load(folder + "/1.34.json", refinementsPath: folder + "/r.json")
            #expect(refined.refinements?.path == folder + "/r.json")
        }
    }

    @Test func takesOtherRefinements() throws {
        try withFolder(["service-2.json": model, "refinements.json": "broken", "other.json": refinements]) { folder in
            let files = try SpecificationLoader.load(folder, refinementsPath: folder + "/other.json")
            #expect(files.refinements?.path == folder + "/other.json")
            #expect(SpecificationReading(files).model != nil)
        }
    }

    @Test func saysWhatIsMissing() throws {
        #expect(messages("/nowhere/at/all") == ["error: “/nowhere/at/all” does not exist"])
        try withFolder(["paginators-1.json": paginators]) { folder in
            #expect(messages(folder) == ["error: the folder “\(folder)” holds neither service-2.json nor service-2.json.gz"])
            #expect(messages(folder, refinementsPath: folder + "/r.json").count == 2)
        }
        try withFolder(["service-2.json": model, "waiters-2.json": nil]) { folder in
            #expect(messages(folder, refinementsPath: folder + "/r.json") == [
                "error: “\(folder)/r.json” does not exist", "error: “\(folder)/waiters-2.json” is a folder, not a file",
            ])
        }
        try withFolder(["service-2.json": nil]) { folder in
            #expect(messages(folder) == ["error: “\(folder)/service-2.json” is a folder, not a file"])
        }
    }
}
