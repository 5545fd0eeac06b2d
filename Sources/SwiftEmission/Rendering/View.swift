/// What a template sees: names and their values.
struct View: Sendable {
    /// What the view shows, for messages.
    let kind: StaticString
    private let values: [(name: StaticString, content: Content)]

    /// What a name may stand for. Not `String`: a specification's text must become ``SwiftCode`` first.
    enum Content: Sendable {
        case code(SwiftCode)
        case flag(Bool)
        case view(View)
        case views([View])
    }

    typealias Values = KeyValuePairs<StaticString, any ViewContent>

    /// - Parameter values: No name twice.
    init(_ kind: StaticString, _ values: Values, _ more: Values = [:]) {
        self.kind = kind
        var all: [(name: StaticString, content: Content)] = []
        all.reserveCapacity(values.count + more.count)
        for (name, value) in values { all.append((name, value.content)) }
        for (name, value) in more { all.append((name, value.content)) }
        self.values = all
    }

    /// What a name stands for; `nil` where the view does not have it.
    ///
    /// Views have about ten names, which are found sooner by a look at each than by a hash.
    func content(_ name: TemplateName) -> Content? {
        for value in values where name.isSame(as: value.name) { return value.content }
        return nil
    }
}

/// What can stand behind a name of a view.
protocol ViewContent {
    var content: View.Content { get }
}

extension SwiftCode: ViewContent {
    var content: View.Content { .code(self) }
}

extension Bool: ViewContent {
    var content: View.Content { .flag(self) }
}

extension View: ViewContent {
    var content: View.Content { .view(self) }
}

extension [View]: ViewContent {
    var content: View.Content { .views(self) }
}
