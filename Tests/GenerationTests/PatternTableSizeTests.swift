import Foundation
import Generation
import TestSupport
import Testing

/// Tables are a small part of generated code, and readable: the expression stands above each.
@Suite struct PatternTableSizeTests {
    /// Characters of all tables and divisions of scalars of a file, and how many tables there are.
    private func tables(_ text: String) throws -> (count: Int, characters: Int) {
        let lines = text.split(separator: "\n")
        var count = 0
        var characters = 0
        for (index, line) in lines.enumerated() {
            if let table = line.firstMatch(of: /^ +table: "([^"]*)"$/) {
                count += 1
                characters += table.1.count
                let above = lines[..<index].last { !$0.contains("scalars: ") }
                #expect(above?.firstMatch(of: /^ {12}#*"/) != nil, "no expression above \(line)")
            } else if let division = line.firstMatch(of: /ScalarDivision\("([^"]*)"\)$/) {
                characters += division.1.count
            }
        }
        return (count, characters)
    }

    private func patterns(_ specification: String) throws -> String {
        let result = try Generator.generate(GenerationRequest(specification: specification))
        let file = try #require(result.files.first { $0.name == "ServicePatterns.swift" })
        return String(decoding: file.contents, as: UTF8.self)
    }

    @Test func theWorkforceTablesTakeLessThan30kB() throws {
        let tables = try tables(patterns(TestMaterial.specification("sagemaker-workforce")))
        print("workforce: \(tables)")
        #expect(tables.count == 22)
        #expect(tables.characters < 30_000)
    }

    @Test(.enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func theTablesOfWholeSageMakerTakeLessThan80kB() throws {
        let botocore = try #require(TestMaterial.botocore)
        let tables = try tables(patterns("\(botocore)/data/sagemaker/2017-07-24"))
        print("SageMaker: \(tables)")
        #expect(tables.count == 223)
        #expect(tables.characters < 80_000)
    }
}
