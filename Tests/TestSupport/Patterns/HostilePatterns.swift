/// Patterns made to take long, much memory or much of the stack: counts, classes, alternatives, groups, references, lookarounds.
package enum HostilePatterns {
    package static let all: [(name: String, text: String)] = counts + nests + groups + characters + choices + conditions + lengths

    private static let counts = [
        ("a count of the largest integer", "a{2147483647}"), ("up to the largest integer", "a{0,2147483647}"),
        ("counts of counts without end", "(a{1,2147483647}b){1,2147483647}"), ("a million in two counts", "(x{1000}){1000}"),
        ("seven counts in each other", "(((((((a{9}){9}){9}){9}){9}){9}){9})*"), ("a billion in three ranges", "((a{1,1000}b?){1,1000}c?){1,1000}"),
        ("a long count", "a{100000}"), ("a long range", "[ab]{0,390000}"), ("near the limit of states", "a{1900000}"),
        ("hundreds of ranges", repeated("a{1,100}b{1,100}", 600)), ("ranges that overlap", repeated("[ab]{1,100}", 900)), ("few ranges that overlap", repeated("[ab]{1,100}", 20)),
        ("counts to search for", repeated("[ab]{50}a", 900)), ("counts of the empty text", repeated("a{2}{3}", 1400)), ("possessive counts", repeated("a{1,1000}+", 990)),
    ]
    private static let nests = [
        ("optional ones in a row", repeated("a?", 4990)), ("optional choices in a row", repeated("(a|b?)", 1600)), ("stars in a row", repeated("a*", 4900)),
        ("stars of two classes", repeated("[ab]*[bc]*", 990)), ("groups in groups", repeated("(", 200) + "a" + repeated(")", 200)),
        ("stars in stars", repeated("(", 199) + "a" + repeated(")*", 199)), ("counts in counts", repeated("(?:", 199) + "a|b" + repeated("){1,2}", 199)),
        ("options in options", repeated("(?:a", 199) + repeated(")?", 199)), ("empty choices in stars", repeated("(", 199) + repeated("|)*", 199)),
        ("groups too deep", repeated("(", 201) + "a" + repeated(")", 201)), ("atoms in atoms", repeated("(?>", 199) + "a*" + repeated(")", 199)),
        ("what doubles with each turn", "(.*a.{30}){3}"), ("two hundred places to remember", ".*[ab].{200}[cd].{200}"), ("five hundred places to remember", "(?:a|b)*a(?:a|b){500}"),
        ("thousands of stars to search through", repeated(".*a", 2400)),
    ]
    private static let groups = [
        ("named groups", (0..<600).map { "(?<n\($0)>a)" }.joined() + (0..<400).map { "\\k<n\($0)>" }.joined()),
        ("references to groups in groups", repeated("(", 199) + "a" + repeated(")", 199) + (1...199).map { "\\\($0)" }.joined()),
        ("hundreds of choices referred to", repeated("(a|b)", 700) + (1...700).map { "\\\($0)" }.joined()), ("four letters mirrored", "(\\w)(\\w)(\\w)(\\w)\\4\\3\\2\\1"),
        ("long texts repeated", "(a{1,400})b\\1b\\1"), ("repeated repetitions", "(?:([ab]{1,200})\\1){1,200}"), ("references in stars", repeated("(?:(a|b)", 60) + "\\1" + repeated(")*", 60)),
        ("references whatever the case", "(?iu)(.)\\1(.)\\2"), ("stars of stars referred to", repeated("(a*)*", 600) + "\\1\\2\\3"),
    ]
    private static let characters = [
        ("a huge class", "[" + letters(4990, every: 2) + "]{1,50}"), ("a hundred large classes", (0..<100).map { "[" + letters(9000, every: 101, from: $0) + "]" }.joined()),
        ("nine thousand letters", letters(9000)), ("four thousand and one letters", letters(4001)), ("letters to choose from", letters(4500).map { String($0) }.joined(separator: "|")),
        ("properties that differ in a letter", letters(1100).map { "[\\p{L}\($0)]" }.joined()), ("everything in either case", "(?iu)" + repeated("[\\x{0}-\\x{10FFFF}]", 500)),
        ("letters in either case", "(?iu)" + repeated("aK", 4900)), ("classes in classes", "[" + repeated("\\p{L}&&[", 190) + "a" + repeated("]", 190) + "]"),
        ("a class of properties", "[" + repeated("\\p{L}\\P{Lu}", 830) + "]"), ("a long literal", repeated("abcdefghij", 999)), ("a long quotation", "\\Q" + repeated("x", 9990)),
    ]
    private static let choices = [
        ("words to choose from", (0..<1700).map { "a\($0)" }.joined(separator: "|")), ("choices of stars", repeated("(a*|b*|c*)", 900)), ("choices of nothing", repeated("(a|)", 2400)),
        ("counts to choose from", (0..<800).map { "[a-z]{\($0)}b" }.joined(separator: "|")), ("searches to choose from", (0..<300).map { "(.*x\($0).*y)" }.joined(separator: "|")),
        ("addresses", repeated("(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}", 150)),
    ]
    private static let conditions = [
        ("boundaries", repeated("\\b", 4900)), ("boundaries between letters", repeated("\\ba", 3300)), ("no boundaries", repeated("\\Ba?", 2400)), ("beginnings", repeated("^", 5000)),
        ("ends", repeated("$", 5000)), ("lines", "(?m)" + repeated("^a$", 3000)), ("lookaheads", repeated("(?=a)", 1990)), ("lookaheads that differ", (0..<900).map { "(?=.*a\($0))" }.joined()),
        ("a dozen lookaheads", (0..<12).map { "(?=.*a.{\($0 + 5)}b)" }.joined() + ".*"), ("lookaheads in lookaheads", repeated("(?=a", 199) + repeated(")", 199)),
        ("denials in denials", repeated("(?!a", 199) + repeated(")", 199)), ("denials", (0..<400).map { "(?!.*[a-c]\($0))" }.joined() + ".*"), ("lookbehinds", (0..<700).map { "(?<=a\($0))" }.joined()),
        ("twenty lookbehinds", (0..<20).map { "(?<=a.{\($0)})" }.joined() + ".*"), ("lookbehinds in lookbehinds", repeated("(?<=a", 199) + repeated(")", 199)),
        ("both in each other", repeated("(?=a(?<!b", 99) + repeated("))", 99)), ("a lookahead in a count", "(?:(?=.*a.{10})b){1,1000}"), ("what is not given back", repeated("a*+", 3300)),
        ("line breaks", repeated("\\R", 4900)), ("stars of line breaks", repeated("\\R*", 3000)),
    ]
    private static let lengths = [("too long", repeated("a", 10_001)), ("three million", repeated("a", 3_000_000)), ("comments", "(?x)" + repeated("# x\n", 2400))]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func letters(_ count: UInt32, every step: Int = 1, from first: Int = 0) -> String {
        String(String.UnicodeScalarView(stride(from: UInt32(first), to: count, by: step).compactMap { Unicode.Scalar(0x4E00 + $0) }))
    }
}
