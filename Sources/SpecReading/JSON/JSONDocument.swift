import ServiceModel

/// A parsed JSON text: its bytes, and where each value and key lies in them.
///
/// Strings and numbers are made when somebody asks for them: most documents are read in part.
final class JSONDocument: Sendable {
    let path: String
    let bytes: [UInt8]
    let records: [JSONRecord]
    let lines: LineTable

    init(path: String, bytes: [UInt8], records: [JSONRecord], lines: LineTable) {
        self.path = path
        self.bytes = bytes
        self.records = records
        self.lines = lines
    }

    func location(ofRecord index: Int) -> SourceLocation {
        location(ofByte: Int(records[index].start))
    }

    func location(ofByte offset: Int) -> SourceLocation {
        let (line, column) = lines.position(of: offset)
        return SourceLocation(path: path, line: line, column: column)
    }

    /// The index of the record behind this value and all that it holds.
    func index(behind index: Int) -> Int {
        records[index].isContainer ? Int(records[index].end) : index + 1
    }

    /// The text of a string's or a key's record.
    func string(ofRecord index: Int) -> String {
        JSONString.decode(records[index], in: bytes)
    }

    /// The text of a value as it stands in the document, for numbers.
    func sourceText(ofRecord index: Int) -> String {
        String(decoding: bytes[Int(records[index].start)..<Int(records[index].end)], as: UTF8.self)
    }
}
