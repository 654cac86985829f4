import Foundation

/// A program run on a pseudo-terminal, typed at and listened to as a person would.
package final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  /// Where the program keeps its state, unless the test gives it another place.
  private let home: TemporaryFolder
  /// That place, which must be there as long as the program runs.
  private let state: TemporaryFolder?
  private var isReaped = false
  /// All that the program wrote and no `expect` has passed yet, in UTF-8.
  private var unread: [UInt8] = []

  /// Starts a program of the package on a new terminal of its own.
  ///
  /// - Parameters:
  ///   - environment: all of it, besides TERM, HOME, NO_COLOR and a LANG that tells no language; an empty value takes away.
  ///   - input: a file to be read as standard input instead of the terminal.
  ///   - state: where the program keeps its state; nil for a place of its own.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], input: String? = nil,
    columns: UInt16 = 80, rows: UInt16 = 24, state: TemporaryFolder? = nil
  ) throws {
    home = try TemporaryFolder()
    self.state = state
    // What posix_openpt, unlockpt and ptsname do, which Glibc's module map leaves out.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw TestFailure("no pseudo-terminal: \(errno)")
    }
    self.master = master
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session leader opens is the one that governs it.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    if let input { posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A runner in the background may ignore SIGINT, which would be handed on.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)))
    let values = [
      "TERM": "xterm", "HOME": home.path, "XDG_STATE_HOME": state?.path ?? "", "LANG": "C.UTF-8", "NO_COLOR": "1",
    ]
    .merging(environment) { $1 }.filter { !$0.value.isEmpty }
    let path = try BuiltProgram.path(program)
    let argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    let environmentPointers = values.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let status = posix_spawn(&process, path, &actions, &attributes, argumentPointers, environmentPointers)
    guard status == 0 else { throw TestFailure("\(path) did not start: \(status)") }
    self.process = process
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types, however long the text is, and however slowly the program reads.
  package func type(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      var poller = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&poller, 1, 60_000) > 0 else { throw TestFailure("the program reads no more") }
      if poller.revents & Int16(POLLIN) != 0 { readSome() }
      if poller.revents & Int16(POLLOUT) != 0 {
        // A few at a time never block: the terminal takes at least these.
        let count = rest.prefix(64).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { throw TestFailure("typing failed: \(errno)") }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Waits until the program has written the text; what it wrote up to there is passed and returned.
  @discardableResult
  package func expect(_ text: String, seconds: Double = 20) throws -> String {
    let deadline = Self.now() + seconds
    while true {
      if let passed = unread.firstRange(of: Array(text.utf8)) {
        let output = String(decoding: unread[..<passed.upperBound], as: UTF8.self)
        unread.removeFirst(passed.upperBound)
        return output
      }
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Self.now() < deadline, poll(&poller, 1, 1000) >= 0 else {
        throw TestFailure(
          "waited for \(text.debugDescription), got \(String(decoding: unread, as: UTF8.self).debugDescription)"
        )
      }
      if poller.revents & Int16(POLLIN) != 0 {
        readSome()
      } else if poller.revents & Int16(POLLHUP) != 0 {
        throw TestFailure(
          "ended before \(text.debugDescription), got \(String(decoding: unread, as: UTF8.self).debugDescription)"
        )
      }
    }
  }

  /// Waits for the program to end, for 20 seconds: its exit status, or the number of the signal that ended it plus 128.
  package func end() -> Int32 {
    let deadline = Self.now() + 20
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if Self.now() > deadline { kill(process, SIGKILL) }
      // A program may still have much to write, for which the terminal must have room.
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&poller, 1, 10) > 0, poller.revents & Int16(POLLIN) != 0 { readSome() }
    }
    isReaped = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F + 128
  }

  /// What the program wrote that no `expect` has passed.
  package var remainder: String { String(decoding: unread, as: UTF8.self) }

  /// Gives the window another size, which the program is told by SIGWINCH.
  package func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  package func send(signal: Int32) {
    kill(process, signal)
  }

  /// The most memory that the program has held so far, in MiB; NaN once it has ended.
  package var peakMemory: Double {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let size = line.split(separator: " ").compactMap({ Double($0) }).first
    else { return .nan }
    return size / 1024
  }

  private func readSome() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return }
    unread += chunk.prefix(count)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
