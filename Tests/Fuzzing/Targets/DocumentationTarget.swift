import SwiftEmission

extension FuzzTarget {
    /// The HTML of documentation: comes out as lines without anything that ends a comment's line, and as pages.
    static let documentation = FuzzTarget("documentation", longestInput: 2048, dictionary: "html") { input in
        for markup in [MarkdownMarkup.comment, .page] {
            let blocks = HTMLDocumentation.blocks(input.text, for: markup)
            for block in blocks {
                try require(block.words.allSatisfy { $0.upperBound <= block.bytes.count }, "a word outside of its block")
            }
            for line in DocumentationText.lines(blocks, indentation: 8) {
                for scalar in line.text.unicodeScalars {
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator, .format: throw FuzzFinding("U+\(String(scalar.value, radix: 16)) in a line of a comment")
                    default: break
                    }
                }
            }
        }
    }
}
