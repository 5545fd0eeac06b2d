/// Turns the names of a specification into Swift's lower camel case.
enum WordCase {
    /// Spellings whose capitals do not mark where words begin.
    private static let mixedAcronyms = ["IPv4", "IPv6", "IPs", "OAuth", "GraphQL"]

    /// `WorkforceName` → `workforceName`, `S3Presign` → `s3Presign`, `VPCId` → `vpcId`, `ARNs` → `arns`.
    ///
    /// A leading run of capitals is a word, save its last letter where a small one follows; a plural `s` at the end belongs to the run.
    static func lowerCamel(_ name: String) -> String {
        var bytes = Array(name.utf8)
        // Nearly all names are ASCII, and bytes are soon looked at.
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return lowerCamel(characters: name) }
        let start = bytes.prefix { $0 == UInt8(ascii: "_") }.count
        let rest = bytes[start...]
        var end = start + rest.prefix(while: \.isASCIICapital).count
        if let acronym = mixedAcronyms.first(where: { rest.starts(with: $0.utf8) }) {
            end = start + acronym.utf8.count
        } else {
            let tail = rest[end...]
            let next = tail.first.map { $0.isASCIILetter && !$0.isASCIICapital } ?? false
            if end - start > 1, next, !tail.elementsEqual("s".utf8) { end -= 1 }
        }
        for index in start..<end where bytes[index].isASCIICapital { bytes[index] |= 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func lowerCamel(characters name: String) -> String {
        let underscores = name.prefix { $0 == "_" }
        let rest = name.dropFirst(underscores.count)
        for acronym in mixedAcronyms where rest.hasPrefix(acronym) {
            return underscores + acronym.lowercased() + rest.dropFirst(acronym.count)
        }
        let run = rest.prefix { $0.isUppercase }
        let tail = rest.dropFirst(run.count)
        let lowered: Substring
        if run.count <= 1 || tail.isEmpty || tail == "s" || !(tail.first?.isLowercase ?? false) {
            lowered = run
        } else {
            lowered = run.dropLast()
        }
        return underscores + lowered.lowercased() + rest.dropFirst(lowered.count)
    }

    /// `FULL_CONTROL` → `fullControl`, `ml.t2.medium` → `mlT2Medium`, `us-east-1` → `usEast1`, `0.5` → `0_5`.
    ///
    /// What is no letter and no digit parts words; between two digits it stays visible as an underscore.
    static func lowerCamel(words value: String) -> String {
        // By scalars: a mark that combines with a letter parts words, and does not take the letter with it.
        let words = value.unicodeScalars
            .split { !SwiftIdentifier.isLetterOrDigit($0) }
            .map { String(Substring($0)) }
        let isShouting = !value.contains(where: \.isLowercase)
        var result = ""
        for word in words {
            if result.isEmpty {
                result = isShouting ? word.lowercased() : lowerCamel(word)
            } else {
                if result.last?.isNumber == true, word.first?.isNumber == true { result += "_" }
                result += word.prefix(1).uppercased() + (isShouting ? word.dropFirst().lowercased() : String(word.dropFirst()))
            }
        }
        return result
    }

    /// `Cost Explorer` → `CostExplorer`; what is no letter and no digit parts words.
    static func upperCamel(words name: String) -> String {
        name.unicodeScalars.split { !SwiftIdentifier.isLetterOrDigit($0) }.map { upperCamel(String(Substring($0))) }.joined()
    }

    /// `listOf` → `ListOf`; underscores in front stay.
    static func upperCamel(_ name: String) -> String {
        let underscores = name.prefix { $0 == "_" }
        let rest = name.dropFirst(underscores.count)
        return underscores + rest.prefix(1).uppercased() + rest.dropFirst()
    }
}
