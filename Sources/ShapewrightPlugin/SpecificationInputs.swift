import Foundation

/// What a build has to watch, so that a change calls for a new generation.
///
/// What is wrong with a configuration or a specification is the tool's to say: it can point at the place.
struct SpecificationInputs {
    private struct Paths: Decodable {
        var spec: String?
        var refinements: String?
    }

    private static let names = ["service-2.json", "paginators-1.json", "waiters-2.json", "refinements.json"]

    /// The configuration, and the files of the specification as far as they exist.
    let files: [URL]
    /// The specification's folder, whose date changes where a side file is added.
    let folder: URL

    init(configuration: URL) {
        let configurationFolder = configuration.deletingLastPathComponent()
        let paths = (try? Data(contentsOf: configuration)).flatMap { try? JSONDecoder().decode(Paths.self, from: $0) }
        func resolve(_ path: String) -> URL { URL(fileURLWithPath: path, relativeTo: configurationFolder).standardizedFileURL }

        let specification = paths?.spec.map(resolve) ?? configurationFolder
        let specificationFolder = Self.isFolder(specification) == true ? specification : specification.deletingLastPathComponent()
        var candidates = [configuration, specification]
        for name in Self.names {
            candidates.append(specificationFolder.appending(path: name))
            candidates.append(specificationFolder.appending(path: name + ".gz"))
        }
        if let refinements = paths?.refinements { candidates.append(resolve(refinements)) }
        var seen: Set<String> = []
        files = candidates.filter { Self.isFolder($0) == false && seen.insert($0.path(percentEncoded: false)).inserted }
        // A build must not wait for a folder that does not exist.
        folder = Self.isFolder(specificationFolder) == true ? specificationFolder : configurationFolder
    }

    /// Writes the files' names where the tool can look them up.
    ///
    /// SwiftPM asks the plugin again only when sources come or go, not when the configuration names another specification. The tool sees
    /// that then, and touches the list, which is an input itself: until the plugin is asked again, the tool runs in every build.
    func list(in folder: URL) throws -> URL {
        let list = folder.appending(path: "WatchList")
        let text = Data(files.map { $0.path(percentEncoded: false) + "\n" }.joined().utf8)
        if (try? Data(contentsOf: list)) != text { try text.write(to: list, options: .atomic) }
        return list
    }

    /// `nil` where there is nothing.
    private static func isFolder(_ url: URL) -> Bool? {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder) ? isFolder.boolValue : nil
    }
}
