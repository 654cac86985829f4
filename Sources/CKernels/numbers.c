#include <stddef.h>

#include "CKernels.h"
#include "elementary.h"
#include "loop.h"

#define SELECT(condition, first, second) ((condition) ? (first) : (second))
#define NUMBER(number) (number)
#define SQRT(number) __builtin_elementwise_sqrt(number)
#define MAGNITUDE(number) fabs(number)

// MARK: Powers that are kept

// The power that is kept, as a sum of two numbers, times the base.
static inline double times_base(double base, double *kept) {
  double product = kept[1] * base, rest = __builtin_fma(kept[1], base, -product) + kept[2] * base;
  double power = product + rest;
  kept[1] = power;
  kept[2] = rest - (power - product);
  return power;
}

// No power that is kept gets so much smaller than this that the rest would lose digits: then it is scaled.
static const double smallest = 1e-250;

// Whether the power of an exponent follows on the one that is kept by a single product.
__attribute__((always_inline)) static inline bool is_next(double exponent, const double *kept) {
  return __builtin_expect(exponent == kept[0] + 1 && kept[1] >= smallest, true);
}

// The power that follows: a product with the base, which keeps more digits than are shown, so that it rounds as the
// power itself.
__attribute__((always_inline)) static inline double next_power(double base, double exponent, double *kept) {
  kept[0] = exponent;
  return times_base(base, kept) * kept[3];
}

// aᵇ and what is kept of it: the exponent on which the next may follow, the power as a sum of two numbers, and what
// these are scaled by. Of a base above 0 and up to 1 others follow on the fourth power, as the first ones are products
// in an order of their own.
static double power_anew(double base, double exponent, double *kept) {
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

// The same where the power that is kept must be scaled before the next one follows, or where none follows.
static double other_power(double base, double exponent, double *kept) {
  if (exponent != kept[0] + 1) return power_anew(base, exponent, kept);
  kept[1] *= 0x1p800;
  kept[2] *= 0x1p800;
  kept[3] *= 0x1p-800;
  return next_power(base, exponent, kept);
}

// MARK: Operations

// What a run knows that operations hardly ever need; `pass` is NULL where nothing follows on the run.
struct TapeNumberRun {
  bool isRefused;
  const TapePass *pass;
  long time, end, width;
};

// Each operation is a function that ends in a jump to the next: the processor then foresees each of these jumps for
// itself. The last result goes with it in a register, as the way through the memory takes longer than most operations;
// so does the sum of what is recorded, as what is not finite shows in it.

#define ARGUMENTS \
  const TapeInstruction *now, double *memory, double *row, TapeNumberRun *run, double last, double sum
#define CONTINUE(function) __attribute__((musttail)) return function(now, memory, row, run, last, sum)
#define GO_ON(next) __attribute__((musttail)) return (next)->operation(next, memory, row, run, last, sum)
#define AT(operand) memory[now->operand]

#define PASS_ON
#define STORE AT(result) = last;
#define RECORD row[now->cell] = last; sum += last;
#define STORE_AND_RECORD STORE RECORD

#define FUNCTION(name, A, B, C, value, refused, leave)           \
  static TapeEnding name(ARGUMENTS) {                            \
    double a = A, b = B, c = C;                                  \
    (void)b, (void)c;                                            \
    if (__builtin_expect(refused, false)) run->isRefused = true; \
    last = value;                                                \
    leave                                                        \
    GO_ON(now + 1);                                              \
  }

#define OPERATION(name, A, B, C, value, refused)                          \
  FUNCTION(name##_passing, A, B, C, value, refused, PASS_ON)              \
  FUNCTION(name##_stored, A, B, C, value, refused, STORE)                 \
  FUNCTION(name##_recorded, A, B, C, value, refused, RECORD)              \
  FUNCTION(name##_stored_and_recorded, A, B, C, value, refused, STORE_AND_RECORD)

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

#define OTHER_GEOMETRIC(name, leave)                                            \
  __attribute__((noinline)) static TapeEnding name(ARGUMENTS) {                 \
    last = other_power(AT(a), AT(b), &AT(c));                                   \
    if (!isfinite(last) && !has_power(AT(a), AT(b))) run->isRefused = true;     \
    leave                                                                       \
    GO_ON(now + 1);                                                             \
  }

#define GEOMETRIC_FUNCTION(name, TARGET, other, leave)  \
  TARGET static TapeEnding name(ARGUMENTS) {            \
    if (!is_next(AT(b), &AT(c))) CONTINUE(other);       \
    last = next_power(AT(a), AT(b), &AT(c));            \
    leave                                               \
    GO_ON(now + 1);                                     \
  }

#define GEOMETRIC(name, TARGET)                                                                        \
  GEOMETRIC_FUNCTION(name##_passing, TARGET, other_geometric_passing, PASS_ON)                         \
  GEOMETRIC_FUNCTION(name##_stored, TARGET, other_geometric_stored, STORE)                             \
  GEOMETRIC_FUNCTION(name##_recorded, TARGET, other_geometric_recorded, RECORD)                        \
  GEOMETRIC_FUNCTION(name##_stored_and_recorded, TARGET, other_geometric_stored_and_recorded, STORE_AND_RECORD)

OTHER_GEOMETRIC(other_geometric_passing, PASS_ON)
OTHER_GEOMETRIC(other_geometric_stored, STORE)
OTHER_GEOMETRIC(other_geometric_recorded, RECORD)
OTHER_GEOMETRIC(other_geometric_stored_and_recorded, STORE_AND_RECORD)

GEOMETRIC(geometric, )

// Processors with fused products work out in one instruction what rounding took from a product.
#if defined(__x86_64__)
GEOMETRIC(geometric_fused, __attribute__((target("fma"))))
#endif

// MARK: The end of a run

__attribute__((always_inline)) static inline void set_clock(const TapePass *pass, double *memory, long time) {
  if (pass->clock >= 0) memory[pass->clock] = (double)(time + 1);
}

// Finishes a run of a loop, and goes on to the next.
__attribute__((always_inline)) static inline TapeEnding finish(ARGUMENTS) {
  const TapePass *pass = run->pass;
  _Pragma("clang loop unroll(disable) vectorize(disable)") for (long i = 0; i < pass->copyCount; i++)
    row[pass->copies[i].cell] = memory[pass->copies[i].place];
  row += run->width;
  run->pass = pass = pass->next;
  if (++run->time == run->end) return TAPE_COMPLETED;
  set_clock(pass, memory, run->time);
  sum = 0;
  GO_ON(pass->numbers);
}

static TapeEnding finish_if_fit(ARGUMENTS) {
  if (!tape_moves_are_fit(run->pass, memory)) return TAPE_OVERFLOWED;
  CONTINUE(finish);
}

// The end of the program.
static TapeEnding stop(ARGUMENTS) {
  if (__builtin_expect(run->isRefused, false)) return TAPE_REFUSED;
  if (!run->pass) return TAPE_COMPLETED;
  // A sum of numbers of which one is not finite is not finite either.
  if (__builtin_expect(isnan(sum - sum) || !run->pass->recordsMoves, false)) CONTINUE(finish_if_fit);
  CONTINUE(finish);
}

// MARK: The list of operations

#define RESULTS(function) {function##_passing, function##_stored, function##_recorded, function##_stored_and_recorded}
#define ENTRIES(name, last, function) [TAPE_LAST_VARIANTS * TAPE_##name + last] = RESULTS(function),
#define UNARY_ENTRIES(name, ...) ENTRIES(name, 0, name##_number) ENTRIES(name, 1, name##_of_last)
#define BINARY_ENTRIES(name, ...) UNARY_ENTRIES(name) ENTRIES(name, 2, name##_by_last)
#define TERNARY_ENTRIES(name, ...) BINARY_ENTRIES(name) ENTRIES(name, 3, name##_and_last)

static const TapeOperation operations[][TAPE_STORED + TAPE_RECORDED + 1] = {
    TAPE_ARITHMETIC(UNARY_ENTRIES, BINARY_ENTRIES, TERNARY_ENTRIES) TAPE_FUNCTIONS(UNARY_ENTRIES, BINARY_ENTRIES)
    ENTRIES(geometric, 0, geometric) [TAPE_LAST_VARIANTS * TAPE_stop] = {stop},
};

TapeOperation tape_operation(TapeCode code, int last, int result) {
#if defined(__x86_64__)
  static const TapeOperation fused[] = RESULTS(geometric_fused);
  if (code == TAPE_geometric && __builtin_cpu_supports("fma")) return fused[result];
#endif
  return operations[TAPE_LAST_VARIANTS * code + last][result];
}

bool tape_numbers(const TapeInstruction *instructions, double *memory) {
  TapeNumberRun run = {.pass = NULL};
  return instructions->operation(instructions, memory, NULL, &run, 0, 0) == TAPE_REFUSED;
}

TapeEnding tape_number_loop(
    const TapePass *passes, int passCount, double *memory, TapeProgress *progress, long end, double *rows,
    long width) {
  if (progress->time >= end) return TAPE_COMPLETED;
  TapeNumberRun run = {.pass = passes + progress->next, .time = progress->time, .end = end, .width = width};
  set_clock(run.pass, memory, run.time);
  TapeEnding ending = run.pass->numbers->operation(run.pass->numbers, memory, rows, &run, 0, 0);
  progress->time = run.time;
  progress->next = (int)(run.pass - passes);
  progress->last = ending == TAPE_COMPLETED ? passCount - 1 - progress->next : progress->next;
  return ending;
}
