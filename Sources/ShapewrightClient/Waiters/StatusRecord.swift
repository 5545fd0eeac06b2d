import Foundation

/// Notes the HTTP status of a call's answer for a waiter, which sees no more of a call than its output.
final class StatusRecord: @unchecked Sendable {
    /// Where the calls of the running task are noted.
    @TaskLocal static var current: StatusRecord?

    private let lock = NSLock()
    private var value: Int?

    /// `nil` where no answer came through a ``ServiceCaller``.
    var status: Int? {
        get { lock.withLock { value } }
        set { lock.withLock { value = newValue } }
    }
}
