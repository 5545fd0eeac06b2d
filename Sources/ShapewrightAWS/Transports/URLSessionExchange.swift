import Foundation
import HTTPTypes
import ShapewrightClient

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request and its answer: what URLSession says, kept until somebody asks for it.
final class URLSessionExchange: @unchecked Sendable {
    private typealias Head = (HTTPResponse, HTTPBody.Length)

    private let method: HTTPRequest.Method
    private let contentSize: Int
    private let maximumBufferSize: Int

    private let lock = NSLock()
    private var head: Head?
    private var chunks: [Data] = []
    private var bufferedSize = 0
    private var receivedSize = 0
    /// `nil` as long as more may come.
    private var end: Result<Void, any Error>?
    private var headWaiter: CheckedContinuation<Head, any Error>?
    private var chunkWaiter: CheckedContinuation<Data?, any Error>?
    private var isSuspended = false

    /// Set before the task runs.
    var task: URLSessionTask?

    init(method: HTTPRequest.Method, contentSize: Int, maximumBufferSize: Int) {
        self.method = method
        self.contentSize = contentSize
        self.maximumBufferSize = maximumBufferSize
    }

    // MARK: What the reader asks

    /// The answer's head, and how long its body is.
    ///
    /// - Throws: ``TransportError``; `CancellationError` at once where the task is cancelled.
    func response() async throws -> (HTTPResponse, HTTPBody.Length) {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                lock.lock()
                switch (head, end) {
                case (let head?, _):
                    lock.unlock()
                    continuation.resume(returning: head)
                case (nil, .failure(let error)?):
                    lock.unlock()
                    continuation.resume(throwing: error)
                default:
                    headWaiter = continuation
                    lock.unlock()
                }
            }
        } onCancel: {
            cancel()
        }
    }

    /// What has come of the body since the last time; `nil` at its end. To be asked by one reader.
    ///
    /// - Throws: As ``response()``; ``HTTPBodyError/tooLarge(maximum:)`` where too much came in the meantime.
    func nextChunk() async throws -> Data? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                lock.lock()
                if !chunks.isEmpty {
                    let chunk = chunks.removeFirst()
                    bufferedSize -= chunk.count
                    let resumed = takeResumption()
                    lock.unlock()
                    resumed?.resume()
                    continuation.resume(returning: chunk)
                } else if let end {
                    lock.unlock()
                    continuation.resume(with: end.map { nil })
                } else {
                    chunkWaiter = continuation
                    lock.unlock()
                }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Nobody wants the answer any longer.
    func cancel() {
        discard()
        task?.cancel()
    }

    // MARK: What URLSession says

    func receive(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, let head = URLSessionHead.read(response) else {
            conclude(.failure(TransportError(.invalidResponse, sent: .perhaps)))
            return cancelTaskLater()
        }
        lock.lock()
        guard self.head == nil, end == nil else { return lock.unlock() }
        self.head = head
        let waiter = headWaiter
        headWaiter = nil
        lock.unlock()
        waiter?.resume(returning: head)
    }

    func receive(_ data: Data) {
        guard !data.isEmpty else { return }
        lock.lock()
        guard end == nil else { return lock.unlock() }
        receivedSize += data.count
        if let waiter = chunkWaiter {
            chunkWaiter = nil
            lock.unlock()
            return waiter.resume(returning: data)
        }
        chunks.append(data)
        bufferedSize += data.count
        let isOverfull = bufferedSize > maximumBufferSize
        let suspended = takeSuspension()
        lock.unlock()
        suspended?.suspend()
        if isOverfull, suspended == nil, !canWait {
            // What has come can still be read.
            conclude(.failure(HTTPBodyError.tooLarge(maximum: maximumBufferSize)))
            cancelTaskLater()
        }
    }

    func finish(_ error: (any Error)?) {
        lock.lock()
        let hasHead = head != nil
        let missing = if case (_, .known(let length))? = head { length - receivedSize } else { 0 }
        lock.unlock()
        let bodyBytesSent = task?.countOfBytesSent ?? 0
        if let error {
            let isUnsent = !hasHead && contentSize > 0 && bodyBytesSent == 0
            conclude(.failure(TransportError(error, method: method, hasHead: hasHead, isUnsent: isUnsent)))
        } else if !hasHead {
            conclude(.failure(TransportError(.connectionClosed, sent: .perhaps)))
        } else if missing > 0, method != .head {
            conclude(.failure(TransportError(.connectionClosed, sent: .perhaps, detail: "\(missing) bytes are missing")))
        } else {
            conclude(.success(()))
        }
    }

    /// URLSession asks for the body. Where it has had one, it is about to send the request another time.
    func refuseRepetition() {
        guard contentSize > 0 else { return }
        conclude(.failure(TransportError(.connectionClosed, sent: .perhaps)))
        cancelTaskLater()
    }

    /// Cancelling waits for URLSession's queue, from which this is called.
    private func cancelTaskLater() {
        DispatchQueue.global().async { [task] in task?.cancel() }
    }

    // MARK: State

    /// Drops what nobody has read. Who reads on does not take what is left for the whole.
    private func discard() {
        lock.lock()
        if !chunks.isEmpty {
            chunks = []
            bufferedSize = 0
            end = .failure(CancellationError())
        }
        lock.unlock()
        conclude(.failure(CancellationError()))
    }

    /// Nothing more will come. The first who says so is right.
    private func conclude(_ result: Result<Void, any Error>) {
        lock.lock()
        guard end == nil else { return lock.unlock() }
        end = result
        let (waitsForHead, waitsForChunk) = (headWaiter, chunkWaiter)
        (headWaiter, chunkWaiter) = (nil, nil)
        lock.unlock()
        if case .failure(let error) = result { waitsForHead?.resume(throwing: error) }
        waitsForChunk?.resume(with: result.map { nil })
    }

    #if canImport(FoundationNetworking)
    /// A suspended task of Foundation's would begin anew when it is resumed.
    private let canWait = false
    private func takeSuspension() -> URLSessionTask? { nil }
    private func takeResumption() -> URLSessionTask? { nil }
    #else
    private let canWait = true

    /// The task, where so much is waiting to be read that it must wait itself.
    private func takeSuspension() -> URLSessionTask? {
        guard !isSuspended, bufferedSize > Self.patience else { return nil }
        isSuspended = true
        return task
    }

    private func takeResumption() -> URLSessionTask? {
        guard isSuspended, bufferedSize < Self.patience / 2 else { return nil }
        isSuspended = false
        return task
    }

    private static let patience = 1 << 20
    #endif
}
