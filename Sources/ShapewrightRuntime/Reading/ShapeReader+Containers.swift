extension ShapeReader {
    /// Reads a list. A null in a list that is not sparse is dropped, as Smithy tells clients to do; `Codable` refuses it.
    mutating func readList<Element: ShapeValue>() throws -> [Element] {
        var elements: [Element] = []
        if let json {
            let list = position
            guard json.kind(list) == .array else { throw mismatch("an array") }
            let end = json.next(list)
            var index = list + 1
            while index < end {
                if json.kind(index) != .null || Element.form == .nullable {
                    position = index
                    do {
                        elements.append(try readValue())
                    } catch let error as ShapeReadingError {
                        throw error.inside(.index(elements.count))
                    }
                }
                index = json.next(index)
            }
        } else if let decoder = coder?.decoder {
            var container = try decoder.unkeyedContainer()
            while !container.isAtEnd {
                if Element.form == .text {
                    coder?.text = try container.decode(String.self)
                    elements.append(try Element(reading: &self))
                } else if Element.form == .nullable {
                    // A container refuses to hand out a null as anything but an optional.
                    var reader = ShapeReader(try container.superDecoder())
                    elements.append(try reader.readValue())
                } else {
                    elements.append(try container.decode(DecodableShape<Element>.self).value)
                }
            }
        }
        return elements
    }

    mutating func readMap<Key: MapKey, Value: ShapeValue>() throws -> [Key: Value] {
        var entries: [Key: Value] = [:]
        if let json {
            let map = position
            guard json.kind(map) == .object else { throw mismatch("an object") }
            let end = json.next(map)
            var index = map + 1
            while index < end {
                let key = json.string(index)
                if json.kind(index + 1) != .null || Value.form == .nullable {
                    position = index + 1
                    do {
                        entries[Key(wireKey: key)] = try readValue()
                    } catch let error as ShapeReadingError {
                        throw error.inside(.key(key))
                    }
                }
                index = json.next(index + 1)
            }
        } else if let decoder = coder?.decoder {
            let container = try decoder.container(keyedBy: WireName.self)
            for key in container.allKeys {
                if Value.form == .nullable {
                    var reader = ShapeReader(try container.superDecoder(forKey: key))
                    entries[Key(wireKey: key.stringValue)] = try reader.readValue() as Value
                } else {
                    entries[Key(wireKey: key.stringValue)] = try container.decode(DecodableShape<Value>.self, forKey: key).value
                }
            }
        }
        return entries
    }

    mutating func readDocument() throws -> ShapeDocument {
        if let json {
            switch json.kind(position) {
            case .null: return .null
            case .yes: return .boolean(true)
            case .no: return .boolean(false)
            case .integer:
                if let value = json.integer(position) { return .integer(value) }
                return .double(json.double(position))
            case .number: return .double(json.double(position))
            case .string, .escapedString: return .string(json.string(position))
            case .array: return .list(try readList())
            case .object: return .map(try readMap())
            }
        }
        guard let decoder = coder?.decoder else { return .null }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { return .null }
        if let value = try? container.decode(Bool.self) { return .boolean(value) }
        if let value = try? container.decode(Int64.self) { return .integer(value) }
        if let value = try? container.decode(Double.self) { return .double(value) }
        if let value = try? container.decode(String.self) { return .string(value) }
        if (try? decoder.unkeyedContainer()) != nil { return .list(try readList()) }
        return .map(try readMap())
    }
}
