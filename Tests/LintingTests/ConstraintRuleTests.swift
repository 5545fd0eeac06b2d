import Testing

/// Rules over bounds, enumerations and structures: where each points, and what only looks like it.
@Suite struct ConstraintRuleTests {
    @Test func crossedBounds() throws {
        try expectFindings(
            ["error bounds-crossed", "error bounds-crossed"],
            shapes: #"""
                "A": {"type": "string", "min": 1️⃣5, "max": 4}, "B": {"type": "integer", "min": 2️⃣9223372036854775807, "max": 0.5},
                "C": {"type": "string", "min": 4, "max": 4}, "D": {"type": "double", "min": 0.25, "max": 0.25}
                """#)
    }

    @Test func nothingLeft() throws {
        try expectFindings(
            ["error unsatisfiable-constraint", "error unsatisfiable-constraint", "error unsatisfiable-constraint"],
            shapes: #"""
                "A": {"type": "string", "max": 12, "pattern": 1️⃣"[0-9]{13}"}, "B": {"type": "string", "pattern": 2️⃣"a^b"},
                "C": {"type": "integer", "min": 3️⃣0.2, "max": 0.7},
                "D": {"type": "string", "max": 13, "min": 13, "pattern": "[0-9]{13}"}, "E": {"type": "integer", "min": 0.2, "max": 1.7}
                """#)
    }

    @Test func valuesThatCannotExist() throws {
        try expectFindings(
            ["error impossible-value", "error impossible-value", "error impossible-value"],
            shapes: #"""
                "A": {"type": "structure", "required": ["B"], "members": {1️⃣"B": {"shape": "B"}}},
                "B": {"type": "structure", "required": ["A"], "members": {"A": {"shape": "A"}}},
                "ToC": {"type": "structure", "required": ["C"], "members": {"C": {"shape": "C"}}},
                "C": {"type": "structure", "required": ["Cs"], "members": {2️⃣"Cs": {"shape": "Cs"}}},
                "Cs": {"type": "list", "min": 1, "member": {"shape": "C"}},
                "ToCs": {"type": "structure", "required": ["Cs"], "members": {"Cs": {"shape": "Cs"}}},
                "U": {"type": "structure", "union": true, "members": {3️⃣"U": {"shape": "U"}}},
                "D": {"type": "structure", "required": ["Ds"], "members": {"Ds": {"shape": "Ds"}}}, "Ds": {"type": "list", "member": {"shape": "D"}},
                "E": {"type": "structure", "required": ["F"], "members": {"F": {"shape": "F"}}},
                "F": {"type": "structure", "members": {"E": {"shape": "E"}}},
                "V": {"type": "structure", "union": true, "members": {"V": {"shape": "V"}, "N": {"shape": "D"}}}
                """#)
    }

    @Test func refusedValues() throws {
        try expectFindings(
            ["error enum-value-refused", "error enum-value-refused"],
            shapes: #"""
                "A": {"type": "string", "enum": ["ON", 1️⃣"OFF"], "max": 2}, "B": {"type": "string", "enum": ["ON", 2️⃣"off"], "pattern": "[A-Z]+"},
                "C": {"type": "string", "enum": ["ON", "OFF"], "max": 3, "pattern": "[A-Z]+"}
                """#)
    }

    @Test func bounds() throws {
        try expectFindings(
            ["note unreachable-maximum", "note unreachable-minimum"],
            shapes: #"""
                "A": {"type": "string", "min": 1, "max": 1️⃣63, "pattern": "[a-z]{1,20}"}, "B": {"type": "string", "min": 2️⃣0, "pattern": "abc.*"},
                "C": {"type": "string", "min": 1, "max": 20, "pattern": "[a-z]{1,20}"}, "D": {"type": "string", "min": 4, "pattern": "abc.*"}
                """#)
    }

    @Test func names() throws {
        try expectFindings(
            ["note names-collide", "note names-collide"],
            shapes: #"""
                "A": {"type": "string", "enum": ["a+b", 1️⃣"a-b"]}, "B": {"type": "string", "enum": ["a+b", "a-c", "ac"]},
                "S": {"type": "structure", "members": {"Name": {"shape": "A"}, 2️⃣"name": {"shape": "A"}}},
                "T": {"type": "structure", "members": {"Name": {"shape": "A"}, "Names": {"shape": "A"}}}
                """#)
    }

    @Test func unreferencedShapes() throws {
        try expectFindings(
            ["note unreferenced-shape"],
            shapes: #"""
                "In": {"type": "structure", "members": {"A": {"shape": "A"}}}, "A": {"type": "string"},
                1️⃣"Lost": {"type": "structure", "members": {"B": {"shape": "B"}}}, "B": {"type": "string"}
                """#,
            operations: #""Get": {"name": "Get", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}"#)
    }

    @Test func theReaderSpeaks() throws {
        try expectFindings(["warning reader-warning"], shapes: #""A": {"type": "string", 1️⃣"mix": 3}, "B": {"type": "string", "min": 3}"#)
    }
}
