/// What kind of change it is. The raw values are stable: reports, scripts and lists of accepted changes name them.
///
/// The article <doc:ModelComparison> says of each where it occurs and what its verdicts are.
public enum ChangeID: String, Sendable, Hashable, CaseIterable {
    // The service as a whole.
    case serviceNameChanged = "service-name-changed"
    case apiVersionChanged = "api-version-changed"
    case protocolChanged = "protocol-changed"
    case endpointChanged = "endpoint-changed"
    case signingChanged = "signing-changed"
    case targetPrefixChanged = "target-prefix-changed"
    case jsonVersionChanged = "json-version-changed"
    case queryCompatibilityChanged = "query-compatibility-changed"
    case serviceSettingChanged = "service-setting-changed"
    case clientParameterAdded = "client-parameter-added"
    case clientParameterRemoved = "client-parameter-removed"
    case clientParameterChanged = "client-parameter-changed"

    // Operations.
    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case operationWireNameChanged = "operation-wire-name-changed"
    case httpMethodChanged = "http-method-changed"
    case httpURIChanged = "http-uri-changed"
    case httpStatusChanged = "http-status-changed"
    case inputAdded = "input-added"
    case inputRemoved = "input-removed"
    case inputTargetChanged = "input-target-changed"
    case outputAdded = "output-added"
    case outputRemoved = "output-removed"
    case outputTargetChanged = "output-target-changed"
    case errorAdded = "error-added"
    case errorRemoved = "error-removed"
    case operationTraitChanged = "operation-trait-changed"

    // Shapes.
    case shapeAdded = "shape-added"
    case shapeRemoved = "shape-removed"
    case shapeTypeChanged = "shape-type-changed"
    case structureVariantChanged = "structure-variant-changed"
    case errorTraitChanged = "error-trait-changed"
    case sparseAdded = "sparse-added"
    case sparseRemoved = "sparse-removed"
    case sensitiveAdded = "sensitive-added"
    case sensitiveRemoved = "sensitive-removed"
    case payloadChanged = "payload-changed"
    case shapeTraitChanged = "shape-trait-changed"
    case elementTargetChanged = "element-target-changed"
    case keyTargetChanged = "key-target-changed"
    case valueTargetChanged = "value-target-changed"

    // Members.
    case memberAdded = "member-added"
    case memberRemoved = "member-removed"
    case membersReordered = "members-reordered"
    case memberRequired = "member-required"
    case memberOptional = "member-optional"
    case memberTargetChanged = "member-target-changed"
    case httpLocationChanged = "http-location-changed"
    case idempotencyTokenAdded = "idempotency-token-added"
    case idempotencyTokenRemoved = "idempotency-token-removed"
    case memberTraitChanged = "member-trait-changed"

    // How things are spelled on the wire; operations, shapes, members, elements, keys and values.
    case wireNameChanged = "wire-name-changed"
    case timestampFormatChanged = "timestamp-format-changed"
    case jsonValueChanged = "json-value-changed"
    case flattenedChanged = "flattened-changed"
    case xmlNamespaceChanged = "xml-namespace-changed"

    // Enumerations.
    case enumAdded = "enum-added"
    case enumRemoved = "enum-removed"
    case enumValueAdded = "enum-value-added"
    case enumValueRemoved = "enum-value-removed"
    case enumValuesReordered = "enum-values-reordered"

    // Constraints, of shapes and of members.
    case lengthAdded = "length-added"
    case lengthRemoved = "length-removed"
    case lengthTightened = "length-tightened"
    case lengthLoosened = "length-loosened"
    case lengthChanged = "length-changed"
    case rangeAdded = "range-added"
    case rangeRemoved = "range-removed"
    case rangeTightened = "range-tightened"
    case rangeLoosened = "range-loosened"
    case rangeChanged = "range-changed"
    case patternAdded = "pattern-added"
    case patternRemoved = "pattern-removed"
    case patternNarrowed = "pattern-narrowed"
    case patternWidened = "pattern-widened"
    case patternChanged = "pattern-changed"
    case ruleAdded = "rule-added"
    case ruleRemoved = "rule-removed"
    case originChanged = "origin-changed"

    // Side files.
    case paginatorAdded = "paginator-added"
    case paginatorRemoved = "paginator-removed"
    case paginatorChanged = "paginator-changed"
    case waiterAdded = "waiter-added"
    case waiterRemoved = "waiter-removed"
    case waiterChanged = "waiter-changed"

    // What people are told.
    case deprecationAdded = "deprecation-added"
    case deprecationRemoved = "deprecation-removed"
    case deprecationChanged = "deprecation-changed"
    case documentationAdded = "documentation-added"
    case documentationRemoved = "documentation-removed"
    case documentationChanged = "documentation-changed"
    case swiftNameChanged = "swift-name-changed"
}

extension ChangeID {
    /// What the change back is called.
    public var mirrored: ChangeID {
        let pairs: [(String, String)] = [
            ("-added", "-removed"), ("-tightened", "-loosened"), ("-narrowed", "-widened"), ("-required", "-optional"),
        ]
        for (one, other) in pairs {
            for (ending, replacement) in [(one, other), (other, one)] where rawValue.hasSuffix(ending) {
                return ChangeID(rawValue: rawValue.dropLast(ending.count) + replacement) ?? self
            }
        }
        return self
    }

    /// Whether there is something in the new model that the old one has not.
    var isAddition: Bool { rawValue.hasSuffix("-added") }

    /// Whether users can do something that they could not, or are told to stop doing something.
    var isNews: Bool {
        switch self {
        case .clientParameterAdded, .operationAdded, .inputAdded, .outputAdded, .errorAdded, .shapeAdded, .memberAdded, .idempotencyTokenAdded,
            .enumValueAdded, .paginatorAdded, .waiterAdded, .deprecationAdded:
            true
        default: false
        }
    }
}
