#include "CKernels.h"
#include "elementary.h"

#define SELECT(condition, first, second) ((condition) ? (first) : (second))
#define NUMBER(number) (number)
#define SQRT(number) sqrt(number)
#define MAGNITUDE(number) fabs(number)

// The product of two numbers as a sum of two: rounded, and what rounding took (Dekker 1971).
static inline double product_and_rest(double a, double b, double *rest) {
  const double splitter = 134217729;  // 2²⁷ + 1
  double product = a * b;
  double t = splitter * a, highA = t - (t - a), lowA = a - highA;
  double u = splitter * b, highB = u - (u - b), lowB = b - highB;
  *rest = ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
  return product;
}

// Each operation goes on to the next by itself: the processor then foresees each of these jumps for itself. The last
// result goes with it in a register, as the way through the memory takes longer than most operations.

#define PARAMETERS const TapeInstruction *instruction, double *memory, bool isRefused, double last

typedef bool (*Operation)(PARAMETERS);
static const Operation operations[];

#define GO_ON                           \
  memory[instruction->result] = last;   \
  __attribute__((musttail)) return operations[instruction[1].code](instruction + 1, memory, isRefused, last);

#define OPERATION(name, A, B, C, value, refused) \
  static bool name(PARAMETERS) {                 \
    double a = A, b = B, c = C;                  \
    (void)b, (void)c;                            \
    isRefused |= (refused);                      \
    last = value;                                \
    GO_ON                                        \
  }

#define AT(operand) memory[instruction->operand]

#define UNARY(name, value, refused)                      \
  OPERATION(name##_number, AT(a), 0, 0, value, refused)  \
  OPERATION(name##_of_last, last, 0, 0, value, refused)

#define BINARY(name, value, refused)                         \
  OPERATION(name##_number, AT(a), AT(b), 0, value, refused)  \
  OPERATION(name##_of_last, last, AT(b), 0, value, refused)  \
  OPERATION(name##_by_last, AT(a), last, 0, value, refused)

#define TERNARY(name, value, refused)                            \
  OPERATION(name##_number, AT(a), AT(b), AT(c), value, refused)  \
  OPERATION(name##_of_last, last, AT(b), AT(c), value, refused)  \
  OPERATION(name##_by_last, AT(a), last, AT(c), value, refused)  \
  OPERATION(name##_and_last, AT(a), AT(b), last, value, refused)

TAPE_ARITHMETIC(UNARY, BINARY, TERNARY)
TAPE_FUNCTIONS(UNARY, BINARY)

// aᵇ and what is kept of it: the exponent, and the power as a sum of two numbers.
static bool power_anew(PARAMETERS) {
  double base = AT(a), exponent = AT(b), *kept = &AT(c);
  isRefused |= !has_power(base, exponent);
  last = power(base, exponent);
  kept[0] = exponent;
  kept[1] = last;
  kept[2] = 0;
  GO_ON
}

// The same where the exponent may have grown by 1: a product with the base, which keeps more digits than are shown, so
// that it rounds as the power itself. Far down, where the rest has too few digits, it is the power again.
static bool geometric_number(PARAMETERS) {
  const double smallest = 1e-250;
  double base = AT(a), exponent = AT(b), *kept = &AT(c), high = kept[1];
  bool follows = (exponent == kept[0] + 1) & (base > 0) & (base <= 1) & ((high >= smallest) | (high == 0));
  if (!follows) __attribute__((musttail)) return power_anew(instruction, memory, isRefused, last);
  double rest;
  double product = product_and_rest(high, base, &rest);
  rest += kept[2] * base;
  last = product + rest;
  kept[0] = exponent;
  kept[1] = last;
  kept[2] = rest - (last - product);
  GO_ON
}

static bool stop(PARAMETERS) { return isRefused; }

#define UNARY_CODE(name, ...) \
  [TAPE_LAST_VARIANTS * TAPE_##name] = name##_number, [TAPE_LAST_VARIANTS * TAPE_##name + 1] = name##_of_last,
#define BINARY_CODE(name, ...) \
  UNARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 2] = name##_by_last,
#define TERNARY_CODE(name, ...) \
  BINARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 3] = name##_and_last,

static const Operation operations[] = {
    TAPE_ARITHMETIC(UNARY_CODE, BINARY_CODE, TERNARY_CODE) TAPE_FUNCTIONS(UNARY_CODE, BINARY_CODE)
    [TAPE_LAST_VARIANTS * TAPE_geometric] = geometric_number,
    [TAPE_LAST_VARIANTS * TAPE_stop] = stop,
};

bool tape_numbers(const TapeInstruction *instructions, double *memory) {
  return operations[instructions->code](instructions, memory, false, 0);
}
