// Every operation of a tape on numbers: name, operands, value, and when they lie outside the domain.
//
// The loops over numbers and over strips of them are both made from this table, so that each operation stands once.
// `a`, `b` and `c` are the operands. Every value is the same to the last bit as the primitive's own.

#define TAPE_OPERATIONS(UNARY, BINARY, TERNARY)                       \
  BINARY(add, a + b, 0)                                               \
  BINARY(subtract, a - b, 0)                                          \
  BINARY(multiply, a *b, 0)                                           \
  BINARY(divide, a / b, b == 0)                                       \
  UNARY(negate, -a, 0)                                                \
  BINARY(power, power(a, b), !has_power(a, b))                        \
  UNARY(square, a *a, 0)                                              \
  UNARY(cube, a *a *a, 0)                                             \
  UNARY(fourth, (a * a) * (a * a), 0)                                 \
  UNARY(sqrt, sqrt(a), a < 0)                                         \
  UNARY(exp, exp(a), 0)                                               \
  UNARY(log, log(a), a <= 0)                                          \
  UNARY(sin, sin(a), 0)                                               \
  UNARY(cos, cos(a), 0)                                               \
  UNARY(tan, tan(a), 0)                                               \
  UNARY(tanh, tanh(a), 0)                                             \
  UNARY(sigmoid, sigmoid(a), 0)                                       \
  UNARY(relu, a < 0 ? 0 : a, 0)                                       \
  UNARY(abs, fabs(a), 0)                                              \
  UNARY(sign, a > 0 ? 1 : a < 0 ? -1 : a == 0 ? 0 : a, 0)             \
  BINARY(max, a != a || b != b ? NAN : a < b ? b : a, 0)              \
  BINARY(min, a != a || b != b ? NAN : b < a ? b : a, 0)              \
  BINARY(equal, a == b ? 1 : 0, 0)                                    \
  BINARY(not_equal, a != b ? 1 : 0, 0)                                \
  BINARY(less, a < b ? 1 : 0, 0)                                      \
  BINARY(less_or_equal, a <= b ? 1 : 0, 0)                            \
  BINARY(greater, a > b ? 1 : 0, 0)                                   \
  BINARY(greater_or_equal, a >= b ? 1 : 0, 0)                         \
  BINARY(and, ((a != 0) & (b != 0)) ? 1 : 0, 0)                       \
  BINARY(or, ((a != 0) | (b != 0)) ? 1 : 0, 0)                        \
  UNARY(not, a == 0 ? 1 : 0, 0)                                       \
  TERNARY(select, a != 0 ? b : c, 0)                                  \
  TERNARY(multiply_add, a *b + c, 0)                                  \
  TERNARY(multiply_subtract, a *b - c, 0)                             \
  TERNARY(subtract_product, c - a * b, 0)
