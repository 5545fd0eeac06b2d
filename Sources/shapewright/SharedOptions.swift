import ArgumentParser
import Generation

/// What all commands on one specification take.
struct SharedOptions: ParsableArguments {
    @OptionGroup var options: SpecificationOptions

    func validate() throws {
        if options.spec == nil, options.config == nil { throw ValidationError(SpecificationOptions.nothingNamed) }
    }

    var request: GenerationRequest { options.request }
}

/// The same for a command that can do without a specification.
struct SpecificationOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The specification. May be left out where a configuration names it.", valueName: "SPEC"), completion: .file())
    var spec: String?

    @Option(help: ArgumentHelp("The configuration. Default: shapewright.json beside the specification.", valueName: "FILE"), completion: .file())
    var config: String?

    @Option(help: ArgumentHelp("Prune to these operations, separated by commas.", valueName: "A,B,…"))
    var operations: String?

    @Option(help: ArgumentHelp("The type that holds everything generated. Default: the service’s identifier.", valueName: "NAME"))
    var namespace: String?

    @Option(help: ArgumentHelp("Who may see the generated declarations: public, package or internal. Default: public.", valueName: "LEVEL"))
    var access: AccessLevel?

    @Option(
        help: ArgumentHelp("Constraints that the service documents but does not model. Default: refinements.json beside the specification.", valueName: "FILE"),
        completion: .file())
    var refinements: String?

    func validate() throws {
        if operationNames?.isEmpty == true { throw ValidationError("--operations names no operation; leave it out for all") }
    }

    private var operationNames: [String]? { operations.map(OperationList.names) }

    static let nothingNamed = "name a specification, or a configuration with --config"

    var request: GenerationRequest {
        GenerationRequest(
            specification: spec, configuration: config, operations: operationNames, namespace: namespace, access: access, refinements: refinements)
    }
}

extension AccessLevel: ExpressibleByArgument {}

/// Operations as the command line lists them.
enum OperationList {
    static func names(_ list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
