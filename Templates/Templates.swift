/// The Mustache templates of generated Swift, by name. They are part of the tool: a changed template is a changed tool.
public enum TemplateSources {
    public static let all: [String: String] = [
        "Header": PackageResources.Header_mustache,
        "Namespace": PackageResources.Namespace_mustache,
        "Structures": PackageResources.Structures_mustache,
        "Unions": PackageResources.Unions_mustache,
        "Enumerations": PackageResources.Enumerations_mustache,
        "Shapes": PackageResources.Shapes_mustache,
        "Patterns": PackageResources.Patterns_mustache,
        "Errors": PackageResources.Errors_mustache,
        "Client": PackageResources.Client_mustache,
        "Paginators": PackageResources.Paginators_mustache,
        "Waiters": PackageResources.Waiters_mustache,
        "Mock": PackageResources.Mock_mustache,
    ].mapValues { String(decoding: $0, as: UTF8.self) }
}
