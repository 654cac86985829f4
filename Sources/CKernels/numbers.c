#include "CKernels.h"
#include "elementary.h"

#define SELECT(condition, first, second) ((condition) ? (first) : (second))
#define NUMBER(number) (number)
#define SQRT(number) sqrt(number)
#define MAGNITUDE(number) fabs(number)

// What rounding took from a product (Dekker 1971).
static inline double rest_of_product(double a, double b, double product) {
  const double splitter = 134217729;  // 2²⁷ + 1
  double t = splitter * a, highA = t - (t - a), lowA = a - highA;
  double u = splitter * b, highB = u - (u - b), lowB = b - highB;
  return ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
}

// Each operation goes on to the next by itself: the processor then foresees each of these jumps for itself. The last
// result goes with it in a register, as the way through the memory takes longer than most operations.

#define PARAMETERS const TapeInstruction *instruction, double *memory, bool isRefused, double last

typedef bool (*Operation)(PARAMETERS);
static const Operation operations[TAPE_LAST_VARIANTS * (TAPE_stop + 1)];

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

// aᵇ and, of the first exponents, what is kept of it: the exponent, and the power as a sum of two numbers.
static bool power_anew(PARAMETERS) {
  double base = AT(a), exponent = AT(b), *kept = &AT(c);
  isRefused |= !has_power(base, exponent);
  last = power(base, exponent);
  bool isFirst = exponent == 0 || exponent == 1 || exponent == 2 || exponent == 3 || exponent == 4;
  // No exponent follows on NaN.
  kept[0] = isFirst || last == 0 ? exponent : NAN;
  kept[1] = isFirst ? 1 : last;
  kept[2] = 0;
  for (int i = 0; isFirst && i < exponent; i++) {
    double product = kept[1] * base, lost = rest_of_product(kept[1], base, product) + kept[2] * base;
    kept[1] = product + lost;
    kept[2] = lost - (kept[1] - product);
  }
  GO_ON
}

// The same where the exponent has grown by 1: a product with the base, which keeps more digits than are shown, so that
// it rounds as the power itself. The first powers are products in an order of their own, and far down, where the rest
// has too few digits, it is the power again.
#define GEOMETRIC(name, attributes, rest)                                                                \
  attributes static bool name(PARAMETERS) {                                                              \
    const double smallest = 1e-250;                                                                      \
    double base = AT(a), exponent = AT(b), *kept = &AT(c), high = kept[1], product = high * base;        \
    bool follows = (exponent == kept[0] + 1) & (exponent > 4) & (base > 0) & (base <= 1) & (high <= 1) & \
                   ((product >= smallest) | (high == 0));                                                \
    if (!follows) __attribute__((musttail)) return power_anew(instruction, memory, isRefused, last);     \
    double lost = (rest) + kept[2] * base;                                                               \
    last = product + lost;                                                                               \
    kept[0] = exponent;                                                                                  \
    kept[1] = last;                                                                                      \
    kept[2] = lost - (last - product);                                                                   \
    GO_ON                                                                                                \
  }

GEOMETRIC(geometric_number, , rest_of_product(high, base, product))
#if defined(__x86_64__)
// The same rest in one instruction.
GEOMETRIC(geometric_fused, __attribute__((target("fma"))), __builtin_fma(high, base, -product))
bool tape_has_fused_product(void) { return __builtin_cpu_supports("fma"); }
#else
#define geometric_fused geometric_number
bool tape_has_fused_product(void) { return false; }
#endif

static bool stop(PARAMETERS) { return isRefused; }

#define UNARY_CODE(name, ...) \
  [TAPE_LAST_VARIANTS * TAPE_##name] = name##_number, [TAPE_LAST_VARIANTS * TAPE_##name + 1] = name##_of_last,
#define BINARY_CODE(name, ...) \
  UNARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 2] = name##_by_last,
#define TERNARY_CODE(name, ...) \
  BINARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 3] = name##_and_last,

static const Operation operations[TAPE_LAST_VARIANTS * (TAPE_stop + 1)] = {
    TAPE_ARITHMETIC(UNARY_CODE, BINARY_CODE, TERNARY_CODE) TAPE_FUNCTIONS(UNARY_CODE, BINARY_CODE)
    [TAPE_LAST_VARIANTS * TAPE_geometric] = geometric_number,
    [TAPE_LAST_VARIANTS * TAPE_geometric + 1] = geometric_fused,
    [TAPE_LAST_VARIANTS * TAPE_stop] = stop,
};

bool tape_numbers(const TapeInstruction *instructions, double *memory) {
  return operations[instructions->code](instructions, memory, false, 0);
}
