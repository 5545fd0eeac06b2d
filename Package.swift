// swift-tools-version: 6.2
import PackageDescription

// SwiftPM runs a build tool as a debug binary in debug builds, so the generator's own rooms are optimised in every configuration: for size,
// and each module as a whole, which runs as fast as `-O` and builds in two thirds of the time. A user with a small specification may prefer a
// generator that is built in a quarter of the time and runs ten times as long: `traits: []` takes the trait off. SHAPEWRIGHT_DEBUGGABLE=1
// builds it for the debugger.
let optimised: [SwiftSetting] =
    Context.environment["SHAPEWRIGHT_DEBUGGABLE"] == nil
    ? [
        .unsafeFlags(
            ["-Osize", "-disable-batch-mode", "-whole-module-optimization", "-num-threads", "2"],
            .when(configuration: .debug, traits: ["OptimizedGenerator"]))
    ] : []

let asyncHTTPClient: TargetDependencyCondition? = .when(traits: ["AsyncHTTPClient"])

let templates = [
    "Header", "Namespace", "Structures", "Unions", "Enumerations", "Shapes", "Patterns", "Errors", "Client", "Paginators", "Waiters", "Mock",
]

// SHAPEWRIGHT_TESTS names the test targets that there are, for builds in which nothing is built yet and all would take long, as with a
// sanitizer: `Tests/Sanitizers/run`.
let tests = Context.environment["SHAPEWRIGHT_TESTS"].map { Set($0.split(separator: ",").map(String.init)) }

let package = Package(
    name: "shapewright",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "ShapewrightRuntime", targets: ["ShapewrightRuntime"]),
        .library(name: "ShapewrightClient", targets: ["ShapewrightClient"]),
        .library(name: "ShapewrightAWS", targets: ["ShapewrightAWS"]),
        .library(name: "ShapewrightAsyncHTTPClient", targets: ["ShapewrightAsyncHTTPClient"]),
        .library(name: "PatternAutomata", targets: ["PatternAutomata", "PatternLanguages"]),
        .library(name: "Generation", targets: ["Generation", "Inspection"]),
        .library(name: "SageMakerWorkforce", targets: ["SageMakerWorkforce"]),
        .executable(name: "shapewright", targets: ["shapewright"]),
        .plugin(name: "ShapewrightPlugin", targets: ["ShapewrightPlugin"]),
        .plugin(name: "ShapewrightCommand", targets: ["ShapewrightCommand"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "A transport over AsyncHTTPClient and SwiftNIO, in the product ShapewrightAsyncHTTPClient."),
        .trait(name: "OptimizedGenerator", description: "The generator is optimised in debug builds too: it takes longer to build, and less to run."),
        .default(enabledTraits: ["OptimizedGenerator"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Only for the trait AsyncHTTPClient.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    ],
    targets: [
        // What users' code imports.
        .target(name: "ShapewrightRuntime"),
        .target(
            name: "ShapewrightClient",
            dependencies: ["ShapewrightRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: [.strictMemorySafety()]
        ),
        .target(
            name: "ShapewrightAWS",
            dependencies: [
                "ShapewrightRuntime", "ShapewrightClient",
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // Empty without the trait, and needs nothing of SwiftNIO's then.
        .target(
            name: "ShapewrightAsyncHTTPClient",
            dependencies: [
                "ShapewrightClient", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: asyncHTTPClient),
                .product(name: "NIOCore", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOPosix", package: "swift-nio", condition: asyncHTTPClient),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: asyncHTTPClient),
            ]
        ),

        // The generator's rooms, in the order in which a specification passes through them.
        .target(name: "ServiceModel", swiftSettings: optimised),
        .target(name: "PatternAutomata", swiftSettings: optimised),
        .target(name: "PatternLanguages", dependencies: ["PatternAutomata"], swiftSettings: optimised),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
        .target(name: "SpecReading", dependencies: ["ServiceModel", "CZlib"], swiftSettings: optimised),
        .target(
            name: "Templates",
            path: "Templates",
            resources: templates.map { .embedInCode("\($0).mustache") },
            swiftSettings: optimised
        ),
        .target(
            name: "SwiftEmission",
            dependencies: ["ServiceModel", "PatternAutomata", "Templates"],
            swiftSettings: optimised
        ),
        .target(name: "ModelComparison", dependencies: ["ServiceModel", "PatternAutomata", "PatternLanguages"], swiftSettings: optimised),
        .target(name: "Linting", dependencies: ["ServiceModel", "PatternAutomata", "PatternLanguages"], swiftSettings: optimised),
        .target(name: "Sampling", dependencies: ["ServiceModel", "PatternAutomata", "PatternLanguages"], swiftSettings: optimised),
        .target(
            name: "ReferencePages",
            dependencies: ["ServiceModel", "PatternAutomata", "PatternLanguages", "SwiftEmission"],
            swiftSettings: optimised
        ),
        .target(name: "Generation", dependencies: ["ServiceModel", "SpecReading", "SwiftEmission"], swiftSettings: optimised),
        .target(
            name: "Inspection",
            dependencies: [
                "ServiceModel", "PatternAutomata", "PatternLanguages", "SpecReading", "SwiftEmission", "Generation", "ModelComparison", "Linting",
                "Sampling", "ReferencePages",
            ],
            swiftSettings: optimised
        ),
        .executableTarget(
            name: "shapewright",
            dependencies: ["Generation", "Inspection", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: optimised
        ),
        // Every user of the build plugin builds this, so it has what generating takes and no more.
        .executableTarget(name: "ShapewrightPluginTool", dependencies: ["Generation"], swiftSettings: optimised),
        .plugin(name: "ShapewrightPlugin", capability: .buildTool(), dependencies: ["ShapewrightPluginTool"], path: "Sources/ShapewrightPlugin"),
        .plugin(
            name: "ShapewrightCommand",
            capability: .command(
                intent: .custom(verb: "shapewright", description: "Generate Swift from a service model."),
                permissions: [.writeToPackageDirectory(reason: "To write the generated Swift files.")]
            ),
            dependencies: ["shapewright"],
            path: "Sources/ShapewrightCommand"
        ),

        // What the generator makes of specs/, committed and reviewed.
        .target(
            name: "SageMakerWorkforce",
            dependencies: ["ShapewrightRuntime", "ShapewrightClient"],
            path: "Generated/SageMakerWorkforce"
        ),

        // Tests that run thousands of cases are optimised like the generator.
        .target(
            name: "TestSupport",
            dependencies: [
                "ServiceModel", "SpecReading", "PatternAutomata", "ShapewrightRuntime", "ShapewrightClient",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: optimised
        ),
        .testTarget(name: "ShapewrightRuntimeTests", dependencies: ["ShapewrightRuntime", "TestSupport"]),
        .testTarget(
            name: "ShapewrightClientTests",
            dependencies: ["ShapewrightClient", "ShapewrightRuntime", "TestSupport", .product(name: "HTTPTypes", package: "swift-http-types")]
        ),
        .testTarget(
            name: "ShapewrightAWSTests",
            dependencies: [
                "ShapewrightAWS", "ShapewrightRuntime", "ShapewrightClient", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Oracle/botocore_oracle.py"]
        ),
        // With the trait AsyncHTTPClient over both transports.
        .testTarget(
            name: "TransportTests",
            dependencies: [
                "ShapewrightAWS", "ShapewrightAsyncHTTPClient", "ShapewrightClient", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(name: "ServiceModelTests", dependencies: ["ServiceModel", "TestSupport"]),
        .testTarget(
            name: "PatternAutomataTests",
            dependencies: ["PatternAutomata", "PatternLanguages", "ShapewrightRuntime", "TestSupport"],
            swiftSettings: optimised
        ),
        .testTarget(name: "PatternLanguagesTests", dependencies: ["PatternAutomata", "PatternLanguages", "TestSupport"], swiftSettings: optimised),
        .testTarget(
            name: "ModelComparisonTests",
            dependencies: [
                "ModelComparison", "ServiceModel", "SpecReading", "SwiftEmission", "ShapewrightRuntime", "ShapewrightClient", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: optimised
        ),
        .testTarget(name: "LintingTests", dependencies: ["Linting", "Inspection", "ServiceModel", "SpecReading", "TestSupport"], swiftSettings: optimised),
        .testTarget(
            name: "SamplingTests",
            dependencies: [
                "Sampling", "Inspection", "Generation", "ServiceModel", "SpecReading", "SageMakerWorkforce", "ShapewrightRuntime", "ShapewrightClient",
                "TestSupport",
            ],
            swiftSettings: optimised
        ),
        .testTarget(name: "SpecReadingTests", dependencies: ["SpecReading", "TestSupport"]),
        .testTarget(name: "SwiftEmissionTests", dependencies: ["SwiftEmission", "SpecReading", "TestSupport"]),
        .testTarget(name: "GenerationTests", dependencies: ["Generation", "SpecReading", "SwiftEmission", "TestSupport"]),
        // The compiler that looks at the pages' Swift reads the modules of the runtime.
        .testTarget(
            name: "ReferencePagesTests",
            dependencies: [
                "ReferencePages", "ServiceModel", "SpecReading", "SwiftEmission", "Generation", "ShapewrightRuntime", "ShapewrightClient", "SageMakerWorkforce",
                "TestSupport", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Golden"],
            swiftSettings: optimised
        ),
        .testTarget(name: "InspectionTests", dependencies: ["Inspection", "Generation", "ServiceModel", "SpecReading", "TestSupport"]),
        .testTarget(
            name: "SageMakerWorkforceTests",
            dependencies: [
                "SageMakerWorkforce", "ShapewrightRuntime", "ShapewrightClient", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(name: "SpecificationTests", dependencies: ["ServiceModel", "SpecReading", "TestSupport"], swiftSettings: optimised),
        .testTarget(
            name: "OracleTests",
            dependencies: [
                "SageMakerWorkforce", "ShapewrightRuntime", "ShapewrightClient", "ServiceModel", "SpecReading", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: optimised
        ),
        .testTarget(
            name: "ProtocolTests",
            dependencies: ["ShapewrightRuntime", "ShapewrightClient", "ServiceModel", "SpecReading", "SwiftEmission", "TestSupport"],
            exclude: ["Waiters/waiter_oracle.py"]
        ),
        // Fuzzing: `Tests/Fuzzing/run` builds the driver with libFuzzer; the tests replay what it has found.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "ServiceModel", "PatternAutomata", "PatternLanguages", "SpecReading", "SwiftEmission", "ModelComparison", "Linting", "Sampling",
                "ReferencePages", "Generation", "Inspection", "ShapewrightRuntime", "ShapewrightClient", "SageMakerWorkforce", "TestSupport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Tests/Fuzzing/Targets",
            swiftSettings: optimised
        ),
        .executableTarget(name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver"),
        .testTarget(name: "FuzzingTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Tests/Fuzzing/Tests"),
        .testTarget(name: "ShapewrightToolTests", dependencies: ["shapewright", "ShapewrightPluginTool", "TestSupport"]),
        .testTarget(name: "ConsumerTests", dependencies: ["TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

if let tests { package.targets.removeAll { $0.type == .test && !tests.contains($0.name) } }
