import Foundation
import FuzzTargets

#if FUZZING
/// The target that `FUZZ_TARGET` names. libFuzzer brings `main` along, and calls the function below.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.named(name) else {
        fatalError("FUZZ_TARGET has to be one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
    }
    return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
        fatalError("\(target.name): \(error)")
    }
    return 0
}
#else
/// Without libFuzzer: `fuzz TARGET FILE…` runs a target on files.
@main
enum FuzzDriver {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let target = arguments.first.flatMap(FuzzTarget.named), arguments.count > 1 else {
            fatalError("usage: fuzz TARGET FILE…, where TARGET is one of \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
        }
        for path in arguments.dropFirst() {
            let input = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let clock = ContinuousClock()
            let start = clock.now
            do {
                try target.run(input)
                print("\(path): \(clock.now - start)")
            } catch {
                print("\(path): \(error)")
                exit(1)
            }
        }
    }
}
#endif
