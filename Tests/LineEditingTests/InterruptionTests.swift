import Glibc
import Testing

@testable import LineEditing

@Suite(.serialized) struct InterruptionTests {
  @Test func signalSetsTheFlagUntilItIsCleared() {
    afterInstalling(over: SIG_DFL) {
      #expect(!Interruption.isRequested)
      raise(SIGINT)
      #expect(Interruption.isRequested)
      Interruption.clear()
      #expect(!Interruption.isRequested)
    }
  }

  @Test func ignoredSignalStaysIgnored() {
    afterInstalling(over: SIG_IGN) {
      raise(SIGINT)
      #expect(!Interruption.isRequested)
    }
  }

  /// Runs the body with the signal let through, which the threads of tests hold back, and puts everything back.
  private func afterInstalling(over handler: __sighandler_t?, _ body: () -> Void) {
    var earlier = sigaction()
    sigaction(SIGINT, nil, &earlier)
    var interrupt = sigset_t()
    var earlierMask = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &earlierMask)
    signal(SIGINT, handler)
    Interruption.install()
    body()
    pthread_sigmask(SIG_SETMASK, &earlierMask, nil)
    sigaction(SIGINT, &earlier, nil)
  }
}
