import Foundation
import HostilePatterns
import ShapewrightRuntime
import WorkforcePatterns

/// Patterns of generated code against the regular expression engines at hand, and against the length of the text.
struct PatternBenchmark {
    func run() throws {
        try compareEngines()
        measureLongTexts()
        measureHostilePatterns()
    }

    /// All workforce patterns with valid and invalid values, compiled beforehand.
    private func compareEngines() throws {
        let cases = WorkforcePatterns.all
        let expressions = try cases.map { try NSRegularExpression(pattern: "\\A(?:\($0.pattern.expression))\\z") }
        let regexes = try cases.map { try Regex("\($0.pattern.expression)") }
        for (index, example) in cases.enumerated() {
            for value in example.valid { precondition(example.pattern.matches(value), "\(example.name) on \(value)") }
            for value in example.invalid { precondition(!example.pattern.matches(value), "\(example.name) on \(value)") }
            for value in example.valid + example.invalid where matches(expressions[index], value) != example.pattern.matches(value) {
                print("NSRegularExpression differs: \(example.name) on \(value.debugDescription)")
            }
        }
        let values = cases.map { $0.valid + $0.invalid }
        let count = values.reduce(0) { $0 + $1.count }
        func tables() {
            var accepted = 0
            for (example, values) in zip(cases, values) { for value in values where example.pattern.matches(value) { accepted += 1 } }
            precondition(accepted == cases.reduce(0) { $0 + $1.valid.count })
        }
        let title = "\(count) values against \(cases.count) workforce patterns"
        Stopwatch().compare(title, repetitions: 200, tables, with: "NSRegularExpression, cached") {
            for (expression, values) in zip(expressions, values) { for value in values { _ = matches(expression, value) } }
        }
        Stopwatch(rounds: 9).compare(title, repetitions: 200, tables, with: "Swift.Regex, cached") {
            for (regex, values) in zip(regexes, values) { for value in values { _ = try? regex.wholeMatch(in: value) } }
        }
        for name in ["cidr", "workforceName"] {
            guard let index = cases.firstIndex(where: { $0.name == name }) else { continue }
            let values = values[index]
            func table() { for value in values { _ = cases[index].pattern.matches(value) } }
            Stopwatch().compare("\(values.count) values against \(name)", repetitions: 500, table, with: "NSRegularExpression, cached") {
                for value in values { _ = matches(expressions[index], value) }
            }
        }
    }

    private func matches(_ expression: NSRegularExpression, _ text: String) -> Bool {
        expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }

    private func measureLongTexts() {
        let patterns = Dictionary(uniqueKeysWithValues: WorkforcePatterns.all.map { ($0.name, $0.pattern) })
        let arn = "arn:aws:sagemaker:eu-west-1:111122223333:workforce/" + String(repeating: "labelers/", count: 110)
        let texts = [
            ("nextToken", "ASCII", String(repeating: "eyJ2IjoxLCJrIjoi", count: 64)), ("workforceArn", "ASCII", arn),
            ("entityDescription", "Greek", String(repeating: "κόσμος", count: 90)), ("entityDescription", "Japanese", String(repeating: "日本語", count: 110)),
        ]
        for (name, script, text) in texts {
            guard let pattern = patterns[name] else { continue }
            precondition(pattern.matches(text))
            Stopwatch().perByte("\(name), \(text.utf8.count) bytes of \(script)", bytes: text.utf8.count, repetitions: 2_000) { _ = pattern.matches(text) }
        }
    }

    /// Time a byte stays where it is while texts grow.
    private func measureHostilePatterns() {
        for example in HostilePatterns.all {
            for bytes in [10, 1_000, 100_000, 1_000_000] {
                let text = String(repeating: example.unit, count: max(1, (bytes - example.end.utf8.count) / example.unit.utf8.count)) + example.end
                Stopwatch(rounds: 5).perByte("\(example.pattern.expression), \(bytes) bytes", bytes: text.utf8.count, repetitions: max(1, 100_000 / bytes)) {
                    _ = example.pattern.matches(text)
                }
            }
        }
    }
}
