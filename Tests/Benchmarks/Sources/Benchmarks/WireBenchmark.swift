import Foundation
import SageMakerWorkforce
import ShapewrightRuntime

/// Reading and writing JSON, against Foundation's coders on plain types.
struct WireBenchmark {
    func run() throws {
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        let response = ShapeJSON.write(Samples.list)
        let request = ShapeJSON.write(Samples.create)
        let plainResponse = try decoder.decode(Plain.ListWorkforcesResponse.self, from: Data(response))
        let plainRequest = try decoder.decode(Plain.CreateWorkforceRequest.self, from: Data(request))
        let watch = Stopwatch()

        let responseData = Data(response)
        let decodePlain = { _ = try decoder.decode(Plain.ListWorkforcesResponse.self, from: responseData) }
        try watch.compare(
            "decode \(response.count) B of ListWorkforces, wire path", repetitions: 20,
            { _ = try ShapeJSON.read(response, as: SageMaker.ListWorkforcesResponse.self) },
            with: "JSONDecoder on plain types", decodePlain)
        try watch.compare(
            "… JSONDecoder on generated types", repetitions: 10,
            { _ = try decoder.decode(SageMaker.ListWorkforcesResponse.self, from: responseData) },
            with: "JSONDecoder on plain types", decodePlain)

        let encodePlain = { _ = try encoder.encode(plainResponse) }
        try watch.compare(
            "encode it, wire path", repetitions: 20, { _ = ShapeJSON.write(Samples.list) },
            with: "JSONEncoder on plain types", encodePlain)
        try watch.compare(
            "… JSONEncoder on generated types", repetitions: 10, { _ = try encoder.encode(Samples.list) },
            with: "JSONEncoder on plain types", encodePlain)
        try watch.compare(
            "encode \(request.count) B of CreateWorkforce, wire path", repetitions: 500, { _ = ShapeJSON.write(Samples.create) },
            with: "JSONEncoder on plain types", { _ = try encoder.encode(plainRequest) })

        let copy: SageMaker.ListWorkforcesResponse = try ShapeJSON.read(response)
        let plainCopy = try decoder.decode(Plain.ListWorkforcesResponse.self, from: responseData)
        watch.compare(
            "compare it with an equal one", repetitions: 50, { precondition(Samples.list == copy) },
            with: "synthesised ==", { precondition(plainResponse == plainCopy) })
        watch.compare(
            "hash it", repetitions: 50, { _ = copy.hashValue }, with: "synthesised hash(into:)", { _ = plainCopy.hashValue })
    }
}
