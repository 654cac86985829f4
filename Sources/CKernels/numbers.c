#include "CKernels.h"
#include "elementary.h"

#define SELECT(condition, first, second) ((condition) ? (first) : (second))
#define NUMBER(number) (number)
#define SQRT(number) __builtin_elementwise_sqrt(number)
#define MAGNITUDE(number) fabs(number)

// Processors with fused products work out in one instruction what rounding took from a product.
#if defined(__x86_64__) && defined(__linux__)
#define FUSED __attribute__((target_clones("fma", "default")))
#else
#define FUSED
#endif

// The power that is kept, as a sum of two numbers, times the base.
static inline double times_base(double base, double *kept) {
  double product = kept[1] * base, rest = __builtin_fma(kept[1], base, -product) + kept[2] * base;
  kept[1] = product + rest;
  kept[2] = rest - (kept[1] - product);
  return kept[1];
}

// No power that is kept gets so small that the rest would lose digits: then it is scaled.
static const double smallest = 1e-250;

// aᵇ and what is kept of it: the exponent on which the next may follow, the power as a sum of two numbers, and what
// these are scaled by. Of a base above 0 and up to 1 others follow on the fourth power, as the first ones are products
// in an order of their own.
FUSED static double power_anew(double base, double exponent, double *kept) {
  double value = power(base, exponent);
  // No exponent follows on NaN.
  kept[0] = NAN;
  if (exponent == 4 && base > 0 && base <= 1 && value >= smallest) {
    kept[0] = exponent;
    kept[1] = 1;
    kept[2] = 0;
    kept[3] = 1;
    for (int i = 0; i < 4; i++) times_base(base, kept);
  }
  return value;
}

__attribute__((noinline)) static void scale(double *kept) {
  kept[1] *= 0x1p800;
  kept[2] *= 0x1p800;
  kept[3] *= 0x1p-800;
}

// The same where the exponent has grown by 1: a product with the base, which keeps more digits than are shown, so that
// it rounds as the power itself.
FUSED static double next_power(double base, double exponent, double *kept) {
  if (exponent != kept[0] + 1) return power_anew(base, exponent, kept);
  double value = times_base(base, kept) * kept[3];
  kept[0] = exponent;
  if (kept[1] < smallest) scale(kept);
  return value;
}

// Each operation goes on to the next by itself: the processor then foresees each of these jumps for itself. The last
// result goes with it in a register, as the way through the memory takes longer than most operations.

#define GO_ON                         \
  memory[instruction->result] = last; \
  instruction++;                      \
  goto *operations[instruction->code];

#define OPERATION(name, A, B, C, value, refused)                 \
  name: {                                                        \
    double a = A, b = B, c = C;                                  \
    (void)b, (void)c;                                            \
    if (__builtin_expect(refused, false)) isRefused = true;      \
    last = value;                                                \
    GO_ON                                                        \
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

#define UNARY_CODE(name, ...) \
  [TAPE_LAST_VARIANTS * TAPE_##name] = &&name##_number, [TAPE_LAST_VARIANTS * TAPE_##name + 1] = &&name##_of_last,
#define BINARY_CODE(name, ...) \
  UNARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 2] = &&name##_by_last,
#define TERNARY_CODE(name, ...) \
  BINARY_CODE(name)[TAPE_LAST_VARIANTS * TAPE_##name + 3] = &&name##_and_last,

bool tape_numbers(const TapeInstruction *instruction, double *memory) {
  static const void *const operations[TAPE_LAST_VARIANTS * (TAPE_stop + 1)] = {
      TAPE_ARITHMETIC(UNARY_CODE, BINARY_CODE, TERNARY_CODE) TAPE_FUNCTIONS(UNARY_CODE, BINARY_CODE)
      [TAPE_LAST_VARIANTS * TAPE_geometric] = &&geometric,
      [TAPE_LAST_VARIANTS * TAPE_stop] = &&stop,
  };
  bool isRefused = false;
  double last = 0;
  goto *operations[instruction->code];

  TAPE_ARITHMETIC(UNARY, BINARY, TERNARY)
  TAPE_FUNCTIONS(UNARY, BINARY)

geometric:
  last = next_power(AT(a), AT(b), &AT(c));
  if (!isfinite(last) && !has_power(AT(a), AT(b))) isRefused = true;
  GO_ON

stop:
  return isRefused;
}
