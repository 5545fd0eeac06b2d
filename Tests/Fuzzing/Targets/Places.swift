import ServiceModel
import SpecReading

/// Checks that what points into files points to where there is something.
enum Places {
    /// - Parameter files: The contents by path.
    static func check(_ diagnostics: [Diagnostic], in files: [String: [UInt8]]) throws(FuzzFinding) {
        for diagnostic in diagnostics {
            guard let location = diagnostic.location else { continue }
            guard let content = files[location.path] else { throw FuzzFinding("a diagnostic of another file: \(diagnostic)") }
            try check(location, in: content)
        }
    }

    /// The places of a value and of all that it holds.
    static func check(_ node: JSONNode, in content: [UInt8]) throws(FuzzFinding) {
        var open = [node]
        while let next = open.popLast() {
            try check(next.location, in: content)
            open += next.elements ?? next.fields?.map(\.value) ?? []
        }
    }

    private static func check(_ location: SourceLocation, in content: [UInt8]) throws(FuzzFinding) {
        let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
        try require((1...lines.count).contains(location.line), "there is no line \(location.line)")
        // Behind the last character is the end of the text.
        try require((1...(lines[location.line - 1].count + 1)).contains(location.column), "there is no column \(location.column) in line \(location.line)")
    }
}
