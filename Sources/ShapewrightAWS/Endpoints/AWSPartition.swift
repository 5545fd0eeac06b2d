/// A part of AWS that shares no accounts with the others and has host names of its own.
public enum AWSPartition: String, Sendable, Hashable, CaseIterable {
    case aws
    case china = "aws-cn"
    case usGov = "aws-us-gov"
    case europeanSovereign = "aws-eusc"
    case iso = "aws-iso"
    case isoB = "aws-iso-b"
    case isoE = "aws-iso-e"
    case isoF = "aws-iso-f"

    /// The partition that a region belongs to, told by its name. Regions that follow no partition's pattern count as ``aws``, as in AWS's
    /// own rules for endpoints.
    public init(of region: AWSRegion) {
        let name = region.rawValue
        self = Self.allCases.first { $0.globalRegion == name || $0.hasPattern(of: name) } ?? .aws
    }

    /// What all hosts end in.
    public var dnsSuffix: String {
        switch self {
        case .aws, .usGov: "amazonaws.com"
        case .china: "amazonaws.com.cn"
        case .europeanSovereign: "amazonaws.eu"
        case .iso: "c2s.ic.gov"
        case .isoB: "sc2s.sgov.gov"
        case .isoE: "cloud.adc-e.uk"
        case .isoF: "csp.hci.ic.gov"
        }
    }

    /// What hosts end in that speak IPv6 and IPv4.
    public var dualStackDNSSuffix: String {
        switch self {
        case .aws, .usGov: "api.aws"
        case .china: "api.amazonwebservices.com.cn"
        case .europeanSovereign: "api.amazonwebservices.eu"
        case .iso: "api.aws.ic.gov"
        case .isoB: "api.aws.scloud"
        case .isoE: "api.cloud-aws.adc-e.uk"
        case .isoF: "api.aws.hci.ic.gov"
        }
    }

    /// The name for what is in no region.
    private var globalRegion: String { rawValue + "-global" }

    /// Whether a name is one of the partition's prefixes, a word and a number, as in `us-gov-west-1`.
    private func hasPattern(of name: String) -> Bool {
        prefixes.contains { prefix in
            guard name.hasPrefix(prefix + "-") else { return false }
            let parts = name.dropFirst(prefix.count + 1).split(separator: "-", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && parts[1].utf8.allSatisfy(HostLabel.isDigit)
        }
    }

    private var prefixes: [String] {
        switch self {
        // What is in no other partition is here.
        case .aws: []
        case .china: ["cn"]
        case .usGov: ["us-gov"]
        case .europeanSovereign: ["eusc-de"]
        case .iso: ["us-iso"]
        case .isoB: ["us-isob"]
        case .isoE: ["eu-isoe"]
        case .isoF: ["us-isof"]
        }
    }
}
