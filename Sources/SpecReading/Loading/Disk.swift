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

/// Files and folders. With ``StagedFile`` the one place of the generator that touches the disk.
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
        type(of: path) == .typeDirectory
    }

    /// Whether a symbolic link lies at a path, wherever it leads.
    package static func isSymbolicLink(_ path: String) -> Bool {
        type(of: path) == .typeSymbolicLink
    }

    private static func type(of path: String) -> FileAttributeType? {
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return type as? FileAttributeType
    }

    /// The size of a file in bytes.
    package static func size(of path: String) throws(DiskError) -> Int {
        try explain { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
    }

    /// The bytes of a file.
    ///
    /// A pipe, a socket or a device is refused, since reading it may never end, save where its name says that it is meant: under `/dev`, as
    /// the shell's `<(…)` has it.
    ///
    /// - Parameter limit: The size from which on a file is refused, whatever size it claims to have.
    package static func read(_ path: String, limit: Int = SpecificationLimits.fileSize) throws(DiskError) -> [UInt8] {
        // The system would take what stands before it for the path.
        guard !path.utf8.contains(0) else { throw DiskError(reason: "its path holds a NUL") }
        let mayBeDevice = path.hasPrefix("/dev/")
        // Opening a pipe that nobody writes to would wait.
        let file = open(path, O_RDONLY | O_CLOEXEC | (mayBeDevice ? 0 : O_NONBLOCK))
        guard file >= 0 else { throw DiskError(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw DiskError(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw DiskError(reason: "it is a folder, not a file")
        default: guard mayBeDevice else { throw DiskError(reason: "it is no regular file") }
        }
        guard status.st_size <= limit else { throw DiskError(tooLarge: limit) }

        var bytes: [UInt8] = []
        // One more byte than it claims to have, to see the end without growing.
        var expected = Int(status.st_size) + 1
        while true {
            var failure: Int32 = 0
            let count = Self.append(expected, from: file, to: &bytes, failure: &failure)
            guard failure == 0 else { throw DiskError(failure) }
            guard bytes.count <= limit else { throw DiskError(tooLarge: limit) }
            if count == 0 { return bytes }
            expected = max(expected - count, 1 << 16)
        }
    }

    /// Reads up to some bytes.
    ///
    /// - Returns: How many; none at the end.
    private static func append(_ wanted: Int, from file: Int32, to bytes: inout [UInt8], failure: inout Int32) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: wanted))
        var count = 0
        repeat {
            count = bytes.withUnsafeMutableBytes { systemRead(file, $0.baseAddress?.advanced(by: start), wanted) }
        } while count < 0 && errno == EINTR
        if count < 0 { failure = errno }
        bytes.removeLast(wanted - max(count, 0))
        return count
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
            throw DiskError(cause.code.rawValue)
        }
    }
}

/// Why a file or folder cannot be used, in the system's words.
package struct DiskError: Error {
    package let reason: String

    init(reason: String) {
        self.reason = reason
    }

    /// - Parameter code: The system's `errno`.
    init(_ code: Int32) {
        self.init(reason: String(cString: strerror(code)))
    }

    fileprivate init(tooLarge limit: Int) {
        self.init(reason: "it is larger than \(limit >> 20) MiB")
    }
}

// Under a name that the type's own do not hide.
private let systemRead = read
