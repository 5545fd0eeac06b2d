import ServiceModel

/// “; did you mean “X”?”, or nothing where no candidate is near.
func suggestion(for name: String, in candidates: some Sequence<String>) -> String {
    nearestName(to: name, in: candidates).map { "; did you mean “\($0)”?" } ?? ""
}
