/// What a service is called in endpoints, signatures and settings: the `metadata` of its C2J model.
public struct ServiceIdentity: Sendable, Hashable {
    /// `serviceId`, as in `SageMaker A2I Runtime`.
    public var serviceID: String
    /// `endpointPrefix`: what hosts start with, as in `api.sagemaker`.
    public var endpointPrefix: String
    /// `signingName`: the service of credential scopes.
    public var signingName: String
    /// Hosts that do not follow the pattern of ``AWSEndpoint``: `{region}` stands for the region, `{suffix}` for what the hosts of its
    /// partition and the variant end in.
    public var hosts: [EndpointVariant: String]

    /// - Parameters:
    ///   - signingName: ``endpointPrefix`` where the model has none.
    public init(serviceID: String, endpointPrefix: String, signingName: String? = nil, hosts: [EndpointVariant: String] = [:]) {
        self.serviceID = serviceID
        self.endpointPrefix = endpointPrefix
        self.signingName = signingName ?? endpointPrefix
        self.hosts = hosts
    }

    /// The service in the name of an environment variable: `SAGEMAKER_A2I_RUNTIME`. In a `services` section it is the same in lower case.
    ///
    /// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>.
    var settingName: String {
        String(serviceID.uppercased().map { $0 == " " ? "_" : $0 })
    }
}
