import CEditline
import Glibc
import Synchronization

/// The signals that concern the terminal, noted while a line is read and let through only while it waits for a key.
///
/// So nothing is drawn inside a signal handler, and no signal falls between the look at the notes and the wait.
struct TerminalSignals {
  private static let noted = Atomic<UInt64>(0)
  private static let signals = [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT]

  private var earlierMask = sigset_t()
  private var earlierActions: [Int32: sigaction] = [:]

  /// Holds the signals back, as long as a line is read.
  mutating func begin() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      TerminalSignals.noted.bitwiseOr(1 << UInt64(signal), ordering: .relaxed)
    }
    var held = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    for signal in Self.signals { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &earlierMask)
    for signal in Self.signals {
      var earlier = sigaction()
      sigaction(signal, &action, &earlier)
      earlierActions[signal] = earlier
    }
  }

  /// Gives the signals back to whoever had them.
  mutating func end() {
    for (signal, var action) in earlierActions { sigaction(signal, &action, nil) }
    earlierActions = [:]
    sigprocmask(SIG_SETMASK, &earlierMask, nil)
  }

  /// Waits until there is a key to read, or until a signal has come; says whether it is time to read.
  func wait() -> Bool {
    var mask = earlierMask
    // Of any other failure the read will tell.
    return editline_wait(&mask) != -1 || errno != EINTR
  }

  /// One of the signals that came, each told once.
  func next() -> Int32? {
    for signal in Self.signals {
      let bit = UInt64(1) << UInt64(signal)
      if Self.noted.bitwiseAnd(~bit, ordering: .relaxed).oldValue & bit != 0 { return signal }
    }
    return nil
  }

  /// Lets a signal do what it would have done; if it only stopped the program, comes back when the program goes on.
  func passOn(_ signal: Int32) {
    guard var earlier = earlierActions[signal] else { return }
    var ours = sigaction()
    sigaction(signal, &earlier, &ours)
    raise(signal)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    sigprocmask(SIG_UNBLOCK, &only, nil)
    sigprocmask(SIG_BLOCK, &only, nil)
    sigaction(signal, &ours, nil)
  }
}
