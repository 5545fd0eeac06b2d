import AllocationCounter
import Foundation
import SageMakerWorkforce
import ShapewrightRuntime

/// How many blocks of memory things take. Counted where the C library is glibc.
struct AllocationBenchmark {
    func run() throws {
        let response = ShapeJSON.write(Samples.list)
        let request = Samples.create
        let plain = try JSONDecoder().decode(Plain.CreateWorkforceRequest.self, from: Data(ShapeJSON.write(request)))
        guard allocations({ _ = ShapeJSON.write(request) }) > 0 else { return print("allocations are not counted here") }
        print("allocations of validate() on CreateWorkforce with everything set: \(try allocations { try request.validate() })")
        print("… of writing it: \(allocations { _ = ShapeJSON.write(request) }), by JSONEncoder: \(try allocations { _ = try JSONEncoder().encode(plain) })")
        print(
            "… of reading \(response.count) B of ListWorkforces: \(try allocations { _ = try ShapeJSON.read(response, as: SageMaker.ListWorkforcesResponse.self) })"
                + ", by JSONDecoder: \(try allocations { _ = try JSONDecoder().decode(Plain.ListWorkforcesResponse.self, from: Data(response)) })")
    }

    /// The fewest of some runs: the first ones make what is made once.
    private func allocations(_ body: () throws -> Void) rethrows -> UInt {
        var fewest = UInt.max
        for _ in 0..<5 {
            let before = shapewright_allocation_count()
            try body()
            fewest = min(fewest, shapewright_allocation_count() - before)
        }
        return fewest
    }
}
