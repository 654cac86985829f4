import Glibc

/// Writing to the standard streams: whole, at once, and quietly when the reader has gone.
enum Stream {
  static func output(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          leave(errno)
        }
      }
    }
  }

  /// Ends the program when what it has to say can no longer be written.
  private static func leave(_ code: Int32) -> Never {
    // The reader of a pipe has seen enough: the status is that of a program that SIGPIPE ended.
    if code == EPIPE { exit(128 + SIGPIPE) }
    let reason = "gradus: \(String(cString: strerror(code)))\n"
    _ = reason.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
    exit(1)
  }
}
