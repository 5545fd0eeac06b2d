import Sampling
import ServiceModel

/// Samples as JSON, as the wire has them.
struct JSONSample {
    let model: ServiceModel

    /// The value; of one that breaks a constraint, an object with `value` and `breaks`.
    func value(_ sample: Sample) -> DocumentValue {
        guard let breach = sample.breach else { return value(sample.value) }
        var broken = InspectionObject()
        broken.set("path", breach.path)
        broken.set("constraint", breach.constraint.kind)
        broken.set("boundary", breach.boundary.rawValue)
        broken.set("message", breach.description)
        var object = InspectionObject()
        object.set("value", value(sample.value))
        object.set("breaks", broken.value)
        return object.value
    }

    private func value(_ value: SampleValue) -> DocumentValue {
        switch value {
        case .structure(let name, let fields):
            let shape = model.shapes[name]
            return .object(fields.map { field in
                let wireName = shape?.members.first { $0.name == field.name }?.wireName ?? field.name
                return DocumentValue.Field(wireName, self.value(field.value))
            })
        case .list(let elements): return .array(elements.map(self.value))
        case .map(_, let fields): return .object(fields.map { DocumentValue.Field($0.name, self.value($0.value)) })
        case .string(let text), .enumValue(_, let text): return .string(text)
        case .boolean(let boolean): return .boolean(boolean)
        case .integer(let number): return .number(ExactDecimal(Int(number)))
        case .number(let number): return .number(number)
        case .timestamp(let seconds, .unixTimestamp): return .number(ExactDecimal(Int(seconds)))
        case .timestamp(let seconds, .iso8601): return .string(CivilTime(seconds).iso8601)
        case .timestamp(let seconds, .rfc822): return .string(CivilTime(seconds).rfc822)
        case .blob(let bytes): return .string(Base64Text.encoded(bytes))
        case .document(let document): return document
        }
    }
}
