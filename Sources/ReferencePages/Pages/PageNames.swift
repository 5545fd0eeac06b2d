import SwiftEmission

/// The names of pages, without the ending: an operation's own, where that can be a file's name on any system.
struct PageNames: Sendable {
    /// The page that lists the others.
    let index: String
    private var stems: [String: String] = [:]

    init(operations: [String], index: String) {
        self.index = index
        // Some file systems, and all of DocC's addresses, take no notice of case.
        var taken = Self.devices.union([index.lowercased()])
        // The last number behind a name, so that many which begin alike do not each count from the first.
        var numbers: [String: Int] = [:]
        for operation in operations.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where stems[operation] == nil {
            let plain = Self.isPlain(operation) ? operation : String(SourceSpelling.spelled(operation).prefix(Self.longest))
            let key = plain.lowercased()
            var stem = plain
            while !taken.insert(stem.lowercased()).inserted {
                let number = numbers[key, default: 1] + 1
                numbers[key] = number
                stem = "\(plain)-\(number)"
            }
            stems[operation] = stem
        }
    }

    subscript(operation: String) -> String? { stems[operation] }

    /// What Windows has for devices, whatever ending a name has
    /// ([Naming files](https://learn.microsoft.com/windows/win32/fileio/naming-a-file)).
    private static let devices: Set<String> = {
        let numbered = ["com", "lpt"].flatMap { name in (0...9).map { "\(name)\($0)" } }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()

    private static let longest = 120

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= longest && name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
