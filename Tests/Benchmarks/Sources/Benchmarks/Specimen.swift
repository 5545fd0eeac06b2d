import Foundation

/// Specifications that benchmarks generate.
enum Specimen {
    /// The text of a folder's service model, unpacked; `nil` where it holds none.
    static func serviceModel(in folder: URL) throws -> Data? {
        try text("service-2.json", in: folder)
    }

    /// A file of a folder, unpacked; `nil` where there is none.
    static func text(_ name: String, in folder: URL) throws -> Data? {
        let plain = folder.appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: plain.path) { return try Data(contentsOf: plain) }
        let packed = folder.appendingPathComponent(name + ".gz")
        return FileManager.default.fileExists(atPath: packed.path) ? try unzip(packed) : nil
    }

    private static func unzip(_ file: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
