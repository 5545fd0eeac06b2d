import Foundation
import HTTPTypes
import ShapewrightClient
import ShapewrightRuntime

/// An operation of no service, for tests of what all operations share.
package enum TestOperation {
    package struct Input: ShapeStructure {
        package var name: String?
        package var token: String?

        package init(name: String? = nil, token: String? = nil) {
            self.name = name
            self.token = token
        }

        package static let schema = StructureSchema(.optional("Name", .string), .optional("Token", .string))
    }

    package struct Output: ShapeStructure {
        package var value: String?
        package var nextToken: String?

        package init(value: String? = nil, nextToken: String? = nil) {
            self.value = value
            self.nextToken = nextToken
        }

        package static let schema = StructureSchema(.optional("Value", .string), .optional("NextToken", .string))
    }

    package struct Failure: ModeledServiceError {
        package var details: ErrorDetails

        package init(_ details: ErrorDetails) {
            self.details = details
        }
    }

    package typealias Descriptor = OperationDescriptor<Input, Output, Failure>

    package static let unsafe = descriptor()
    package static let idempotent = descriptor(isIdempotent: true)
    package static let readOnly = descriptor(isReadOnly: true)
    package static let withToken = descriptor(idempotencyTokenMember: "Token")

    package static func descriptor(
        method: String = "POST", isIdempotent: Bool = false, isReadOnly: Bool = false,
        idempotencyTokenMember: String? = nil
    ) -> Descriptor {
        Descriptor(
            "TestOperation", method: method, requestURI: "/", isIdempotent: isIdempotent, isReadOnly: isReadOnly,
            idempotencyTokenMember: idempotencyTokenMember, retryableErrors: ["DeclaredRetryable"], throttlingErrors: ["DeclaredThrottling"])
    }

    package static func caller(
        _ transport: any ClientTransport, _ configuration: ClientConfiguration, codec: (any WireCodec)? = nil,
        endpoint: URL = URL(string: "https://example.com") ?? URL(fileURLWithPath: "/")
    ) -> ServiceCaller {
        ServiceCaller(
            codec: codec ?? AWSJSONCodec(version: "1.1", targetPrefix: "Test"), transport: transport, endpoint: endpoint, validation: .full,
            configuration: configuration)
    }
}
