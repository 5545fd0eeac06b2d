import Foundation

/// Host names by AWS's patterns.
enum EndpointHost {
    /// The host of a service in a region.
    static func name(of service: ServiceIdentity, in region: AWSRegion, _ variant: EndpointVariant) -> String {
        let partition = AWSPartition(of: region)
        let pattern = service.hosts[variant] ?? irregular(service, partition, variant) ?? regular(service, variant)
        return pattern
            .replacingOccurrences(of: "{region}", with: region.rawValue)
            .replacingOccurrences(of: "{suffix}", with: variant.contains(.dualStack) ? partition.dualStackDNSSuffix : partition.dnsSuffix)
    }

    private static func regular(_ service: ServiceIdentity, _ variant: EndpointVariant) -> String {
        service.endpointPrefix + (variant.contains(.fips) ? "-fips" : "") + ".{region}.{suffix}"
    }

    private static func irregular(_ service: ServiceIdentity, _ partition: AWSPartition, _ variant: EndpointVariant) -> String? {
        guard variant == .fips, let host = fipsHosts[service.endpointPrefix], host.partitions.contains(partition) else { return nil }
        return host.pattern
    }

    /// FIPS endpoints whose hosts have another form, and the partitions in which they do.
    private static let fipsHosts: [String: (pattern: String, partitions: [AWSPartition])] = [
        "api.sagemaker": ("api-fips.sagemaker.{region}.{suffix}", [.aws, .usGov]),
        "metrics.sagemaker": ("metrics-fips.sagemaker.{region}.{suffix}", [.aws]),
        "runtime.sagemaker": ("runtime-fips.sagemaker.{region}.{suffix}", [.aws]),
        "models.lex": ("models-fips.lex.{region}.{suffix}", [.aws, .usGov]),
        "runtime.lex": ("runtime-fips.lex.{region}.{suffix}", [.aws, .usGov]),
        "batch": ("fips.batch.{region}.{suffix}", [.aws]),
        "eks": ("fips.eks.{region}.{suffix}", [.aws]),
        "transcribe": ("fips.transcribe.{region}.{suffix}", [.aws, .usGov]),
    ]
}
