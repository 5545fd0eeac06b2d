import ServiceModel

/// A text with the markers 1️⃣ to 9️⃣ taken out, and the places where they stood.
package struct MarkedText {
    package private(set) var text = ""
    /// Places in the order of the markers' numbers.
    package private(set) var locations: [Int: SourceLocation] = [:]

    package init(_ marked: String, path: String) {
        var line = 1
        var column = 1
        for character in marked {
            if let number = character.markerNumber {
                locations[number] = SourceLocation(path: path, line: line, column: column)
                continue
            }
            text.append(character)
            // A carriage return and a line feed are one character.
            if character.isNewline {
                (line, column) = (line + 1, 1)
            } else {
                column += character.utf8.count
            }
        }
    }
}

extension Character {
    fileprivate var markerNumber: Int? {
        let scalars = Array(unicodeScalars)
        guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else { return nil }
        return scalars[0].properties.numericType == nil ? nil : Int(scalars[0].value) - 48
    }
}
