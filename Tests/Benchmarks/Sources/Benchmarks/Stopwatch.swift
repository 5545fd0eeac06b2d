import Foundation

/// Times two ways of doing one thing, in turns, so that both see the same machine.
struct Stopwatch {
    /// How often each way is measured; the median counts.
    var rounds = 15

    /// Prints the medians in microseconds and how many times as fast the first is.
    ///
    /// - Parameter repetitions: How often a round does the thing.
    func compare(_ title: String, repetitions: Int, _ ours: () throws -> Void, with name: String, _ theirs: () throws -> Void) rethrows {
        var ourTimes: [Double] = []
        var theirTimes: [Double] = []
        try ours()
        try theirs()
        for _ in 0..<rounds {
            ourTimes.append(try microseconds(repetitions, ours))
            theirTimes.append(try microseconds(repetitions, theirs))
        }
        let (our, their) = (median(ourTimes), median(theirTimes))
        print(String(format: "%@: %.2f µs; %@: %.2f µs; %.2f times as fast", title, our, name, their, their / our))
    }

    func measure(_ title: String, repetitions: Int, _ body: () throws -> Void) rethrows {
        try body()
        let times = try (0..<rounds).map { _ in try microseconds(repetitions, body) }
        print(String(format: "%@: %.2f µs", title, median(times)))
    }

    /// Prints the median in nanoseconds a byte.
    func perByte(_ title: String, bytes: Int, repetitions: Int, _ body: () throws -> Void) rethrows {
        try body()
        let times = try (0..<rounds).map { _ in try microseconds(repetitions, body) }
        print(String(format: "%@: %.2f ns a byte", title, median(times) * 1_000 / Double(bytes)))
    }

    private func microseconds(_ repetitions: Int, _ body: () throws -> Void) rethrows -> Double {
        let elapsed = try ContinuousClock().measure {
            for _ in 0..<repetitions { try body() }
        }
        let (seconds, attoseconds) = elapsed.components
        return (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(repetitions)
    }

    private func median(_ times: [Double]) -> Double {
        times.sorted()[times.count / 2]
    }
}
