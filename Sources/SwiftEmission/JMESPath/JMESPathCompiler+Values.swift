import ServiceModel

/// Members, elements and projections.
extension JMESPathCompiler {
    func member(_ name: String, of value: ValueCode, at offset: Int) throws(JMESPathError) -> ValueCode {
        switch value.type {
        case .structure(let shape):
            guard let member = shape.members.first(where: { $0.name == name }) else {
                let hint = nearestName(to: name, in: shape.members.map(\.name)).map { "; did you mean “\($0)”?" } ?? ""
                throw JMESPathError("“\(shape.name)” has no member “\(name)”\(hint)", at: offset)
            }
            guard member.traits.deprecation == nil else {
                throw JMESPathError("“\(name)” is deprecated, and generated code does not use what it deprecates", at: offset)
            }
            let property = SwiftCode.identifier(context.names.member(name, of: shape.name))
            return value.link(".\(property)", context.model.valueType(of: member.shape), isOptional: !member.isRequired)
        case .map(let key, let type, false):
            let literal: SwiftCode = .literal(name)
            let key: SwiftCode = key.map { context.model.valueType(of: $0.name) }?.isEnumeration == true ? ".init(rawValue: \(literal))" : literal
            return value.link("[\(key)]", type, isOptional: true)
        default: throw JMESPathError("\(value.type.phrase) has no members, and so no “\(name)”", at: offset)
        }
    }

    func element(_ index: Int, of value: ValueCode, at offset: Int) throws(JMESPathError) -> ValueCode {
        guard case .list(let type) = value.type else { throw JMESPathError("\(value.type.phrase) has no elements", at: offset) }
        let link: SwiftCode =
            switch index {
            case 0: ".first"
            case -1: ".last"
            case 1...: ".dropFirst(\(SwiftCode.literal(Int64(index)))).first"
            default: ".dropLast(\(SwiftCode.literal(Int64(-1 - index)))).last"
            }
        return value.link(link, type, isOptional: true)
    }

    func flattened(_ list: JMESPathExpression, of current: ValueCode, at offset: Int) throws(JMESPathError) -> ValueCode {
        // One step for `a[].b[]`: the lists under each element, one after the other.
        if case .projection(let projection, let source, let each) = list.kind {
            let (items, element) = try items(projection, source, of: current, at: list.offset)
            let inner = try value(each, of: .current(element))
            if case .list(let type) = inner.type, inner.precedence == .postfix {
                var lists = inner
                if inner.isOptional { lists.code = "\(inner.code) ?? []" }
                return items.link(".flatMap \(lists.closure)", .list(of: type))
            }
        }
        let value = try value(list, of: current)
        guard case .list(let element) = value.type else { throw JMESPathError("\(value.type.phrase) cannot be flattened", at: offset) }
        guard case .list = element else { return value }
        return value.link(".flatMap { $0 }", element)
    }

    func projected(
        _ projection: JMESPathExpression.Projection, _ source: JMESPathExpression, _ each: JMESPathExpression, of current: ValueCode, at offset: Int
    ) throws(JMESPathError) -> ValueCode {
        let (items, element) = try items(projection, source, of: current, at: offset)
        if case .current = each.kind { return items }
        let value = try value(each, of: .current(element))
        return items.link("\(value.isOptional ? ".compactMap" : ".map") \(value.closure)", .list(of: value.type))
    }

    /// What is projected, and the type of each of it.
    private func items(
        _ projection: JMESPathExpression.Projection, _ source: JMESPathExpression, of current: ValueCode, at offset: Int
    ) throws(JMESPathError) -> (ValueCode, ValueType) {
        let value = try value(source, of: current)
        switch (projection, value.type) {
        case (.elements, .list(let element)): return (value, element)
        case (.values, .map(_, let element, let isSparse)):
            return (value.link(isSparse ? ".values.compactMap { $0 }" : ".values.map { $0 }", .list(of: element)), element)
        case (.filter(let expression), .list(let element)):
            let condition = try condition(expression, of: .current(element))
            return (value.link(".filter \(condition.closure)", value.type), element)
        case (.values, .structure): throw JMESPathError("the values of all members at once are not supported", at: offset)
        case (.elements, _), (.filter, _): throw JMESPathError("\(value.type.phrase) is no list", at: offset)
        case (.values, _): throw JMESPathError("\(value.type.phrase) is no map", at: offset)
        }
    }
}

extension ValueType {
    var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }
}
