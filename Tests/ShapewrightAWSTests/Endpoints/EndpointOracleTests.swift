import Foundation
import TestSupport
import Testing

@testable import ShapewrightAWS

/// Hosts, partitions and settings' names, against botocore's data and against the rules for endpoints that AWS publishes with it.
@Suite(.enabled(if: BotocoreOracle.isAvailable, Comment(rawValue: BotocoreOracle.isMissing)))
struct EndpointOracleTests {
    private struct ServicesQuestion: Encodable {
        var kind = "services"
        var region: String
        var fips: Bool
        var dualStack: Bool
    }

    private struct Service: Decodable {
        var serviceID: String
        var endpointPrefix: String
        var url: String
        var variable: String
    }

    private struct PartitionQuestion: Encodable {
        var kind = "partition"
        var region: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(kind, forKey: .kind)
            try container.encode(region, forKey: .region)
        }

        enum CodingKeys: CodingKey { case kind, region }
    }

    private struct Partition: Decodable {
        var region: String
        var name: String
        var suffix: String
        var dualStackSuffix: String
    }

    /// Most services follow the pattern, SageMaker in all partitions and variants.
    @Test
    func patternsAreAWSs() async throws {
        let questions = ["us-west-2", "cn-north-1", "us-gov-west-1", "us-iso-east-1"].flatMap { region in
            [(false, false), (false, true), (true, false), (true, true)].map { ServicesQuestion(region: region, fips: $0.0, dualStack: $0.1) }
        }
        for (question, services) in zip(questions, try await BotocoreOracle.ask(questions, for: [Service].self)) {
            var variant: EndpointVariant = question.fips ? .fips : []
            if question.dualStack { variant.insert(.dualStack) }
            let region = try AWSRegion(question.region)
            let regular = services.filter { service in
                let identity = ServiceIdentity(serviceID: service.serviceID, endpointPrefix: service.endpointPrefix)
                return service.url == "https://" + EndpointHost.name(of: identity, in: region, variant)
            }
            let share = Double(regular.count) / Double(services.count)
            let name = question.region + (question.fips ? " FIPS" : "") + (question.dualStack ? " dual-stack" : "")
            print("endpoints of \(name): \(regular.count) of \(services.count) services follow the pattern")
            // Of GovCloud's FIPS endpoints, many are the plain ones.
            #expect(share > (question.region == "us-gov-west-1" && variant == .fips ? 0.7 : 0.85))
            let prefixes = Set(regular.map(\.endpointPrefix))
            #expect(prefixes.contains("api.sagemaker"), "\(question)")
        }
    }

    @Test
    func settingsNamesAreAWSs() async throws {
        let services = try await BotocoreOracle.ask([ServicesQuestion(region: "us-west-2", fips: false, dualStack: false)], for: [Service].self)[0]
        #expect(services.count > 400)
        for service in services {
            let identity = ServiceIdentity(serviceID: service.serviceID, endpointPrefix: service.endpointPrefix)
            #expect("AWS_ENDPOINT_URL_" + identity.settingName == service.variable)
        }
    }

    @Test
    func partitionsAreAWSs() async throws {
        let invented = [
            "us-gov-west-9", "us-west-99", "eu-isoe-north-2", "us-isof-x-1", "us-isoz-west-1", "cn-x-1", "cn-1", "cn-x-y-1", "us-gov-1",
            "us-gov-west-x", "eusc-de-x-3",
            "eusc-fr-x-1", "xx-east-1", "us-iso-x-1", "local", "aws-global",
        ]
        let questions = [PartitionQuestion(region: nil)] + invented.map { PartitionQuestion(region: $0) }
        let partitions = try await BotocoreOracle.ask(questions, for: [Partition].self).flatMap(\.self)
        #expect(Set(partitions.map(\.name)) == Set(AWSPartition.allCases.map(\.rawValue)))
        for expected in partitions {
            let partition = AWSPartition(of: try AWSRegion(expected.region))
            #expect(partition.rawValue == expected.name, "\(expected.region)")
            #expect(partition.dnsSuffix == expected.suffix)
            #expect(partition.dualStackDNSSuffix == expected.dualStackSuffix)
        }
    }
}
