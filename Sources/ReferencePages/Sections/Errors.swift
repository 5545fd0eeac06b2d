import ServiceModel

extension OperationPage {
    mutating func errors() {
        let heading = section("Errors")
        guard !operation.errors.isEmpty else {
            return page.paragraph("The model names no error of this operation. Any service may answer with some, such as those of access and of throttling.")
        }
        if site.hasMethod(operation) {
            let error = PageMarkup.code("\(site.context.names.namespace).ServiceError")
            page.paragraph("Thrown as cases of \(error), each with the exception and what is known of the answer:")
        } else {
            page.paragraph("The exceptions of the model:")
        }
        for error in operation.errors { self.error(error, heading) }
    }

    private mutating func error(_ error: OperationError, _ heading: PageHeadings.Heading) {
        guard let shape = site.context.shape(error.shape) else { return }
        var words = [PageMarkup.code(site.type(of: shape.name))]
        if site.hasMethod(operation), let name = site.context.names.errors[shape.name] { words.insert(PageMarkup.code(".\(name)"), at: 0) }
        words.append(status(error, shape))
        let trait = trait(error, shape)
        if let code = trait?.code, code != shape.name { words.append("code on the wire \(PageMarkup.code(code))") }
        if let retryable = trait?.retryable { words.append(retryable.isThrottling ? "retryable, means too many requests" : "retryable") }
        page.item(words.joined(separator: ", "))
        page.documentation(error.documentation ?? shape.documentation, at: 2)
        guard !shape.members.isEmpty else { return }
        list(shape, at: 2, Place(heading: heading, path: site.type(of: shape.name)), depth: 0)
    }

    private func trait(_ error: OperationError, _ shape: Shape) -> ErrorTrait? {
        if let own = error.error { return own }
        if case .exception(let trait)? = shape.structure?.variant { return trait }
        return nil
    }

    /// The status, or that of Smithy's `error` trait where the model has none.
    private func status(_ error: OperationError, _ shape: Shape) -> String {
        let trait = trait(error, shape)
        if let status = trait?.httpStatusCode { return "HTTP status \(status)" }
        return "HTTP status \(trait?.isServerFault == true ? 500 : 400) by default, the model names none"
    }
}
