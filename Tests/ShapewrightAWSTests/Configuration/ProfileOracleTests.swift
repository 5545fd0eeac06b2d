import Foundation
import TestSupport
import Testing

@testable import ShapewrightAWS

/// The shared files are read as botocore reads them, but for where the SDKs' reference says otherwise.
@Suite(.enabled(if: BotocoreOracle.isAvailable, Comment(rawValue: BotocoreOracle.isMissing)))
struct ProfileOracleTests {
    /// Files on which both agree, also in that they are wrong.
    private static let nasty = [
        "", "\n\n", "# only\n; comments\n", "[default]", "[default]\nregion = eu-west-1\n",
        "[profile a]\nregion=x\n\n[profile b]\n[default]\noutput =\n",
        "[default]\r\nregion = x\r\n  continued\r\ns3 =\r\n  a = 1\r\n  b = 2\r\n",
        "[profile 'a b']\nx = 1\n[profile \"c d\"]\ny = 2\n[profile e\\ f]\n", "[profile a b]\nx = 1\n",
        "[profile a]\nkey = a=b==c=\n", "[profile a]\nkey = value; not a comment\nother =#neither\n", "[profile a]\nkey =value\\n'\"${x}%(y)s\n",
        "[profile a]\n  indented = 1\n  also = 2\n\tcontinued = 3\n",
        "[profile a]\ns3 =\n\tx = 1\n\n\t\n    y = 2 = 3\n  # comment\n  z =\n\nregion = r\n",
        "[profile a]\ns3 =\n  nested =\n    deeper = 1\nregion = r\n", "[profile a]\nKEY = V\nkEy2=v\n",
        "[preview]\nx = 1\n[plugins]\ny=2\n[profile a]\nz=3\n",
        "[services s]\ndynamodb =\n  endpoint_url = http://localhost:8000\ns3 =\n  endpoint_url = https://x\n[services t]\n[services u v]\na=1\n",
        "[sso-session s]\nsso_region = x\n[profile a]\nsso_session = s\n", "[profile a]\nkey = é漢😀\n[profile é漢]\nx=1\n",
        "[profile\ta]\nx\t=\t1\t\n", "[profile a]\n; c\n  ; c\nx=1\n  ; c\n  y\n",
        "[profile a]\ncredential_process = \"/opt/my tool\" --arg 'x y' \\\n", "[profile a]\n [profile b]\n  x=1\n",
        "[profile a]\nx=1\n [profile b]\ny=2\n", "[profile a]\nx=\n\n[profile b]\nx=\n# c\n",
        // Wrong.
        "x = 1\n", "[profile a\nx=1\n", "[profile a]\nnothing\n", "[profile a]\n= 1\n", "[profile a]\ns3 =\n  broken\n",
        "[profile a]\n  broken\n", "  x = 1\n",
    ]

    /// Files that the SDKs read otherwise than botocore does, and what each makes of them.
    private static let differing: [(text: String, ours: Reading, botocores: Reading)] = [
        // Comments after a value, where white space stands before them.
        ("[profile a]\nx = #1\n", .profiles(["a": ["x": .text("")]]), .profiles(["a": ["x": .text("#1")]])),
        ("[profile a]\nx = 1 # c\n", .profiles(["a": ["x": .text("1")]]), .profiles(["a": ["x": .text("1 # c")]])),
        ("[profile a]\ns3 =\n  x = 1 # c\n", .profiles(["a": ["s3": .nested(["x": "1"])]]), .profiles(["a": ["s3": .nested(["x": "1 # c"])]])),
        // Duplicates are merged, where botocore refuses the file.
        ("[profile a]\nx=1\n[profile a]\ny=2\n", .profiles(["a": ["x": .text("1"), "y": .text("2")]]), .wrong),
        ("[profile a]\nx=1\nx=2\n", .profiles(["a": ["x": .text("2")]]), .wrong),
        // A prefix decides about the default profile, not the order.
        ("[profile default]\nx=1\n[default]\ny=2\n", .profiles(["default": ["x": .text("1")]]), .profiles(["default": ["y": .text("2")]])),
        // Colons are part of names and values.
        ("[profile a]\nx : 1\n", .wrong, .profiles(["a": ["x": .text("1")]])),
        ("[profile a]\nx:y = 1\n", .profiles(["a": ["x:y": .text("1")]]), .profiles(["a": ["x": .text("y = 1")]])),
        // Names of other characters are ignored.
        ("[profile a]\nx y = 1\n", .profiles(["a": [:]]), .profiles(["a": ["x y": .text("1")]])),
        // Blank lines do not count, within continued values either.
        ("[profile a]\nx = 1\n\n  2\n", .profiles(["a": ["x": .text("1\n2")]]), .profiles(["a": ["x": .text("1\n\n2")]])),
        // White space at the brackets does not count; text after them is wrong.
        ("[ profile a ]\nx=1\n", .profiles(["a": ["x": .text("1")]]), .profiles([:])),
        ("[profile a] x\n", .wrong, .profiles(["a": [:]])),
        // Names of nested properties are in lower case like all others, and are never empty.
        ("[profile a]\ns3 =\n  X = 1\n", .profiles(["a": ["s3": .nested(["x": "1"])]]), .profiles(["a": ["s3": .nested(["X": "1"])]])),
        ("[profile a]\ns3 =\n  = 1\n", .wrong, .profiles(["a": ["s3": .nested(["": "1"])]])),
        // What a section holds that nobody asks for cannot be wrong.
        ("[other]\nbroken\n[profile a]\n", .profiles(["a": [:]]), .wrong),
        // A mark that Windows' editors put before the text.
        ("\u{FEFF}[profile a]\n", .profiles(["a": [:]]), .wrong),
        // Python's defaults of all sections.
        ("[DEFAULT]\nx=1\n[profile a]\n", .profiles(["a": [:]]), .profiles(["a": ["x": .text("1")]])),
    ]

    @Test
    func nastyFilesAreReadAlike() async throws {
        var random = SeededGenerator(printing: 20_060_314)
        let texts = Self.nasty + (0..<1_000).map { _ in Self.text(&random, .config) }
        let answers: [Answer] = try await BotocoreOracle.ask(texts.map { Question(file: "config", text: $0) })
        var wrongCount = 0
        for (text, answer) in zip(texts, answers) {
            let file = try? ConfigurationFile(parsing: Array(text.utf8), .config, path: "")
            try #require(Reading(file) == answer.reading, "\(text)")
            try #require(file == nil || file?.services.mapValues(Reading.values) == answer.services, "\(text)")
            if file == nil { wrongCount += 1 }
        }
        print("configuration files: \(texts.count), of which both call \(wrongCount) wrong")
        #expect(wrongCount > 50 && wrongCount < texts.count / 2)
    }

    @Test
    func nastyCredentialsAreReadAlike() async throws {
        var random = SeededGenerator(printing: 20_060_315)
        let texts = (0..<500).map { _ in Self.text(&random, .credentials) }
        let answers: [Answer] = try await BotocoreOracle.ask(texts.map { Question(file: "credentials", text: $0) })
        for (text, answer) in zip(texts, answers) {
            let file = try? ConfigurationFile(parsing: Array(text.utf8), .credentials, path: "")
            try #require(Reading(file) == answer.reading, "\(text)")
        }
    }

    @Test
    func differencesAreTheKnownOnes() async throws {
        let answers: [Answer] = try await BotocoreOracle.ask(Self.differing.map { Question(file: "config", text: $0.text) })
        for (example, answer) in zip(Self.differing, answers) {
            let file = try? ConfigurationFile(parsing: Array(example.text.utf8), .config, path: "")
            #expect(Reading(file) == example.ours, "\(example.text)")
            #expect(answer.reading == example.botocores, "\(example.text)")
        }
    }

    // MARK: Random files

    /// A file of parts that mean the same to both.
    private static func text(_ random: inout SeededGenerator, _ kind: ConfigurationFile.Kind) -> String {
        let end = random.pick(["\n", "\n", "\r\n"])
        var lines: [String] = []
        var names = ["a", "b", "default", "é", "x-1"]
        names.shuffle(using: &random)
        for name in names.prefix(Int.random(in: 1...4, using: &random)) {
            noise(&random, &lines)
            let headers = ["[profile \(name)]", "[profile\t\"\(name)\"]", "[services \(name)]", "[other \(name)]"]
            lines.append(kind == .credentials || name == "default" ? "[\(name)]" : random.pick(headers))
            var keys = ["region", "Output", "aws_secret_access_key", "s3", "k.1"]
            keys.shuffle(using: &random)
            let margin = random.pick(["", "", "  "])
            for key in keys.prefix(Int.random(in: 0...4, using: &random)) {
                noise(&random, &lines)
                let value = random.chance(0.3) ? "" : value(&random)
                lines.append(margin + key + random.pick(["=", " = ", "\t=\t"]) + value)
                for number in 0..<(random.chance(0.4) ? Int.random(in: 1...3, using: &random) : 0) {
                    let more = value.isEmpty ? "n\(number) = \(self.value(&random))" : self.value(&random) + "."
                    lines.append(margin + random.pick(["  ", "\t", "    "]) + more)
                }
            }
        }
        if random.chance(0.15) { lines.insert(random.pick(["broken", "= x", "[open"]), at: Int.random(in: 0...lines.count, using: &random)) }
        // Where the broken line continues a value or stands in a section that one of the two ignores, it may be none.
        return isAmbiguous(lines) ? "" : lines.joined(separator: end) + end
    }

    private static func isAmbiguous(_ lines: [String]) -> Bool {
        var isIgnored = false
        for line in lines {
            if line.hasPrefix("[") { isIgnored = line.hasPrefix("[other") }
            if isIgnored, ["broken", "= x", "[open"].contains(line) { return true }
        }
        return false
    }

    /// Between properties, where a blank line continues nothing: it could else become part of a value that is continued after it.
    private static func noise(_ random: inout SeededGenerator, _ lines: inout [String]) {
        while random.chance(0.2) { lines.append(random.pick(["", "  ", "\t", "# c = 1", "; [x]", "#", "    # c"])) }
    }

    private static func value(_ random: inout SeededGenerator) -> String {
        let value = random.text(of: "abcZ09/+=-_.,;#:'\"\\%$&*()[]{}é漢😀", length: 1...20)
        // A comment sign at the start would be one after white space, and a bracket a section's.
        return value.first.map { "#;[".contains($0) } == true ? "v" + value : value
    }
}

private struct Question: Encodable {
    var kind = "parse"
    var file: String
    var text: String
}

/// What a parser makes of a file's profiles.
private enum Reading: Equatable {
    case profiles([String: [String: Value]])
    case wrong

    init(_ file: ConfigurationFile?) {
        self = file.map { .profiles($0.profiles.mapValues(Self.values)) } ?? .wrong
    }

    static func values(_ section: ConfigurationSection) -> [String: Value] {
        section.properties.mapValues { $0.nested.isEmpty ? .text($0.text) : .nested($0.nested) }
    }
}

private enum Value: Equatable, Decodable {
    case text(String)
    case nested([String: String])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) { self = .text(text) } else { self = .nested(try container.decode([String: String].self)) }
    }
}

private struct Answer: Decodable {
    var profiles: [String: [String: Value]]?
    var services: [String: [String: Value]]?

    var reading: Reading { profiles.map { .profiles($0) } ?? .wrong }
}
