import Foundation
import ServiceModel
import TestSupport
import Testing

@testable import SpecReading

/// What may lie at a path, and what is said of it.
struct DiskTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func path(_ name: String) -> String { folder.path(name) }

    private func reason(_ path: String, limit: Int = 100) -> String? {
        do throws(DiskError) {
            _ = try Disk.read(path, limit: limit)
            return nil
        } catch { return error.reason }
    }

    @Test func readsFilesOfAnySize() throws {
        for count in [0, 1, 65_535, 65_536, 200_000] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Data(bytes).write(to: folder.url.appending(path: "f"))
            #expect(try Disk.read(path("f"), limit: count) == bytes)
            if count > 0 { #expect(reason(path("f"), limit: count - 1) == "it is larger than 0 MiB") }
        }
    }

    @Test func whatIsNoFile() throws {
        #expect(reason(path("")) == "it is a folder, not a file")
        #expect(reason(path("gone")) == "No such file or directory")
        try FileManager.default.createSymbolicLink(atPath: path("loop"), withDestinationPath: path("loop"))
        #expect(reason(path("loop")) == "Too many levels of symbolic links")
        #expect(reason(path(String(repeating: "n", count: 300))) == "File name too long")
        try Data().write(to: folder.url.appending(path: "a"))
        #expect(reason(path("a") + "\0b") == "its path holds a NUL")
    }

    /// Nobody writes to it, so waiting for its content would never end.
    @Test func aPipeIsNotWaitedFor() {
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        #expect(reason(path("pipe")) == "it is no regular file")
    }

    @Test func devicesAreReadUpToTheLimit() {
        #expect(reason("/dev/zero", limit: 1 << 20) == "it is larger than 1 MiB")
        #expect(reason("/dev/null") == nil)
    }

    @Test func aFolderInPlaceOfAFile() throws {
        try FileManager.default.createDirectory(atPath: path("service-2.json"), withIntermediateDirectories: true)
        let error = #expect(throws: DiagnosticsError.self) { try SpecificationLoader.load(path("")) }
        #expect(error?.diagnostics.map(\.message) == ["“\(PathText.joined(path(""), "service-2.json"))” is a folder, not a file"])
    }
}
