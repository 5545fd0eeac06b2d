import Foundation
import ServiceModel

/// The files that a build watches for a generation, one a line, as the build plugin listed them when the build was planned.
///
/// A configuration may name other files since. A build that watches the list too is made to run the generation every time then, until it is
/// planned anew; otherwise changes in those files would go unseen.
public struct WatchList: Sendable {
    public var path: String

    public init(path: String) {
        self.path = path
    }

    /// Touches the list where a generation has read files that are not on it.
    public func compare(with inputs: [String]) throws {
        do {
            let listed = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).split(separator: "\n").map(String.init)
            guard !Set(inputs.map(Self.standardized)).isSubset(of: listed.map(Self.standardized)) else { return }
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "the list “\(path)” cannot be used: \(error.localizedDescription)")])
        }
    }

    private static func standardized(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path(percentEncoded: false)
    }
}
