/// What a specification consists of.
public struct SpecificationFiles: Sendable {
    /// `service-2.json`.
    public var service: SourceFile
    /// `paginators-1.json`.
    public var paginators: SourceFile?
    /// `waiters-2.json`.
    public var waiters: SourceFile?
    /// `refinements.json`.
    public var refinements: SourceFile?

    public init(service: SourceFile, paginators: SourceFile? = nil, waiters: SourceFile? = nil, refinements: SourceFile? = nil) {
        self.service = service
        self.paginators = paginators
        self.waiters = waiters
        self.refinements = refinements
    }
}
