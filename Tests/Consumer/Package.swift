// swift-tools-version: 6.2
import PackageDescription

// A package as a user of Shapewright would have it. `ConsumerTests` builds and runs it.
let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "shapewright", path: "../.."),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [
                .product(name: "ShapewrightRuntime", package: "shapewright"),
                .product(name: "ShapewrightClient", package: "shapewright"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            plugins: [.plugin(name: "ShapewrightPlugin", package: "shapewright")]
        )
    ],
    swiftLanguageModes: [.v6]
)
