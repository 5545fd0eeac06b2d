import ServiceModel

/// A report for scripts. The article <doc:ModelComparison> describes it; within one ``format`` keys are only added.
struct JSONReport {
    static let format = 1

    let report: ComparisonReport

    var value: DocumentValue {
        let difference = report.difference
        return object([
            ("diffFormat", number(Self.format)),
            ("old", side(difference.old)),
            ("new", side(difference.new)),
            ("versionStep", .string(report.versionStep.rawValue)),
            ("breaking", number(difference.breaking.count)),
            ("rewrittenPatterns", number(difference.rewrittenPatterns)),
            ("changes", .array(difference.changes.map(change))),
        ])
    }

    private func side(_ model: ServiceModel) -> DocumentValue {
        object([
            ("service", .string(model.metadata.serviceFullName ?? model.metadata.endpointPrefix)), ("apiVersion", .string(model.metadata.apiVersion)),
        ])
    }

    private func change(_ change: Change) -> DocumentValue {
        let acceptance = report.acceptance(of: change)
        let sourceBreak: String? = if case .breaking(let reason) = change.source { reason.rawValue } else { nil }
        return object([
            ("id", .string(change.id.rawValue)),
            ("place", .string(change.place.description)),
            ("operation", string(change.place.operation)),
            ("shape", string(change.place.shape)),
            ("member", string(change.place.member)),
            ("summary", .string(change.summary)),
            ("breaking", .boolean(change.isBreaking)),
            ("accepted", acceptance == nil ? nil : .boolean(true)),
            ("acceptedBecause", string(acceptance?.reason)),
            ("direction", .string(change.direction.word)),
            ("operations", .array(change.operations.map(reach))),
            ("wire", .string(change.wire.rawValue)),
            ("validation", .string(change.validation.rawValue)),
            ("source", .string(change.source.word)),
            ("sourceBreak", string(sourceBreak)),
            ("old", change.locations.old.map(location)),
            ("new", change.locations.new.map(location)),
            ("trait", string(change.details.trait)),
            ("before", string(change.details.before)),
            ("after", string(change.details.after)),
            ("lost", string(change.details.lost)),
            ("gained", string(change.details.gained)),
            ("rename", string(change.details.rename)),
            ("shapes", change.details.shapes.isEmpty ? nil : .array(change.details.shapes.map { .string($0) })),
        ])
    }

    private func reach(_ reach: OperationReach) -> DocumentValue {
        object([("name", .string(reach.operation)), ("direction", .string(reach.directions.word))])
    }

    private func location(_ location: SourceLocation) -> DocumentValue {
        object([("path", .string(location.path)), ("line", number(location.line)), ("column", number(location.column))])
    }

    private func string(_ text: String?) -> DocumentValue? { text.map { .string($0) } }
    private func number(_ value: Int) -> DocumentValue { .number(ExactDecimal(value)) }

    /// An object without the keys that have nothing to say.
    private func object(_ fields: [(String, DocumentValue?)]) -> DocumentValue {
        .object(fields.compactMap { key, value in value.map { DocumentValue.Field(key, $0) } })
    }
}
