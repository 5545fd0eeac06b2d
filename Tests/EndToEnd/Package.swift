// swift-tools-version: 6.2
import PackageDescription

// A generated client and a server that others wrote, over both transports. `run` generates the client first.
let package = Package(
    name: "EndToEnd",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "shapewright", path: "../..", traits: [.defaults, "AsyncHTTPClient"]),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .target(
            name: "ModelPackageGroups",
            dependencies: [
                .product(name: "ShapewrightRuntime", package: "shapewright"),
                .product(name: "ShapewrightClient", package: "shapewright"),
            ]
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ModelPackageGroups",
                .product(name: "ShapewrightClient", package: "shapewright"),
                .product(name: "ShapewrightAWS", package: "shapewright"),
                .product(name: "ShapewrightAsyncHTTPClient", package: "shapewright"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Sources/EndToEndTests"
        ),
    ],
    swiftLanguageModes: [.v6]
)
