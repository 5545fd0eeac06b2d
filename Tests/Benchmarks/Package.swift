// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of Shapewright never resolve what benchmarks need.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "Measures that transport too."),
        .default(enabledTraits: []),
    ],
    dependencies: [
        .package(
            name: "shapewright", path: "../..", traits: [.defaults, .trait(name: "AsyncHTTPClient", condition: .when(traits: ["AsyncHTTPClient"]))])
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "AllocationCounter", "WorkforcePatterns", "HostilePatterns",
                .product(name: "SageMakerWorkforce", package: "shapewright"),
                .product(name: "ShapewrightRuntime", package: "shapewright"),
                .product(name: "Generation", package: "shapewright"),
            ]
        ),
        .executableTarget(
            name: "Throughput",
            dependencies: [
                .product(name: "SageMakerWorkforce", package: "shapewright"),
                .product(name: "ShapewrightAWS", package: "shapewright"),
                .product(name: "ShapewrightClient", package: "shapewright"),
                .product(name: "ShapewrightAsyncHTTPClient", package: "shapewright"),
            ]
        ),
        // The memory that a program is given, counted.
        .target(name: "AllocationCounter"),
        // Patterns are internal to generated code, so these are generated here.
        .target(
            name: "WorkforcePatterns",
            dependencies: [.product(name: "ShapewrightRuntime", package: "shapewright")],
            plugins: [.plugin(name: "ShapewrightPlugin", package: "shapewright")]
        ),
        .target(
            name: "HostilePatterns",
            dependencies: [.product(name: "ShapewrightRuntime", package: "shapewright")],
            plugins: [.plugin(name: "ShapewrightPlugin", package: "shapewright")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
