import ServiceModel
import SpecReading
import Testing

/// A service in which every kind of type has members that are secrets, and its twin in which nothing is one.
struct SecretsModel {
    var namespace: String
    var model: ServiceModel

    /// The structures and unions that are types.
    var types: [Shape] {
        model.shapes.filter { shape in
            guard case .structure(let structure) = shape.type else { return false }
            return structure.variant != .document
        }
    }

    fileprivate static func service(_ wireProtocol: String) -> String {
        #"""
        {"metadata": {"apiVersion": "1", "endpointPrefix": "x", "protocol": "\#(wireProtocol)", "serviceId": "Secrets", "jsonVersion": "1.1", "targetPrefix": "S"},
        "operations": {
            "DoThing": {"http": {"method": "POST", "requestUri": "/things/{Label}"}, "input": {"shape": "ThingRequest"}, "output": {"shape": "ThingResponse"}, "errors": [{"shape": "SecretFailure"}]},
            "StoreThing": {"http": {"method": "POST", "requestUri": "/store"}, "input": {"shape": "StoreRequest"}, "output": {"shape": "Holder"}, "errors": [{"shape": "SecretFailure"}]}},
        "shapes": {
            "ThingRequest": {"type": "structure", "required": ["Label"], "members": {
                "Label": {"shape": "SecretString", "location": "uri", "locationName": "Label"}, "Query": {"shape": "SecretString", "location": "querystring", "locationName": "q"},
                "QueryNumber": {"shape": "SecretInteger", "location": "querystring", "locationName": "n"}, "QueryMap": {"shape": "SecretKeyMap", "location": "querystring", "locationName": "m"},
                "Header": {"shape": "SecretString", "location": "header", "locationName": "x-secret"}, "HeaderTime": {"shape": "SecretTime", "location": "header", "locationName": "x-time"},
                "HeaderBlob": {"shape": "SecretBlob", "location": "header", "locationName": "x-blob"}, "HeaderList": {"shape": "SecretList", "location": "header", "locationName": "x-list"},
                "Prefix": {"shape": "SecretKeyMap", "location": "headers", "locationName": "x-p-"}, "ClientToken": {"shape": "SecretString", "idempotencyToken": true},
                "Holder": {"shape": "Holder"}}},
            "StoreRequest": {"type": "structure", "payload": "Body", "members": {"Body": {"shape": "SecretStructure"}, "Other": {"shape": "SecretEnum", "location": "header", "locationName": "x-enum"}}},
            "ThingResponse": {"type": "structure", "members": {
                "OutText": {"shape": "SecretString", "location": "header", "locationName": "x-out"}, "OutNumber": {"shape": "SecretInteger", "location": "header", "locationName": "x-out-number"},
                "OutTime": {"shape": "SecretTime", "location": "header", "locationName": "x-out-time"}, "OutPrefix": {"shape": "SecretKeyMap", "location": "headers", "locationName": "x-o-"},
                "Holder": {"shape": "Holder"}, "Union": {"shape": "OpenUnion"}}},
            "Holder": {"type": "structure", "members": {
                "Text": {"shape": "SecretString"}, "Integer": {"shape": "SecretInteger"}, "Long": {"shape": "SecretLong"}, "Float": {"shape": "SecretFloat"}, "Double": {"shape": "SecretDouble"},
                "Flag": {"shape": "SecretFlag"}, "Time": {"shape": "SecretTime"}, "Blob": {"shape": "SecretBlob"}, "Kind": {"shape": "SecretEnum"}, "Document": {"shape": "SecretDocument"},
                "List": {"shape": "SecretList"}, "Listed": {"shape": "ListOfSecrets"}, "Sparse": {"shape": "SparseSecrets"}, "Map": {"shape": "SecretMap"}, "Mapped": {"shape": "MapOfSecrets"},
                "Keyed": {"shape": "SecretKeyMap"}, "KeyedInner": {"shape": "SecretKeyInnerMap"}, "KeyedKind": {"shape": "SecretEnumKeyMap"}, "Nested": {"shape": "NestedMap"},
                "Structure": {"shape": "SecretStructure"}, "Structures": {"shape": "SecretStructures"}, "Union": {"shape": "SecretUnion"}, "OpenUnion": {"shape": "OpenUnion"},
                "Inner": {"shape": "Inner"}, "Inners": {"shape": "InnerMap"}, "Again": {"shape": "Holder"}, "Blobs": {"shape": "SecretBlobs"}, "Numbers": {"shape": "SecretNumbers"},
                "Old": {"shape": "SecretString", "deprecated": true}, "OldInner": {"shape": "SecretStructure", "deprecated": true}}},
            "Strict": {"type": "structure", "required": ["Text", "Integer", "Blob", "Kind", "Document", "Keyed", "Structure", "Union", "Listed", "Time"], "members": {
                "Text": {"shape": "SecretString"}, "Integer": {"shape": "SecretInteger"}, "Blob": {"shape": "SecretBlob"}, "Kind": {"shape": "SecretEnum"}, "Document": {"shape": "SecretDocument"},
                "Keyed": {"shape": "SecretKeyMap"}, "Structure": {"shape": "SecretStructure"}, "Union": {"shape": "SecretUnion"}, "Listed": {"shape": "ListOfSecrets"}, "Time": {"shape": "SecretTime"}}},
            "Inner": {"type": "structure", "members": {"InnerText": {"shape": "SecretString"}, "InnerNumber": {"shape": "SecretInteger"}}},
            "InnerMap": {"type": "map", "key": {"shape": "SecretEnum"}, "value": {"shape": "Inner"}},
            "SecretStructure": {"type": "structure", "sensitive": true, "members": {
                "PlainText": {"shape": "CheckedText"}, "PlainNumber": {"shape": "CheckedInteger"}, "PlainMap": {"shape": "PlainMap"}, "PlainBlob": {"shape": "PlainBlob"}, "PlainKind": {"shape": "PlainEnum"},
                "PlainInner": {"shape": "PlainInner"}, "PlainInnerMap": {"shape": "PlainInnerMap"}, "PlainDocument": {"shape": "PlainDocument"}}},
            "PlainInner": {"type": "structure", "members": {"Deep": {"shape": "CheckedText"}, "DeepNumber": {"shape": "CheckedInteger"}}},
            "PlainInnerMap": {"type": "map", "key": {"shape": "CheckedText"}, "value": {"shape": "PlainInner"}},
            "SecretUnion": {"type": "structure", "union": true, "sensitive": true, "members": {"UnionText": {"shape": "CheckedText"}, "UnionMap": {"shape": "PlainMap"}, "UnionInner": {"shape": "PlainInner"}}},
            "OpenUnion": {"type": "structure", "union": true, "members": {"OpenText": {"shape": "SecretString"}, "OpenStructure": {"shape": "SecretStructure"}, "OpenInner": {"shape": "Inner"}, "OpenMap": {"shape": "SecretKeyMap"}}},
            "SecretFailure": {"type": "structure", "exception": true, "members": {"message": {"shape": "SecretString"}, "Detail": {"shape": "SecretString"}, "Keyed": {"shape": "SecretKeyMap"}}},
            "SecretString": {"type": "string", "sensitive": true, "max": 3, "pattern": "[0-9]+"}, "SecretInteger": {"type": "integer", "sensitive": true, "max": 5},
            "SecretLong": {"type": "long", "sensitive": true, "max": 5}, "SecretFloat": {"type": "float", "sensitive": true, "max": 5}, "SecretDouble": {"type": "double", "sensitive": true, "max": 5},
            "SecretFlag": {"type": "boolean", "sensitive": true}, "SecretTime": {"type": "timestamp", "sensitive": true}, "SecretBlob": {"type": "blob", "sensitive": true, "max": 1},
            "SecretEnum": {"type": "string", "sensitive": true, "enum": ["one", "two"]}, "SecretDocument": {"type": "structure", "document": true, "sensitive": true, "members": {}},
            "SecretList": {"type": "list", "sensitive": true, "member": {"shape": "CheckedText"}}, "ListOfSecrets": {"type": "list", "member": {"shape": "SecretString"}},
            "SparseSecrets": {"type": "list", "sparse": true, "member": {"shape": "SecretString"}}, "SecretMap": {"type": "map", "sensitive": true, "key": {"shape": "CheckedText"}, "value": {"shape": "CheckedText"}},
            "MapOfSecrets": {"type": "map", "key": {"shape": "CheckedText"}, "value": {"shape": "SecretString"}}, "SecretKeyMap": {"type": "map", "key": {"shape": "SecretString"}, "value": {"shape": "CheckedText"}},
            "SecretKeyInnerMap": {"type": "map", "key": {"shape": "SecretString"}, "value": {"shape": "PlainInner"}}, "SecretEnumKeyMap": {"type": "map", "key": {"shape": "SecretEnum"}, "value": {"shape": "SecretInteger"}},
            "NestedMap": {"type": "map", "key": {"shape": "SecretString"}, "value": {"shape": "MapOfSecrets"}}, "SecretStructures": {"type": "list", "member": {"shape": "SecretStructure"}},
            "SecretBlobs": {"type": "list", "member": {"shape": "SecretBlob"}}, "SecretNumbers": {"type": "list", "member": {"shape": "SecretDouble"}},
            "CheckedText": {"type": "string", "max": 3, "pattern": "[0-9]+"}, "CheckedInteger": {"type": "integer", "max": 5}, "PlainBlob": {"type": "blob", "max": 1}, "PlainEnum": {"type": "string", "enum": ["one"]},
            "PlainMap": {"type": "map", "key": {"shape": "CheckedText"}, "value": {"shape": "CheckedText"}}, "PlainDocument": {"type": "structure", "document": true, "members": {}}}}
        """#
    }
}

extension SecretsModel {
    /// - Parameters:
    ///   - wireProtocol: C2J's name for it.
    ///   - isSecret: Whether the traits are there; without them, all that hides here has to show.
    init(_ namespace: String, wireProtocol: String, isSecret: Bool) throws {
        let text = Self.service(wireProtocol).replacing(#""sensitive": true"#, with: isSecret ? #""sensitive": true"# : #""sensitive": false"#)
        let reading = SpecificationReading(SpecificationFiles(service: SourceFile(path: "service-2.json", text: text)))
        self.namespace = namespace
        model = try #require(reading.model, "\(reading.diagnostics)")
    }
}
