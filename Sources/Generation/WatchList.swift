import ServiceModel
import SpecReading

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
        do throws(DiskError) {
            let listed = String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
            guard !Set(inputs.map(Disk.standardized)).isSubset(of: listed.map(Disk.standardized)) else { return }
            try Disk.touch(path)
        } catch {
            throw DiagnosticsError([Diagnostic(.error, "the list “\(path)” cannot be used: \(error.reason)")])
        }
    }
}
