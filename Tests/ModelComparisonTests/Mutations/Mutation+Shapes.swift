import ServiceModel

extension Mutation {
    static let shapes: [Mutation] = [
        Mutation(.shapeAdded, "Unused", []) { $0.shapes["Unused"] = Shape(name: "Unused", type: .structure(Structure())) },
        Mutation(.shapeRemoved, "Unused", [], source: .declarationRemoved, prepare: {
            $0.shapes["Unused"] = Shape(name: "Unused", type: .structure(Structure()))
        }) { $0.remove(shape: "Unused") },
        Mutation(.shapeAdded, "NewTag", .input, named: "a structure renamed") { $0.rename(shape: "Tag", to: "NewTag") }
            .and(.shapeRemoved, "Tag", .input, source: .declarationRemoved),
        Mutation(.shapeAdded, "NewTagList", .input, named: "a list renamed") { $0.rename(shape: "TagList", to: "NewTagList") }
            .and(.shapeRemoved, "TagList", .input),
        Mutation(.shapeTypeChanged, "MaxResults", .input, .wider, source: .typeChanged, named: "to a long") { $0.edit(shape: "MaxResults") { $0.type = .long } },
        Mutation(.shapeTypeChanged, "LabelCounter", .output, wire: .breaking, .wider, source: .typeChanged, named: "to a long") {
            $0.edit(shape: "LabelCounter") { $0.type = .long }
        },
        Mutation(.shapeTypeChanged, "Success", .output, wire: .breaking, .incomparable, source: .typeChanged) {
            $0.edit(shape: "Success") { $0.type = .string(values: []) }
        },
        Mutation(.structureVariantChanged, "MemberDefinition", .both, .narrower, source: .typeChanged, named: "to a union") {
            $0.edit(structure: "MemberDefinition") { $0.variant = .union }
        },
        Mutation(.structureVariantChanged, "ResourceInUse", .output, source: .declarationRemoved, named: "no exception") {
            $0.edit(structure: "ResourceInUse") { $0.variant = .plain }
        },
        Mutation(.errorTraitChanged, "ResourceInUse", .output, wire: .breaking, named: "code") {
            $0.edit(structure: "ResourceInUse") { $0.variant = .exception(ErrorTrait(code: "InUse")) }
        },
        Mutation(.errorTraitChanged, "ResourceInUse", .output, named: "status") {
            $0.edit(structure: "ResourceInUse") { $0.variant = .exception(ErrorTrait(httpStatusCode: 409)) }
        },
        Mutation(.sparseAdded, "Groups", .both, wire: .breaking, .wider, source: .typeChanged) { $0.edit(shape: "Groups") { $0.traits.isSparse = true } },
        Mutation(.sparseRemoved, "TagList", .input, wire: .breaking, .narrower, source: .typeChanged, prepare: {
            $0.edit(shape: "TagList") { $0.traits.isSparse = true }
        }) { $0.edit(shape: "TagList") { $0.traits.isSparse = false } },
        Mutation(.sensitiveAdded, "ClientId", .both) { $0.edit(shape: "ClientId") { $0.traits.isSensitive = true } },
        Mutation(.sensitiveRemoved, "ClientSecret", .input) { $0.edit(shape: "ClientSecret") { $0.traits.isSensitive = false } },
        Mutation(.payloadChanged, "Workteam", .output) { $0.edit(shape: "Workteam") { $0.traits.payloadMember = "SubDomain" } },
        Mutation(.shapeTraitChanged, "MaxResults", .input) { $0.edit(shape: "MaxResults") { $0.traits.isBoxed = false } },
        Mutation(.elementTargetChanged, "Cidrs[]", .both, .incomparable) { $0.edit(shape: "Cidrs") { $0.type = .list(ListShape(element: ShapeReference(shape: "AccountId"))) } },
        Mutation(.elementTargetChanged, "ProductListings[]", .output, wire: .breaking, .incomparable, source: .typeChanged, named: "another kind") {
            $0.edit(shape: "ProductListings") { $0.type = .list(ListShape(element: ShapeReference(shape: "MaxResults"))) }
        },
        Mutation(.keyTargetChanged, "AuthenticationRequestExtraParams{key}", .both, .wider) {
            $0.edit(shape: "AuthenticationRequestExtraParams") { shape in
                guard case .map(var map) = shape.type else { return }
                map.key.shape = "String"
                shape.type = .map(map)
            }
        },
        Mutation(.valueTargetChanged, "AuthenticationRequestExtraParams{value}", .both, wire: .breaking, .incomparable, source: .typeChanged) {
            $0.edit(shape: "AuthenticationRequestExtraParams") { shape in
                guard case .map(var map) = shape.type else { return }
                map.value.shape = "Success"
                shape.type = .map(map)
            }
        },
        Mutation(.enumAdded, "OidcEndpoint", .both, .narrower, source: .typeChanged) {
            $0.edit(shape: "OidcEndpoint") { $0.type = .string(values: [EnumValue(value: "https://a.example")]) }
        },
        Mutation(.enumRemoved, "SortOrder", .input, .wider, source: .typeChanged) { $0.edit(shape: "SortOrder") { $0.type = .string(values: []) } },
        Mutation(.enumValueAdded, "SortOrder=Random", .input, .wider) { $0.edit(values: "SortOrder") { $0.append(EnumValue(value: "Random")) } },
        Mutation(.enumValueAdded, "WorkforceStatus=Paused", .output, .wider, named: "of a response") {
            $0.edit(values: "WorkforceStatus") { $0.insert(EnumValue(value: "Paused"), at: 1) }
        },
        Mutation(.enumValueRemoved, "SortOrder=Descending", .input, .narrower, source: .declarationRemoved) { $0.edit(values: "SortOrder") { $0.removeLast() } },
        Mutation(.enumValuesReordered, "SortOrder", .input) { $0.edit(values: "SortOrder") { $0.reverse() } },
        Mutation(.enumValueAdded, "WorkforceIpAddressType=IPV4", .both, .wider, named: "that takes another's name") {
            $0.edit(values: "WorkforceIpAddressType") { $0.append(EnumValue(value: "IPV4")) }
        }.and(.swiftNameChanged, "WorkforceIpAddressType=ipv4", .both, source: .renamed),
        Mutation(.enumValueRemoved, "WorkforceIpAddressType=IPV4", .both, .narrower, source: .declarationRemoved, named: "that had another's name", prepare: {
            $0.edit(values: "WorkforceIpAddressType") { $0.append(EnumValue(value: "IPV4")) }
        }) { $0.edit(values: "WorkforceIpAddressType") { $0.removeLast() } }
            .and(.swiftNameChanged, "WorkforceIpAddressType=ipv4", .both, source: .renamed),
        Mutation(.deprecationAdded, "SortOrder", .input) { $0.edit(shape: "SortOrder") { $0.traits.deprecation = Deprecation() } },
        Mutation(.documentationAdded, "Unused", [], prepare: { $0.shapes["Unused"] = Shape(name: "Unused", type: .string(values: [])) }) {
            $0.edit(shape: "Unused") { $0.documentation = "Some." }
        },
    ]
}
