/// How a client calls, beside what it calls: retries, deadlines, middlewares, bounds.
public struct ClientConfiguration: Sendable {
    public var retries: RetryPolicy
    /// How long an attempt may take, from the first middleware of it to the last byte of the answer; `nil` for as long as it takes.
    ///
    /// Calls that wait for something long need more than the default of a minute.
    public var attemptTimeout: Duration?
    /// How long a call may take with all its attempts and the pauses between them; `nil` for as long as it takes.
    public var callTimeout: Duration?
    /// What stands between client and transport, in the order of their ``ClientMiddleware/stage`` first and then of this list.
    public var middlewares: [any ClientMiddleware]
    /// How many bytes of an answer are held in memory at most. A longer one is an ``HTTPBodyError/tooLarge(maximum:)``.
    public var maximumResponseSize: Int
    /// The MD5 digest (RFC 1321) of some bytes, for the few operations whose requests must have one. `ContentMD5.digest` of `ShapewrightAWS` is
    /// one; without any, such calls fail with ``RequestBuildingError/noContentMD5``.
    public var contentMD5: (@Sendable ([UInt8]) -> [UInt8])?
    /// Clocks, chance and identifiers, for tests to stand in for.
    public var dependencies: ClientDependencies

    /// - Parameter maximumResponseSize: 64 MiB unless told otherwise.
    public init(
        retries: RetryPolicy = .standard, attemptTimeout: Duration? = .seconds(60), callTimeout: Duration? = nil,
        middlewares: [any ClientMiddleware] = [], maximumResponseSize: Int = 64 << 20,
        contentMD5: (@Sendable ([UInt8]) -> [UInt8])? = nil, dependencies: ClientDependencies = .live
    ) {
        self.retries = retries
        self.attemptTimeout = attemptTimeout
        self.callTimeout = callTimeout
        self.middlewares = middlewares
        self.maximumResponseSize = maximumResponseSize
        self.contentMD5 = contentMD5
        self.dependencies = dependencies
    }

    /// The middlewares of some stages, as they stand.
    func middlewares(in stages: ClosedRange<MiddlewareStage>) -> [any ClientMiddleware] {
        MiddlewareStage.allCases.filter(stages.contains).flatMap { stage in middlewares.filter { $0.stage == stage } }
    }
}
