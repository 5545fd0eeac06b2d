import Testing

/// Rules over patterns: where each points, and what only looks like it.
@Suite struct PatternRuleTests {
    /// One string shape a pattern: those before the bar must be found, those behind must not.
    private func expect(_ finding: String, in suspicious: [String], notIn innocent: [String], more: String = "", besides: Set<String> = []) throws {
        func quoted(_ pattern: String) -> String {
            "\"" + pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
        }
        let markers = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣"]
        let found = suspicious.enumerated().map { "\"A\($0)\": {\"type\": \"string\"\(more), \"pattern\": \(markers[$0])\(quoted($1))}" }
        let fine = innocent.enumerated().map { "\"B\($0)\": {\"type\": \"string\"\(more), \"pattern\": \(quoted($1))}" }
        try expectFindings(
            suspicious.map { _ in finding }, shapes: (found + fine).joined(separator: ",\n"),
            besides: besides.union(["unreachable-minimum", "unreachable-maximum", "pattern-without-effect"]))
    }

    @Test func lostBackslashes() throws {
        try expect(
            "warning lost-backslash", in: ["s*[0-9]+", "25[0-5]|1dd", "[1-9]?d", "arn:d{12}:x", #"\\+[1-9]\\d{1,14}"#],
            notIn: [#"\s*\d+"#, "https?://[a-z]+", "http(s*)://x", "1h|15m|1d", "[ds]*", "(word)s?", "(?s).+x", "sd{2}a", "[a-z]+s"],
            besides: ["polynomial-backtracking"])
    }

    @Test func suspiciousRanges() throws {
        try expect(
            "warning suspicious-range", in: ["[A-z]+", "[a-z+-=._]+", "[0-z]"],
            notIn: ["[A-Za-z]+", "[a-z+=._-]+", #"[a-z+\-=._]+"#, "[ -~]+", "[!-~]+", "[!#-\\[\\]-~]+", "[,-.]", #"[\w-=]+"#, "A-z"])
    }

    @Test func anchors() throws {
        try expect("warning anchored-alternation", in: ["^a|b$", "^(r-[0-9]{4})|(ou-[0-9]{4})$"], notIn: ["^(a|b)$", "^a$|^b$", "a|b", "^$|^a$", "^a|b"])
    }

    @Test func dots() throws {
        try expect("note unescaped-dot", in: ["https://amazonaws.com/x", "security-ir.amazonaws"], notIn: [#"amazonaws\.com"#, "amazonaws[.]com", "abc.*", "a.com", ".ab"])
    }

    @Test func remarks() throws {
        try expect("warning pattern-remark", in: ["/[a-z]/", "[a-z]{2}+x"], notIn: ["[a-z]/", "[a-z]{2}x"])
    }

    @Test func exponentialTime() throws {
        try expect(
            "warning exponential-backtracking", in: ["(a+)+", "([a-z]|[a-z0-9])*!", "[a-zA-Z](?:-?[a-zA-Z0-9]+)*", #"(\s*\w*)*;"#],
            notIn: ["a+", "[a-z]+(-[a-z]+)*", "(a|b)*", "([a-z]{1,3}\\.){1,20}x", "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", "(ab|cd)+", "(a*+)*+b"],
            besides: ["pattern-remark", "pattern-beyond-linear-time"])
    }

    @Test func polynomialTime() throws {
        try expect("note polynomial-backtracking", in: [".*a.*", #".*\S.*"#], notIn: ["a.*b.+", "[^a]*a[^a]*"])
        // A short string is soon refused.
        try expect("note polynomial-backtracking", in: [], notIn: [".*a.*", #".*\S.*"#], more: #", "max": 256"#)
    }

    @Test func noPatterns() throws {
        try expect("error invalid-pattern", in: ["(a", "[a", "a{2,1}"], notIn: ["\\(a", "\\[a", "a{1,2}"])
        try expect("note unsupported-pattern", in: [#"a\Xb"#], notIn: ["aXb"])
        try expect("note pattern-beyond-linear-time", in: [#"(.*)x\1"#], notIn: ["(.*)x"])
    }

    @Test func idlePatterns() throws {
        try expectFindings(
            ["note pattern-without-effect", "note pattern-without-effect"],
            shapes: #"""
                "A": {"type": "string", "pattern": 1️⃣"[\\s\\S]*"}, "B": {"type": "string", "min": 1, "max": 9, "pattern": 2️⃣"[\\s\\S]+"},
                "C": {"type": "string", "pattern": ".*"}, "D": {"type": "string", "max": 9, "pattern": "[\\s\\S]{1,9}"}
                """#)
    }
}
