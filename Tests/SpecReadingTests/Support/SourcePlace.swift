import ServiceModel

/// ServiceModel's `SourceLocation`, where Testing's is in sight too: the module and its main type share a name, so it cannot be qualified.
typealias SourcePlace = SourceLocation
