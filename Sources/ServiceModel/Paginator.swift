/// How the pages of an operation's result hang together (C2J's `paginators-1.json`).
///
/// Tokens and keys are JMESPath expressions over the request and the response; nearly all are a plain member name.
public struct Paginator: Sendable {
    public var operation: String
    public var inputTokens: [String]
    public var outputTokens: [String]
    /// The request member that bounds a page's size.
    public var limitKey: String?
    /// What the pages hold; the first is the one to iterate over.
    public var resultKeys: [String]
    /// The response member that says whether there is more (`more_results`).
    public var moreResults: String?
    /// Response members that are the same on each page (`non_aggregate_keys`).
    public var nonAggregateKeys: [String]
    /// Whether `py_input_token` names other tokens, which AWS's Python tools need; kept as it stands.
    public var pythonInputToken: String?
    public var location: SourceLocation?

    public init(
        operation: String,
        inputTokens: [String] = [],
        outputTokens: [String] = [],
        limitKey: String? = nil,
        resultKeys: [String] = [],
        moreResults: String? = nil,
        nonAggregateKeys: [String] = [],
        pythonInputToken: String? = nil,
        location: SourceLocation? = nil
    ) {
        self.operation = operation
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.limitKey = limitKey
        self.resultKeys = resultKeys
        self.moreResults = moreResults
        self.nonAggregateKeys = nonAggregateKeys
        self.pythonInputToken = pythonInputToken
        self.location = location
    }
}
