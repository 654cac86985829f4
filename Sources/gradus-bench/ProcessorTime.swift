import Glibc

/// The processor's time that something takes, in nanoseconds; what else the machine does has no part in it.
func nanoseconds(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
  let beginning = now()
  try body()
  return now() - beginning
}
