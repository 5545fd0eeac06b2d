import ServiceModel
import SpecReading
import TestSupport
import Testing

@testable import SwiftEmission

struct JMESPathCompilerTests {
    private static let shapes = #"""
        "Thing": {"type": "structure", "required": ["Must", "Size", "All"], "members": {
          "Name": {"shape": "Name"}, "Kind": {"shape": "Kind"}, "Flag": {"shape": "Flag"}, "Must": {"shape": "Flag"}, "Count": {"shape": "Count"},
          "Size": {"shape": "Size"}, "Words": {"shape": "Words"}, "All": {"shape": "Words"}, "Matrix": {"shape": "Matrix"}, "At": {"shape": "At"},
          "Things": {"shape": "Things"}, "Next": {"shape": "Thing"}, "ByKind": {"shape": "ByKind"}, "Choice": {"shape": "Choice"},
          "Old": {"shape": "Name", "deprecated": true}}},
        "Name": {"type": "string"}, "Kind": {"type": "string", "enum": ["a", "B-b", "none"]}, "Flag": {"type": "boolean"}, "Count": {"type": "integer"},
        "Size": {"type": "long"}, "Words": {"type": "list", "member": {"shape": "Name"}}, "Matrix": {"type": "list", "member": {"shape": "Words"}},
        "Things": {"type": "list", "member": {"shape": "Thing"}}, "ByKind": {"type": "map", "key": {"shape": "Kind"}, "value": {"shape": "Thing"}},
        "At": {"type": "timestamp"}, "Choice": {"type": "structure", "union": true, "members": {"A": {"shape": "Name"}}}
        """#

    private static let context: EmissionContext? = try? {
        let text = #"""
            {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "json", "serviceFullName": "X", "serviceId": "Example",
            "signatureVersion": "v4", "uid": "x"}, "operations": {}, "shapes": {\#(shapes)}}
            """#
        let files = SpecificationFiles(service: SourceFile(path: "service-2.json", text: text))
        return try EmissionContext(model: SpecificationReading(files).get(), configuration: EmissionConfiguration())
    }()

    private func value(_ text: String) throws -> ValueCode {
        let context = try #require(Self.context)
        return try JMESPathCompiler(context: context).value(JMESPathParser.parse(text), of: .current(context.model.valueType(of: "Thing")))
    }

    @Test(arguments: [
        ("Name", "$0.name"), ("Next.Name", "$0.next?.name"), ("Next.Must", "$0.next?.must"), ("Next.All[0]", "$0.next?.all.first"),
        ("Words[-2]", "$0.words?.dropLast(1).last"), ("ByKind.a.Kind", #"$0.byKind?[.init(rawValue: "a")]?.kind"#),
        ("Things[].Name", "$0.things?.compactMap { $0.name }"), ("Things[].Must", "$0.things?.map { $0.must }"),
        ("Things[].Words[]", "$0.things?.flatMap { $0.words ?? [] }"), ("Things[].All[]", "$0.things?.flatMap { $0.all }"), ("Matrix[]", "$0.matrix?.flatMap { $0 }"),
        ("Things[*].Words[*]", "$0.things?.compactMap { $0.words }"), ("ByKind.*.Name", "$0.byKind?.values.map { $0 }.compactMap { $0.name }"),
        ("Things[?Must].Size", "$0.things?.filter { $0.must }.map { $0.size }"), ("Things[?`true`]", "$0.things?.filter { _ in true }"),
        ("Kind == 'B-b'", "$0.kind == .bB"), ("Kind == 'none'", "$0.kind == .none_"), ("'x' != Kind", #""x" != $0.kind?.rawValue"#), ("Name == Kind", "$0.name == $0.kind?.rawValue"),
        ("Name == `1`", "false"), ("Name != `null`", "$0.name != nil"), ("Must == `null`", "false"), ("Name == Count", "$0.name == nil && $0.count == nil"),
        ("Count == Size", "($0.count).map { Swift.Int64($0) } == $0.size"), ("Size > `1`", "$0.size > 1"), ("Size == `1.5`", "Swift.Double($0.size) == 1.5"),
        ("Count >= `1`", "ShapewrightClient.WaiterCondition.compare($0.count, >=, 1)"), ("length(Words) == `1`", "$0.words?.count == 1"),
        ("length(Name || '')", #"($0.name ?? "").unicodeScalars.count"#), ("Must && (Must || Kind == 'a')", "$0.must && ($0.must || $0.kind == .a)"),
        ("!(Flag || length(Words) > `0`)", "!($0.flag == true || ($0.words?.count ?? 0) > 0)"), ("!Words", "!($0.words?.isEmpty == false)"), ("!All", "!(!$0.all.isEmpty)"),
        ("contains(Words, 'a')", #"$0.words?.contains { $0 == "a" }"#), ("starts_with(Name, 'a')", #"$0.name?.utf8.starts(with: "a".utf8)"#),
    ])
    func code(expression: String, expected: String) throws {
        #expect(try value(expression).code.text == expected)
    }

    @Test(arguments: [
        ("Nmae", 0, "“Thing” has no member “Nmae”; did you mean “Name”?"), ("Next.Things.Name", 12, "a list has no members, and so no “Name”"),
        ("Name[0]", 4, "a string has no elements"), ("Name[]", 4, "a string cannot be flattened"), ("Name[*].x", 4, "a string is no list"), ("Name.*", 5, "a string is no map"),
        ("Next.*", 5, "the values of all members at once are not supported"), ("Old == 'a'", 0, "“Old” is deprecated, and generated code does not use what it deprecates"),
        ("Choice.A", 7, "a union has no members, and so no “A”"), ("At == 'x'", 3, "a timestamp and a string are not compared"), ("Words == All", 6, "a list and a list are not compared"),
        ("Things[?Next]", 8, "“Thing” is no condition"), ("Name || Count", 5, "a string or a number: the value has no one type"),
        ("sort(Words)", 0, "the function “sort” is not supported; length, contains, starts_with and ends_with are"), ("length(Count)", 0, "“length” of a number is not supported"),
        ("length(Words, All)", 0, "“length” takes one argument"),
    ])
    func problems(expression: String, offset: Int, message: String) {
        let error = #expect(throws: JMESPathError.self) { try value(expression) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    /// Models of protocols that have no client yet have waiters too.
    @Test("All expressions of botocore's models are understood", .enabled(if: TestMaterial.botocore != nil, "SHAPEWRIGHT_BOTOCORE is not set"))
    func allModels() throws {
        var (waiters, expressions) = (0, 0)
        let root = "\(TestMaterial.botocore ?? "")/data"
        for folder in SpecificationFolders.under(root) {
            let files = try SpecificationLoader.load("\(root)/\(folder)")
            guard files.waiters != nil else { continue }
            let model = try SpecificationReading(files).get()
            let context = try EmissionContext(model: model, configuration: EmissionConfiguration(generatesClient: false))
            for waiter in model.waiters {
                let operation = try #require(model.operation(named: waiter.operation))
                for acceptor in waiter.acceptors {
                    #expect(throws: Never.self, "\(folder) \(waiter.name)") {
                        try WaiterAcceptorCode(context: context, operation: operation).code(of: acceptor)
                    }
                    if acceptor.argument != nil { expressions += 1 }
                }
                waiters += 1
            }
        }
        print("\(waiters) waiters, \(expressions) expressions")
        #expect(waiters == 602)
    }
}
