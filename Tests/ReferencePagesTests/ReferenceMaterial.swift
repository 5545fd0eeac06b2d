import Foundation
import ServiceModel
import SpecReading
import TestSupport

@testable import ReferencePages
@testable import SwiftEmission

/// Models and their pages.
enum ReferenceMaterial {
    static func workforce() throws -> ServiceModel { try model(Repository.workforce.path(percentEncoded: false)) }

    /// A model of botocore's, by its folder there.
    static func botocore(_ folder: String) throws -> ServiceModel { try model("\(TestMaterial.botocore ?? "")/data/\(folder)") }

    static func model(_ path: String) throws -> ServiceModel { try SpecificationReading(SpecificationLoader.load(path)).get() }

    static func pages(_ model: ServiceModel, _ format: ReferenceFormat = .markdown) throws -> [String: String] {
        let files = try ReferencePages(model, format: format).pages()
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) })
    }

    /// A page of the workforce API.
    static func page(_ operation: String) throws -> String { try pages(workforce())[operation + ".md"] ?? "" }
}
