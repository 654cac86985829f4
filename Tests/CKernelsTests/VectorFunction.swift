import CKernels
import Tensors

/// A function on lists of numbers.
enum VectorFunction: String, CaseIterable {
  case exp, log, sin, cos, tan, tanh, sigmoid

  private var code: CInt {
    let code =
      switch self {
      case .exp: TAPE_exp
      case .log: TAPE_log
      case .sin: TAPE_sin
      case .cos: TAPE_cos
      case .tan: TAPE_tan
      case .tanh: TAPE_tanh
      case .sigmoid: TAPE_sigmoid
      }
    return CInt(code.rawValue)
  }

  /// The widths of registers, in numbers, that this processor has.
  static let widths: [CInt] = [2, 4, 8].filter { $0 <= tape_register_width() }

  /// The function of each number, computed in registers of the given width; without one, as a tape does.
  func callAsFunction(_ numbers: [Double], by width: CInt? = nil) -> [Double] {
    var result = numbers
    result.withUnsafeMutableBufferPointer { entries in
      guard let place = entries.baseAddress else { return }
      // The result takes the place of the numbers, as on a tape.
      if let width {
        tape_vector_function_by(width, code, place, place, entries.count)
      } else {
        tape_vector_function(code, place, place, entries.count)
      }
    }
    return result
  }

  /// The C library's function of one number.
  func library(_ x: Double) -> Double {
    switch self {
    case .exp: Elementary.exp(x)
    case .log: Elementary.log(x)
    case .sin: Elementary.sin(x)
    case .cos: Elementary.cos(x)
    case .tan: Elementary.tan(x)
    case .tanh: Elementary.tanh(x)
    case .sigmoid: Elementary.sigmoid(x)
    }
  }

  /// How far the C library's function lies from the value at most, in units of the last place (glibc 2.36, measured).
  var libraryError: Double {
    switch self {
    case .tanh, .sigmoid: 2.3
    default: 0.7
    }
  }
}

/// The same number to the last bit and the sign, or both NaN.
func isSame(_ one: Double, _ other: Double) -> Bool { one.bitPattern == other.bitPattern || one.isNaN && other.isNaN }
