import ServiceModel
import TestSupport
import Testing

@testable import SpecReading

/// SageMaker's model as botocore ships it, and the shipped specification beside it.
struct BotocoreModel {
    let service: DocumentValue
    let paginators: DocumentValue
    let shipped: DocumentValue
    let shippedPaginators: DocumentValue

    static let isAvailable = TestMaterial.botocore != nil
    static let isMissing = "SHAPEWRIGHT_BOTOCORE is not set"
    static let shippedFolder = TestMaterial.specification("sagemaker-workforce")

    init() throws {
        func read(_ file: SourceFile?) throws -> DocumentValue {
            let file = try #require(file)
            return try DocumentValue(json: Gzip.isCompressed(file.bytes) ? Gzip.decompress(file.bytes) : file.bytes, path: file.path)
        }
        let theirs = try SpecificationLoader.load("\(TestMaterial.botocore ?? "")/data/sagemaker/2017-07-24")
        let ours = try SpecificationLoader.load(Self.shippedFolder)
        service = try read(theirs.service)
        paginators = try read(theirs.paginators)
        shipped = try read(ours.service)
        shippedPaginators = try read(ours.paginators)
    }

    static let operations = [
        "CreateWorkforce", "CreateWorkteam", "DeleteWorkforce", "DeleteWorkteam", "DescribeSubscribedWorkteam", "DescribeWorkforce",
        "DescribeWorkteam", "ListLabelingJobsForWorkteam", "ListModelPackageGroups", "ListSubscribedWorkteams", "ListWorkforces", "ListWorkteams",
        "UpdateWorkforce", "UpdateWorkteam",
    ]
}

extension DocumentValue {
    /// A C2J model with some operations alone and the shapes that they reach.
    ///
    /// Works on the JSON and not by `ServiceModel`, which would hide what its reader overlooks.
    func pruned(to operations: [String]) -> DocumentValue {
        let kept = self["operations"]?.fields?.filter { operations.contains($0.key) } ?? []
        var reached: Set<String> = []
        var open = kept.flatMap { $0.value.referencedShapes }
        while let name = open.popLast() {
            if reached.insert(name).inserted { open += self["shapes"]?[name]?.referencedShapes ?? [] }
        }
        return .object((fields ?? []).map { field in
            switch field.key {
            case "operations": Field(field.key, .object(kept))
            case "shapes": Field(field.key, .object(field.value.fields?.filter { reached.contains($0.key) } ?? []))
            default: field
            }
        })
    }

    private var referencedShapes: [String] {
        switch self {
        case .object(let fields):
            // A member may be called `shape` too, but then it is an object.
            fields.flatMap { $0.key == "shape" ? $0.value.string.map { [$0] } ?? $0.value.referencedShapes : $0.value.referencedShapes }
        case .array(let elements): elements.flatMap(\.referencedShapes)
        default: []
        }
    }

    /// The value without what is written for people.
    var withoutDocumentation: DocumentValue {
        switch self {
        case .object(let fields):
            .object(fields.filter { $0.key != "documentation" || $0.value.string == nil }.map { Field($0.key, $0.value.withoutDocumentation) })
        case .array(let elements): .array(elements.map(\.withoutDocumentation))
        default: self
        }
    }

    /// All texts written for people.
    var documentations: [String] {
        switch self {
        case .object(let fields):
            fields.flatMap { $0.key == "documentation" ? $0.value.string.map { [$0] } ?? $0.value.documentations : $0.value.documentations }
        case .array(let elements): elements.flatMap(\.documentations)
        default: []
        }
    }
}
