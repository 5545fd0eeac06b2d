import Foundation
import TestSupport

@testable import SpecReading

/// Test material that lives outside the package, found through the environment.
enum Corpus {
    /// The folder of `SHAPEWRIGHT_CORPUS`; without it, tests that need it skip.
    static let root = TestMaterial.corpus
    /// The folder of the botocore package, of `SHAPEWRIGHT_BOTOCORE`; without it, tests that need it skip.
    static let botocore = TestMaterial.botocore

    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        try TestMaterial.bytes(path)
    }

    static func decompressed(_ bytes: [UInt8]) throws -> [UInt8] {
        Gzip.isCompressed(bytes) ? try Gzip.decompress(bytes) : bytes
    }
}
