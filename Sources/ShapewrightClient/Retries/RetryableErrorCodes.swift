/// Error codes that mean the same in all of AWS's services, whether the model declares them or not.
///
/// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>.
enum RetryableErrorCodes {
    /// The request was refused for its number.
    static let throttling: Set<String> = [
        "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException", "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "SlowDown",
        "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException", "TransactionInProgressException",
    ]
    /// The request did not arrive completely.
    static let transient: Set<String> = ["RequestTimeout", "RequestTimeoutException"]
    /// The signature's time was refused.
    static let clockSkew: Set<String> = ["RequestExpired", "RequestInTheFuture", "RequestTimeTooSkewed"]
    /// The signature was refused, which may be for its time.
    static let signature: Set<String> = ["AuthFailure", "InvalidSignatureException", "SignatureDoesNotMatch"]
}
