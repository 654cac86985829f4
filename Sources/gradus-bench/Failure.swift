/// Why something cannot be measured.
struct Failure: Error {
  let message: String
}
