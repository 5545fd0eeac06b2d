// The essentials of Foundation are enough. All of it, with what it knows of languages and calendars, takes longer to load than most
// specifications take to generate. On Apple's platforms there is but one Foundation, and it is loaded already.
#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Files and folders. The one place of the generator that touches the disk.
package enum Disk {
    package enum Kind {
        case file
        case folder
    }

    /// What lies at a path, symbolic links followed.
    package static func kind(of path: String) -> Kind? {
        #if canImport(FoundationEssentials)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        return isFolder ? .folder : .file
        #else
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        return isFolder.boolValue ? .folder : .file
        #endif
    }

    /// Whether a folder lies at a path, and not a symbolic link to one.
    package static func isRealFolder(_ path: String) -> Bool {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return type as? FileAttributeType == .typeDirectory
    }

    /// The size of a file in bytes.
    package static func size(of path: String) throws(DiskError) -> Int {
        try explain { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
    }

    package static func read(_ path: String) throws(DiskError) -> [UInt8] {
        try explain { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
    }

    /// Writes a file, at once or not at all.
    package static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        try explain { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic) }
    }

    /// Makes a folder, and those that it lies in, where they are missing.
    package static func makeFolder(_ path: String) throws(DiskError) {
        try explain { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    }

    package static func remove(_ path: String) throws(DiskError) {
        try explain { try FileManager.default.removeItem(atPath: path) }
    }

    /// Sets the time of a file's last change to now.
    package static func touch(_ path: String) throws(DiskError) {
        try explain { try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path) }
    }

    /// The names of what lies in a folder; none where it cannot be read.
    package static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    /// A path without `.`, `..` and symbolic links in it, from the root.
    package static func standardized(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path(percentEncoded: false)
    }

    private static func explain<Value>(_ body: () throws -> Value) throws(DiskError) -> Value {
        do {
            return try body()
        } catch {
            guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { throw DiskError(reason: "\(error)") }
            throw DiskError(reason: String(cString: strerror(cause.code.rawValue)))
        }
    }
}

/// Why a file or folder cannot be used, in the system's words.
package struct DiskError: Error {
    package let reason: String
}
