import CEditline
import Glibc

/// The terminal's mode in which a paste comes between marks, so that its newlines can be told from the Enter key.
///
/// It holds only while a line is read, and is taken back before a signal stops or ends the program.
enum BracketedPaste {
  /// The mark before a paste, as `el_set` wants keys spelled.
  static let openingKey = "\\e[200~"

  private static let signals = [SIGTSTP, SIGTERM, SIGHUP, SIGQUIT]

  /// Reads with the mode on.
  static func during<Result>(_ body: () -> Result) -> Result {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = leaveAndPassOn
    let earlier = signals.map { signal in
      var old = sigaction()
      sigaction(signal, &action, &old)
      return old
    }
    put(true)
    defer {
      put(false)
      for (signal, var old) in zip(signals, earlier) { sigaction(signal, &old, nil) }
    }
    return body()
  }

  private static func put(_ isOn: Bool) {
    let sequence: StaticString = isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }

  /// Lets the signal do what it does by itself; a program that was stopped comes back here when it goes on.
  private static let leaveAndPassOn: @convention(c) (Int32) -> Void = { signal in
    put(false)
    var byItself = sigaction()
    var ours = sigaction()
    sigaction(signal, &byItself, &ours)
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    sigaddset(&unblocked, signal)
    raise(signal)
    sigprocmask(SIG_UNBLOCK, &unblocked, nil)
    sigaction(signal, &ours, nil)
    put(true)
  }
}
