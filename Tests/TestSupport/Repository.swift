import Foundation

/// Places in this repository and in its build.
package enum Repository {
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    package static let workforce = root.appending(path: "specs/sagemaker-workforce")
    package static let golden = root.appending(path: "Generated/SageMakerWorkforce")

    /// Where the build puts executables: beside the tests.
    package static var products: URL {
        #if os(macOS)
        if let tests = Bundle.allBundles.first(where: { $0.bundlePath.hasSuffix(".xctest") }) { return tests.bundleURL.deletingLastPathComponent() }
        #endif
        return Bundle.main.bundleURL
    }

    /// The bytes of all files of a folder, by name.
    package static func contents(of folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }
}
