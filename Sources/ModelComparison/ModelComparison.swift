import ServiceModel

/// Compares two models of a service: what users of the one have to know of the other.
///
/// Compared is what the models mean. How a specification is written (the order of its operations and shapes, the place of a bound, the spelling
/// of a pattern) makes no difference as long as it means the same.
public struct ModelComparison: Sendable {
    /// Whether a client is generated from the models; without one there are no methods and no error cases that code could depend on.
    public var generatesClient: Bool
    /// The names of declarations in Swift, old and new; where they are missing, names are taken to follow from those of the specification alone.
    public var names: (old: DeclaredNames, new: DeclaredNames)?

    public init(generatesClient: Bool = true, names: (old: DeclaredNames, new: DeclaredNames)? = nil) {
        self.generatesClient = generatesClient
        self.names = names
    }

    /// All changes from one model to another.
    public func difference(from old: ServiceModel, to new: ServiceModel) -> ModelDifference {
        var comparer = Comparer(old: old, new: new, generatesClient: generatesClient)
        comparer.compareService()
        comparer.compareOperations()
        comparer.compareShapes()
        comparer.compareSideFiles()
        if let names { comparer.compareNames(names.old, names.new) }
        return ModelDifference(old: old, new: new, changes: comparer.changes, rewrittenPatterns: comparer.rewrittenPatterns)
    }
}
