import CKernels

extension TapeCode {
  /// The operations that a tape has an instruction for; the others go by their declarations.
  static let byPrimitive: [Primitive: TapeCode] = [
    .add: TAPE_add, .subtract: TAPE_subtract, .multiply: TAPE_multiply, .divide: TAPE_divide, .negate: TAPE_negate,
    .power: TAPE_power, .sqrt: TAPE_sqrt, .exp: TAPE_exp, .log: TAPE_log, .sin: TAPE_sin, .cos: TAPE_cos,
    .tan: TAPE_tan, .tanh: TAPE_tanh, .sigmoid: TAPE_sigmoid, .relu: TAPE_relu, .abs: TAPE_abs, .sign: TAPE_sign,
    .max: TAPE_max, .min: TAPE_min, .equal: TAPE_equal, .notEqual: TAPE_not_equal, .less: TAPE_less,
    .lessOrEqual: TAPE_less_or_equal, .greater: TAPE_greater, .greaterOrEqual: TAPE_greater_or_equal,
    .and: TAPE_and, .or: TAPE_or, .not: TAPE_not, .select: TAPE_select,
  ]
}
