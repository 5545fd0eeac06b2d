import SageMakerWorkforce
import ShapewrightRuntime

/// All constraints of a request with everything set.
struct ValidationBenchmark {
    func run() {
        precondition(Samples.create.violations.isEmpty)
        Stopwatch().measure("validate CreateWorkforce with everything set", repetitions: 200) { _ = Samples.create.violations }
    }
}
