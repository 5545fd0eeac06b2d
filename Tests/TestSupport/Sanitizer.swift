import Foundation

/// The sanitizer that the tests are built with, as `Tests/Sanitizers/run` says.
package enum Sanitizer: String, Sendable {
    case address, thread

    package static let current = ProcessInfo.processInfo.environment["SHAPEWRIGHT_SANITIZER"].flatMap(Sanitizer.init)
}
