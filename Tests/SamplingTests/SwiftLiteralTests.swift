import Foundation
import Generation
import Inspection
import TestSupport
import Testing

/// Swift literals of what the workforce specification lacks: unions, documents, blobs, sparse and enum-keyed containers, hostile names.
@Suite struct SwiftLiteralTests {
    private static let service = #"""
        {
          "metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "serviceId": "Kinds", "jsonVersion": "1.1", "targetPrefix": "K"},
          "operations": {"Put": {"name": "Put", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}},
          "shapes": {
            "In": {"type": "structure", "required": ["class", "Type", "Union", "Blob"], "members": {
              "class": {"shape": "Text"}, "Type": {"shape": "Type"}, "Union": {"shape": "Union"}, "Blob": {"shape": "Blob"}, "At": {"shape": "At"},
              "Any": {"shape": "Any"}, "Float": {"shape": "Float"}, "Long": {"shape": "Long"}, "Map": {"shape": "Map"}, "Sparse": {"shape": "Sparse"},
              "Flag": {"shape": "Flag"}, "Tree": {"shape": "In"}, "init": {"shape": "Text"}}},
            "Text": {"type": "string", "min": 1, "max": 9, "pattern": "[\"\\\\\\n#a(]+"}, "Type": {"type": "string", "enum": ["none", "self", "a-b", "a+b"]},
            "Union": {"type": "structure", "union": true, "members": {"default": {"shape": "Text"}, "Type": {"shape": "Type"}, "Deep": {"shape": "In"}}},
            "Blob": {"type": "blob", "min": 1, "max": 4}, "At": {"type": "timestamp"}, "Any": {"type": "structure", "document": true, "members": {}},
            "Float": {"type": "float", "min": 0.1, "max": 0.7}, "Long": {"type": "long", "max": 9223372036854775806},
            "Map": {"type": "map", "max": 3, "key": {"shape": "Type"}, "value": {"shape": "Long"}},
            "Sparse": {"type": "list", "sparse": true, "min": 1, "member": {"shape": "Text"}}, "Flag": {"type": "boolean"}
          }
        }
        """#

    @Test func everyKindCompiles() async throws {
        let folder = try TemporaryFolder()
        try folder.write("spec/service-2.json", Self.service)
        let request = GenerationRequest(specification: folder.url.appending(path: "spec").path(percentEncoded: false))
        var files: [String] = []
        for file in try Generator.generate(request).files {
            try folder.write(file.name, String(decoding: file.contents, as: UTF8.self))
            files.append(file.name)
        }
        var source = "import Foundation\nimport ShapewrightRuntime\n\n"
        for (index, isInvalid) in [false, true].enumerated() {
            let lines = try SpecificationSamples(SampleRequest(specification: request, shape: "In", count: 12, seed: 5, isInvalid: isInvalid, format: .swift)).lines
            source += "func samples\(index)() {\n" + lines.map { "    \($0)\n" }.joined() + "}\n"
        }
        try folder.write("Samples.swift", source)
        let modules = Repository.products.appending(path: "Modules").path(percentEncoded: false)
        let arguments = ["-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", "Samples", "-parse-as-library", "-I", modules, "Samples.swift"]
        let outcome = try await ProcessOutcome.of(program: "swiftc", arguments + files, in: folder.url)
        #expect(outcome.status == 0, "\(outcome.errors.prefix(3_000))")
    }
}
