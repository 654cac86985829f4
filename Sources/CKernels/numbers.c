#include "CKernels.h"
#include "elementary.h"

// The product of two numbers as a sum of two: rounded, and what rounding took (Dekker 1971).
static inline double product_and_rest(double a, double b, double *rest) {
  const double splitter = 134217729;  // 2²⁷ + 1
  double product = a * b;
  double t = splitter * a, highA = t - (t - a), lowA = a - highA;
  double u = splitter * b, highB = u - (u - b), lowB = b - highB;
  *rest = ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
  return product;
}

// baseᵇ, where `kept` holds the exponent of the last time and its power as a sum of two numbers.
//
// A product with the base keeps more digits than are shown, so that it rounds as the power itself; far down, and where
// the exponent has not grown by 1, it is the power again.
static inline double geometric(double base, double exponent, double *kept) {
  const double smallest = 1e-250;
  double high = kept[1];
  bool follows = exponent == kept[0] + 1 && base > 0 && base <= 1;
  kept[0] = exponent;
  if (follows && high == 0) return 0;
  if (!follows || high < smallest) {
    kept[2] = 0;
    return kept[1] = power(base, exponent);
  }
  double rest;
  double product = product_and_rest(high, base, &rest);
  rest += kept[2] * base;
  high = product + rest;
  kept[2] = rest - (high - product);
  return kept[1] = high;
}

// Each operation goes on to the next by itself: the processor then foresees each of these jumps for itself.

typedef bool (*Operation)(const TapeInstruction *instruction, double *memory, bool isRefused);
static const Operation operations[];

#define GO_ON(isRefused) \
  __attribute__((musttail)) return operations[instruction[1].code](instruction + 1, memory, isRefused)

#define UNARY(name, value, refused)                                                                   \
  static bool name##_number(const TapeInstruction *instruction, double *memory, bool isRefused) {     \
    double a = memory[instruction->a];                                                                \
    memory[instruction->result] = value;                                                              \
    GO_ON(isRefused | (refused));                                                                     \
  }

#define BINARY(name, value, refused)                                                                  \
  static bool name##_number(const TapeInstruction *instruction, double *memory, bool isRefused) {     \
    double a = memory[instruction->a], b = memory[instruction->b];                                    \
    memory[instruction->result] = value;                                                              \
    GO_ON(isRefused | (refused));                                                                     \
  }

#define TERNARY(name, value, refused)                                                                 \
  static bool name##_number(const TapeInstruction *instruction, double *memory, bool isRefused) {     \
    double a = memory[instruction->a], b = memory[instruction->b], c = memory[instruction->c];        \
    memory[instruction->result] = value;                                                              \
    GO_ON(isRefused | (refused));                                                                     \
  }

TAPE_OPERATIONS(UNARY, BINARY, TERNARY)

static bool geometric_number(const TapeInstruction *instruction, double *memory, bool isRefused) {
  double a = memory[instruction->a], b = memory[instruction->b];
  memory[instruction->result] = geometric(a, b, memory + instruction->c);
  GO_ON(isRefused | !has_power(a, b));
}

static bool stop(const TapeInstruction *instruction, double *memory, bool isRefused) { return isRefused; }

#define NUMBER(name, ...) name##_number,
static const Operation operations[] = {
    TAPE_OPERATIONS(NUMBER, NUMBER, NUMBER) geometric_number, stop, stop, stop,
};

bool tape_numbers(const TapeInstruction *instructions, double *memory) {
  return operations[instructions->code](instructions, memory, false);
}
