import Foundation
import PackagePlugin

/// The configuration files of a target.
struct Configurations {
    static let fileName = "shapewright.json"

    private let found: [URL]
    private let folder: URL?

    /// - Parameters:
    ///   - files: The target's files.
    ///   - folder: The target's folder, whose configuration counts even where the manifest excludes it from the target's files.
    init(files: [URL], folder: URL?) {
        var found = Set(files.filter { $0.lastPathComponent == Self.fileName }.map(\.standardizedFileURL))
        if let beside = folder?.appending(path: Self.fileName).standardizedFileURL, FileManager.default.fileExists(atPath: beside.path(percentEncoded: false)) {
            found.insert(beside)
        }
        self.folder = folder
        self.found = found.sorted { $0.path < $1.path }
    }

    /// The target's configuration.
    ///
    /// - Throws: ``ConfigurationError`` where there is none, or more than one.
    func only(inTarget target: String) throws -> URL? {
        switch found.count {
        case 1: return found[0]
        case 0:
            let place = folder.map { "; add \($0.appending(path: Self.fileName).path(percentEncoded: false))" } ?? ""
            throw ConfigurationError(message: "target “\(target)” uses ShapewrightPlugin, but has no \(Self.fileName)\(place)")
        default:
            let paths = found.map { $0.path(percentEncoded: false) }.joined(separator: ", ")
            throw ConfigurationError(message: "target “\(target)” has \(found.count) files \(Self.fileName), but takes only one: \(paths)")
        }
    }
}

/// A target is not set up for the plugin.
struct ConfigurationError: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}
