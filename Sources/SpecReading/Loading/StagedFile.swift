#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// New contents of a file, complete beside it, but not in its place yet.
///
/// To put them in place is one step of the file system: whoever looks, and however the process ends, there are the old contents or the new.
/// Waiting for the disk itself would double the time of a generation (4 ms a file); what a power cut takes, the next run writes again, since it
/// compares bytes.
package struct StagedFile {
    private let temporary: String
    private let destination: String

    /// Writes contents beside a file.
    ///
    /// - Throws: ``DiskError`` where they cannot be written whole; nothing is left then.
    package init(_ contents: [UInt8], for destination: String) throws(DiskError) {
        guard !destination.utf8.contains(0) else { throw DiskError(reason: "its path holds a NUL") }
        self.destination = destination
        var existing = stat()
        let exists = lstat(destination, &existing) == 0
        guard exists || errno == ENOENT else { throw DiskError(errno) }
        // What is read through a link may be anybody's; so may what is written through it.
        guard !exists || existing.st_mode & S_IFMT == S_IFREG else {
            throw DiskError(reason: existing.st_mode & S_IFMT == S_IFLNK ? "it is a symbolic link" : "it is no regular file")
        }
        let (file, temporary) = try Self.create(beside: destination)
        self.temporary = temporary
        var failure = Self.write(contents, to: file)
        if failure == 0, exists, fchmod(file, existing.st_mode & 0o777) != 0 { failure = errno }
        // Some file systems say only now that the disk is full.
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure == 0 else {
            discard()
            throw DiskError(failure)
        }
    }

    /// Puts the contents in the file's place.
    package func commit() throws(DiskError) {
        guard rename(temporary, destination) == 0 else {
            let failure = errno
            discard()
            throw DiskError(failure)
        }
    }

    /// Removes the contents.
    package func discard() {
        unlink(temporary)
    }

    /// A new file under a name that nobody has: hidden, so that no tool takes it for source should a killed run leave it.
    private static func create(beside destination: String) throws(DiskError) -> (file: Int32, path: String) {
        var generator = SystemRandomNumberGenerator()
        let folder = PathText.folder(of: destination)
        while true {
            let path = PathText.joined(folder, ".shapewright-" + String(generator.next(), radix: 36) + ".tmp")
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if file >= 0 { return (file, path) }
            guard errno == EEXIST || errno == EINTR else { throw DiskError(errno) }
        }
    }

    /// - Returns: The system's `errno`, or 0.
    private static func write(_ contents: [UInt8], to file: Int32) -> Int32 {
        contents.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = systemWrite(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count >= 0 { written += count } else if errno != EINTR { return errno }
            }
            return 0
        }
    }
}

// Under a name that the type's own do not hide.
private let systemWrite = write
