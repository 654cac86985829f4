// Every operation of a tape on numbers: name, operands, value, and when they lie outside the domain.
//
// The loops over numbers and over strips of them are both made from these tables, so that each operation stands once;
// only functions of one number have others on strips, in vectors.c. `a`, `b` and `c` are the operands: numbers, or
// registers of several. Every value is the same to the last bit as the primitive's own.

// What the processor does on several numbers at once. SELECT, NUMBER, SQRT and MAGNITUDE are the loops' own.
#define TAPE_ARITHMETIC(UNARY, BINARY, TERNARY)                                                          \
  BINARY(add, a + b, 0)                                                                                  \
  BINARY(subtract, a - b, 0)                                                                             \
  BINARY(multiply, a *b, 0)                                                                              \
  BINARY(divide, a / b, b == 0)                                                                          \
  UNARY(negate, -a, 0)                                                                                   \
  UNARY(square, a *a, 0)                                                                                 \
  UNARY(cube, a *a *a, 0)                                                                                \
  UNARY(fourth, (a * a) * (a * a), 0)                                                                    \
  UNARY(sqrt, SQRT(a), a < 0)                                                                            \
  UNARY(relu, SELECT(a < 0, NUMBER(0), a), 0)                                                            \
  UNARY(abs, MAGNITUDE(a), 0)                                                                            \
  UNARY(sign, SELECT(a > 0, NUMBER(1), SELECT(a < 0, NUMBER(-1), SELECT(a == 0, NUMBER(0), a))), 0)      \
  BINARY(max, SELECT((a != a) | (b != b), NUMBER(NAN), SELECT(a < b, b, a)), 0)                          \
  BINARY(min, SELECT((a != a) | (b != b), NUMBER(NAN), SELECT(b < a, b, a)), 0)                          \
  BINARY(equal, SELECT(a == b, NUMBER(1), NUMBER(0)), 0)                                                 \
  BINARY(not_equal, SELECT(a != b, NUMBER(1), NUMBER(0)), 0)                                             \
  BINARY(less, SELECT(a < b, NUMBER(1), NUMBER(0)), 0)                                                   \
  BINARY(less_or_equal, SELECT(a <= b, NUMBER(1), NUMBER(0)), 0)                                         \
  BINARY(greater, SELECT(a > b, NUMBER(1), NUMBER(0)), 0)                                                \
  BINARY(greater_or_equal, SELECT(a >= b, NUMBER(1), NUMBER(0)), 0)                                      \
  BINARY(and, SELECT((a != 0) & (b != 0), NUMBER(1), NUMBER(0)), 0)                                      \
  BINARY(or, SELECT((a != 0) | (b != 0), NUMBER(1), NUMBER(0)), 0)                                       \
  UNARY(not, SELECT(a == 0, NUMBER(1), NUMBER(0)), 0)                                                    \
  TERNARY(select, SELECT(a != 0, b, c), 0)                                                               \
  TERNARY(multiply_add, a *b + c, 0)                                                                     \
  TERNARY(multiply_subtract, a *b - c, 0)                                                                \
  TERNARY(subtract_product, c - a * b, 0)

// What is a function of each number.
#define TAPE_FUNCTIONS(UNARY, BINARY)      \
  BINARY(power, power(a, b), !has_power(a, b)) \
  UNARY(exp, exp(a), 0)                    \
  UNARY(log, log(a), a <= 0)               \
  UNARY(sin, sin(a), 0)                    \
  UNARY(cos, cos(a), 0)                    \
  UNARY(tan, tan(a), 0)                    \
  UNARY(tanh, tanh(a), 0)                  \
  UNARY(sigmoid, sigmoid(a), 0)
