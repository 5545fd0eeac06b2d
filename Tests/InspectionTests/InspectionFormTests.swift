import Inspection
import ServiceModel
import Testing

@Suite("The inspection form")
struct InspectionFormTests {
    private static let metadata = ServiceMetadata(apiVersion: "2017-07-24", endpointPrefix: "api.sagemaker", wireProtocol: .json)

    /// The lines of a model's form between two, both left out; a model says too much around what a test is about.
    private func excerpt(_ model: ServiceModel, from start: String, to end: String) throws -> String {
        let lines = InspectionForm.json(model).split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0 == start })
        let last = try #require(lines[first...].firstIndex { $0 == end })
        return lines[(first + 1)..<last].joined(separator: "\n")
    }

    private func excerpt(of shapes: Shape...) throws -> String {
        try excerpt(ServiceModel(metadata: Self.metadata, shapes: ShapeTable(shapes)), from: "  \"shapes\": [", to: "  ]")
    }

    @Test("A model without content has what every model has")
    func emptyModel() {
        let expected = """
            {
              "inspectionFormat": 1,
              "metadata": {
                "apiVersion": "2017-07-24",
                "endpointPrefix": "api.sagemaker",
                "protocol": "json"
              },
              "operations": [],
              "shapes": []
            }

            """
        #expect(InspectionForm.json(ServiceModel(metadata: Self.metadata)) == expected)
    }

    @Test("An operation, and in which messages its shapes occur")
    func operation() {
        let model = ServiceModel(
            metadata: Self.metadata,
            formatVersion: "2.0",
            operations: [
                Operation(
                    name: "DescribeWorkforce",
                    http: HTTPBinding(method: "POST", requestURI: "/"),
                    input: OperationInput(shape: "Request"),
                    output: OperationOutput(shape: "Response"),
                    errors: [OperationError(shape: "NotFound")]
                )
            ],
            shapes: ShapeTable([
                Shape(name: "NotFound", type: .structure(Structure(variant: .exception(ErrorTrait())))),
                Shape(
                    name: "Request",
                    type: .structure(Structure(members: [Member(name: "Name", shape: "Name", requirement: .model)]))
                ),
                Shape(name: "Response", type: .structure(Structure(members: [Member(name: "Name", shape: "Name")]))),
                Shape(name: "Name", type: .string(values: [])),
                Shape(name: "Unused", type: .boolean),
            ]),
            paginators: [Paginator(operation: "DescribeWorkforce", inputTokens: ["NextToken"], outputTokens: ["NextToken"])],
            waiters: [
                Waiter(
                    name: "WorkforceActive",
                    operation: "DescribeWorkforce",
                    delay: 15,
                    maximumAttempts: 40,
                    acceptors: [.init(state: .success, matcher: .status, expected: .number(200))]
                )
            ]
        )
        let expected = """
            {
              "inspectionFormat": 1,
              "version": "2.0",
              "metadata": {
                "apiVersion": "2017-07-24",
                "endpointPrefix": "api.sagemaker",
                "protocol": "json"
              },
              "operations": [
                {
                  "name": "DescribeWorkforce",
                  "http": {
                    "method": "POST",
                    "requestUri": "/"
                  },
                  "input": {
                    "shape": "Request"
                  },
                  "output": {
                    "shape": "Response"
                  },
                  "errors": [
                    {
                      "shape": "NotFound"
                    }
                  ]
                }
              ],
              "shapes": [
                {
                  "name": "NotFound",
                  "type": "structure",
                  "directions": ["output"],
                  "variant": "exception",
                  "members": []
                },
                {
                  "name": "Request",
                  "type": "structure",
                  "directions": ["input"],
                  "members": [
                    {
                      "name": "Name",
                      "shape": "Name",
                      "required": true
                    }
                  ]
                },
                {
                  "name": "Response",
                  "type": "structure",
                  "directions": ["output"],
                  "members": [
                    {
                      "name": "Name",
                      "shape": "Name"
                    }
                  ]
                },
                {
                  "name": "Name",
                  "type": "string",
                  "directions": ["input", "output"]
                },
                {
                  "name": "Unused",
                  "type": "boolean"
                }
              ],
              "paginators": [
                {
                  "operation": "DescribeWorkforce",
                  "inputToken": ["NextToken"],
                  "outputToken": ["NextToken"]
                }
              ],
              "waiters": [
                {
                  "name": "WorkforceActive",
                  "operation": "DescribeWorkforce",
                  "delay": 15,
                  "maxAttempts": 40,
                  "acceptors": [
                    {
                      "state": "success",
                      "matcher": "status",
                      "expected": 200
                    }
                  ]
                }
              ]
            }

            """
        #expect(InspectionForm.json(model) == expected)
    }

    @Test("Constraints say what they bound and where they come from")
    func constraints() throws {
        let justification = Justification(reason: "AWS says so.", reference: "https://example.com/")
        let shape = Shape(
            name: "Everything",
            type: .long,
            constraints: [
                Constraint(.length(Bounds(minimum: 1, maximum: 10))),
                Constraint(.range(Bounds(maximum: ExactDecimal("9223372036854775807"))), origin: .documentation(justification)),
                Constraint(.range(Bounds(minimum: ExactDecimal("0.10")))),
                Constraint(.pattern(PatternConstraint(#"https://\S+"#, matching: .whole))),
            ]
        )
        let expected = #"""
                {
                  "name": "Everything",
                  "type": "long",
                  "constraints": [
                    {
                      "length": {
                        "min": 1,
                        "max": 10
                      },
                      "origin": "model"
                    },
                    {
                      "range": {
                        "max": 9223372036854775807
                      },
                      "origin": {
                        "reason": "AWS says so.",
                        "reference": "https://example.com/"
                      }
                    },
                    {
                      "range": {
                        "min": 0.1
                      },
                      "origin": "model"
                    },
                    {
                      "pattern": "https://\\S+",
                      "matching": "whole",
                      "origin": "model"
                    }
                  ]
                }
            """#
        #expect(try excerpt(of: shape) == expected)
    }

    @Test("Rules over several members have the keys of refinements")
    func structureRules() throws {
        let paths = [MemberPath(steps: [.init(member: "A")]), MemberPath(steps: [.init(member: "B")])]
        let path = MemberPath(steps: [.init(member: "Tags", entersElements: true), .init(member: "Key")])
        let kinds: [StructureRuleKind] = [.mutuallyExclusive(paths), .atLeastOne(of: paths), .unique(path), .uniform(path)]
        let structure = Structure(rules: kinds.map { StructureRule($0, origin: .model) })
        let expected = """
                {
                  "name": "Request",
                  "type": "structure",
                  "rules": [
                    {
                      "mutuallyExclusive": ["A", "B"],
                      "origin": "model"
                    },
                    {
                      "atLeastOneOf": ["A", "B"],
                      "origin": "model"
                    },
                    {
                      "unique": "Tags[].Key",
                      "origin": "model"
                    },
                    {
                      "uniform": "Tags[].Key",
                      "origin": "model"
                    }
                  ],
                  "members": []
                }
            """
        #expect(try excerpt(of: Shape(name: "Request", type: .structure(structure))) == expected)
    }

    @Test("Members say how they are stored, named and required")
    func members() throws {
        var traits = MemberTraits()
        traits.locationName = "child"
        traits.deprecation = Deprecation(since: "2020-01-01")
        let members = [
            Member(name: "Child", shape: "Tree", traits: traits),
            Member(name: "Name", shape: "Name", requirement: .documentation(Justification(reason: "AWS says so."))),
        ]
        let expected = """
                {
                  "name": "Tree",
                  "type": "structure",
                  "members": [
                    {
                      "name": "Child",
                      "wireName": "child",
                      "shape": "Tree",
                      "indirect": true,
                      "deprecated": true,
                      "deprecatedSince": "2020-01-01",
                      "locationName": "child"
                    },
                    {
                      "name": "Name",
                      "shape": "Name",
                      "required": true,
                      "requiredBy": {
                        "reason": "AWS says so."
                      }
                    }
                  ]
                }
            """
        #expect(try excerpt(of: Shape(name: "Tree", type: .structure(Structure(members: members)))) == expected)
    }

    @Test("Lists, maps and enumerations say what they hold")
    func otherShapes() throws {
        let expected = """
                {
                  "name": "Names",
                  "type": "list",
                  "member": {
                    "shape": "Name",
                    "locationName": "item"
                  }
                },
                {
                  "name": "Sizes",
                  "type": "map",
                  "key": {
                    "shape": "Name"
                  },
                  "value": {
                    "shape": "Size"
                  }
                },
                {
                  "name": "Status",
                  "type": "string",
                  "enum": ["Active", "Failed"]
                }
            """
        let text = try excerpt(
            of: Shape(name: "Names", type: .list(ListShape(element: ShapeReference(shape: "Name", locationName: "item")))),
            Shape(name: "Sizes", type: .map(MapShape(key: ShapeReference(shape: "Name"), value: ShapeReference(shape: "Size")))),
            Shape(name: "Status", type: .string(values: [EnumValue(value: "Active"), EnumValue(value: "Failed")]))
        )
        #expect(text == expected)
    }

    @Test("What is stated on purpose stays, even if it says no or nothing")
    func statedAbsence() throws {
        func exception(_ error: ErrorTrait) -> Shape { Shape(name: "A", type: .structure(Structure(variant: .exception(error)))) }
        let silent = exception(ErrorTrait())
        let stated = exception(ErrorTrait(isSenderFault: false, retryable: RetryableTrait()))
        #expect(try !excerpt(of: silent).contains("error"))
        let expected = """
                {
                  "name": "A",
                  "type": "structure",
                  "variant": "exception",
                  "error": {
                    "senderFault": false,
                    "retryable": {}
                  },
                  "members": []
                }
            """
        #expect(try excerpt(of: stated) == expected)
    }

    /// A document's text; a model's examples stand in its form as they are.
    private func text(of document: DocumentValue) throws -> String {
        let model = ServiceModel(metadata: Self.metadata, examples: .object([.init("document", document)]))
        return try excerpt(model, from: "  \"examples\": {", to: "  }")
    }

    @Test("Documents keep their order, their nulls and their empty values")
    func documents() throws {
        let document = DocumentValue.object([
            .init("z", .null), .init("a", .array([.null, .boolean(false), .number(-1), .string("")])), .init("o", .object([])),
            .init("l", .array([])), .init("n", .array([.array([]), .object([])])),
        ])
        let expected = """
                "document": {
                  "z": null,
                  "a": [null, false, -1, ""],
                  "o": {},
                  "l": [],
                  "n": [
                    [],
                    {}
                  ]
                }
            """
        #expect(try text(of: document) == expected)
    }

    @Test("Strings escape what JSON asks for, and what cannot be seen")
    func escapes() throws {
        let string = "\"\\/\n\r\t\0\u{8}\u{1B}\u{7F}\u{85}\u{61C}\u{200F}\u{2028}\u{202E}\u{2066}\u{FEFF}é\u{1F600}👩‍💻"
        let expected = #"    "document": "\"\\/\n\r\t\u0000\u0008\u001b\u007f\u0085\u061c\u200f\u2028\u202e\u2066\ufeffé😀👩‍💻""#
        #expect(try text(of: .string(string)) == expected)
    }

    @Test("An array of scalars has one line, up to 100 columns with its comma", arguments: [(79, true), (80, false)])
    func width(length: Int, fits: Bool) throws {
        // Four spaces, the key with its colon and space, brackets and quotes, then the comma: 21 columns around the text.
        let string = String(repeating: "é", count: length)
        let expected = fits ? "    \"document\": [\"\(string)\"]" : "    \"document\": [\n      \"\(string)\"\n    ]"
        #expect(try text(of: .array([.string(string)])) == expected)
    }
}
