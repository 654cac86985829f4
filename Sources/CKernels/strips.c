#include "CKernels.h"
#include "elementary.h"

// A strip is as many numbers as eight registers hold. Operation after operation runs on these registers, and a result
// goes into the memory only where something else needs it; then comes the next strip. The instructions are made for
// every width of registers.

// What a function makes of some numbers; whether one lay outside its domain.

#define UNARY(name, value, refused)                                               \
  static bool name##_function(double *result, const double *x, const double *y, long count, int width) { \
    bool isRefused = false;                                                       \
    for (long i = 0; i < count; i++) {                                            \
      double a = x[i];                                                            \
      (void)a;                                                                    \
      isRefused |= (refused);                                                     \
    }                                                                             \
    tape_vector_function_by(width, TAPE_##name, result, x, count);                          \
    return isRefused;                                                             \
  }

#define BINARY(name, value, refused)                                              \
  static bool name##_function(double *result, const double *x, const double *y, long count, int width) { \
    bool isRefused = false;                                                       \
    for (long i = 0; i < count; i++) {                                            \
      double a = x[i], b = y[i];                                                  \
      isRefused |= (refused);                                                     \
      result[i] = value;                                                          \
    }                                                                             \
    return isRefused;                                                             \
  }

TAPE_FUNCTIONS(UNARY, BINARY)
#undef UNARY
#undef BINARY

// From the place TAPE_STRIP_LENGTH − n on: n entries that count, and others behind them that do not.
#define EIGHT(number) number, number, number, number, number, number, number, number
static const int64_t counting[2 * TAPE_STRIP_LENGTH] = {
    EIGHT(-1), EIGHT(-1), EIGHT(-1), EIGHT(-1), EIGHT(-1), EIGHT(-1), EIGHT(-1), EIGHT(-1)};

#if defined(__x86_64__)
#define LANES 8
#define TARGET __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw")))
#define NAMED(name) name##_by_eight
#include "registers.h"

#define LANES 4
#define TARGET __attribute__((target("avx2")))
#define NAMED(name) name##_by_four
#include "registers.h"
#endif

#define LANES 2
#define TARGET
#define NAMED(name) name##_by_two
#include "registers.h"

int tape_register_width(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw"))
    return 8;
  if (__builtin_cpu_supports("avx2")) return 4;
#endif
  return 2;
}

bool tape_strips(const TapeStripInstruction *instructions, double *memory, long count, int width) {
#if defined(__x86_64__)
  if (width == 8) return strips_by_eight(instructions, memory, count);
  if (width == 4) return strips_by_four(instructions, memory, count);
#endif
  return strips_by_two(instructions, memory, count);
}
