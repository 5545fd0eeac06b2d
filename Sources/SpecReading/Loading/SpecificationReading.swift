import ServiceModel

/// What reading a specification came to.
public struct SpecificationReading: Sendable {
    /// The whole model with its side files and refinements; `nil` where there was any error.
    public var model: ServiceModel?
    /// Everything found, by file, line and column.
    public var diagnostics: [Diagnostic]

    /// Reads a specification. Touches no disk.
    ///
    /// All files are read to the end, whatever is wrong with them, so that one run reports everything. Refinements are checked against the
    /// whole model, so select operations afterwards; where the model itself is in error, only their form is checked.
    ///
    /// - Parameter refusesImpossibleValues: Whether a structure that must contain itself is an error; who looks for such structures takes the model
    ///   nevertheless.
    public init(_ files: SpecificationFiles, refusesImpossibleValues: Bool = true) {
        let diagnostics = DiagnosticCollector()
        var model = Self.parse(files.service, diagnostics).flatMap {
            ServiceReader.read($0, refusesImpossibleValues: refusesImpossibleValues, diagnostics: diagnostics)
        }
        let isModelSound = !diagnostics.hasErrors

        let paginators = files.paginators.flatMap { Self.parse($0, diagnostics) }
        let waiters = files.waiters.flatMap { Self.parse($0, diagnostics) }
        if let operations = (model?.operations.map(\.name)).map(NameList.init) {
            model?.paginators = paginators.map(PaginatorReader(operations: operations, diagnostics: diagnostics).read) ?? []
            model?.waiters = waiters.map(WaiterReader(operations: operations, diagnostics: diagnostics).read) ?? []
        }
        if let refinementsNode = files.refinements.flatMap({ Self.parse($0, diagnostics) }) {
            let refinements = RefinementReader(diagnostics: diagnostics).read(refinementsNode)
            if isModelSound, let whole = model {
                model = RefinementApplier.apply(refinements, to: whole, refusesImpossibleValues: refusesImpossibleValues, diagnostics: diagnostics)
            }
        }
        self.model = diagnostics.hasErrors ? nil : model
        self.diagnostics = diagnostics.sorted
    }

    /// The model, where there is one.
    ///
    /// - Throws: `DiagnosticsError` with everything found, where there was any error.
    public func get() throws(DiagnosticsError) -> ServiceModel {
        guard let model else { throw DiagnosticsError(diagnostics) }
        return model
    }

    /// The values of a file, decompressed where need be; `nil` where it is no JSON, which has been reported.
    package static func parse(_ file: SourceFile, _ diagnostics: DiagnosticCollector) -> JSONNode? {
        do throws(GzipError) {
            let bytes = Gzip.isCompressed(file.bytes) ? try Gzip.decompress(file.bytes) : file.bytes
            return JSONParser.parse(bytes, path: file.path, diagnostics: diagnostics)
        } catch {
            diagnostics.error(error.description, at: SourceLocation(path: file.path, line: 1, column: 1))
            return nil
        }
    }
}
