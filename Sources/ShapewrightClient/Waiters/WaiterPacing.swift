/// How a waiter's pauses follow each other.
public enum WaiterPacing: Sendable, Hashable {
    /// All are equally long. What C2J's figures are made for: `delay` times `maxAttempts` is how long a service says that a thing may take.
    case constant
    /// Each is of random length, between the first one's and a bound that doubles from pause to pause
    /// ([Smithy's waiters](https://smithy.io/2.0/additional-specs/waiters.html#waiter-retries), with 120 seconds as the largest bound). Spares
    /// the service where many wait for something that takes long.
    case backoff(maximumDelay: Duration = .seconds(120))

    /// - Parameters:
    ///   - attempt: The try before the pause, counted from 1.
    ///   - random: From 0 up to 1.
    func pause(after attempt: Int, minimum: Duration, random: Double) -> Duration {
        switch self {
        case .constant: return minimum
        case .backoff(let maximumDelay):
            // Beyond 2^30 any pause is above the largest bound, and no product overflows.
            let bound = min(minimum * (1 << min(attempt - 1, 30)), max(maximumDelay, minimum))
            return minimum + (bound - minimum) * random
        }
    }
}
