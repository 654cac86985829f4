import Glibc
import Synchronization

/// What Ctrl-C asked for: one flag for the whole program, set by the signal and read by whatever takes long.
package enum Interruption {
  // A plain global would be read once before a loop in optimised code, and the loop never interrupted.
  private static let requested = Atomic<Bool>(false)

  /// Makes SIGINT set the flag instead of ending the program; a program started with SIGINT ignored goes on ignoring it.
  ///
  /// Calls under way, such as a `read`, end with `EINTR`.
  package static func install() {
    // The flag must exist before the first signal: a handler may not be the one to create it.
    clear()
    var present = sigaction()
    sigaction(SIGINT, nil, &present)
    if unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self) == 1 {
      return
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.requested.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
  }

  /// Whether Ctrl-C was pressed since the flag was last cleared.
  package static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Forgets a Ctrl-C that has been served.
  package static func clear() { requested.store(false, ordering: .relaxed) }
}
