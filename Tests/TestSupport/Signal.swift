/// Something that happens once, and that others wait for.
package actor Signal {
    private var hasHappened = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init() {}

    package func send() {
        hasHappened = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    package func wait() async {
        if hasHappened { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}
