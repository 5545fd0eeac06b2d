/// What a client's calls share.
final class CallState: Sendable {
    let quota: RetryQuota
    let clockSkew = ClockSkew()

    init(_ configuration: ClientConfiguration) {
        quota = RetryQuota(capacity: configuration.retries.quota.capacity)
    }
}
