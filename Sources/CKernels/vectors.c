#include "CKernels.h"
#include "elementary.h"

#if defined(__x86_64__) && defined(__linux__)
#include <dlfcn.h>
#include <immintrin.h>
#include <stddef.h>

// The C library's functions on vectors, looked up when the first is needed; they lie at most 4 units of the last place
// from its functions on numbers.

typedef __m512d (*Eight)(__m512d);
typedef __m256d (*Four)(__m256d);

enum { EXP, LOG, SIN, COS, TAN, TANH, FUNCTIONS };
static Eight eights[FUNCTIONS];
static Four fours[FUNCTIONS];

static void look_up(void) {
  static const char *const eightNames[] = {
      "_ZGVeN8v_exp", "_ZGVeN8v_log", "_ZGVeN8v_sin", "_ZGVeN8v_cos", "_ZGVeN8v_tan", "_ZGVeN8v_tanh"};
  static const char *const fourNames[] = {
      "_ZGVdN4v_exp", "_ZGVdN4v_log", "_ZGVdN4v_sin", "_ZGVdN4v_cos", "_ZGVdN4v_tan", "_ZGVdN4v_tanh"};
  void *library = dlopen("libmvec.so.1", RTLD_NOW);
  if (!library) return;
  for (int i = 0; i < FUNCTIONS; i++) {
    if (__builtin_cpu_supports("avx512f")) eights[i] = (Eight)dlsym(library, eightNames[i]);
    if (__builtin_cpu_supports("avx2")) fours[i] = (Four)dlsym(library, fourNames[i]);
  }
}

__attribute__((target("avx512f"))) static void by_eight(Eight f, double *r, const double *x, long count) {
  long i = 0;
  for (; i + 8 <= count; i += 8) _mm512_storeu_pd(r + i, f(_mm512_loadu_pd(x + i)));
  if (i < count) {
    __mmask8 rest = (__mmask8)((1 << (count - i)) - 1);
    _mm512_mask_storeu_pd(r + i, rest, f(_mm512_mask_loadu_pd(_mm512_set1_pd(1), rest, x + i)));
  }
}

__attribute__((target("avx2"))) static void by_four(Four f, double *r, const double *x, long count) {
  long i = 0;
  for (; i + 4 <= count; i += 4) _mm256_storeu_pd(r + i, f(_mm256_loadu_pd(x + i)));
  if (i < count) {
    double rest[4] = {1, 1, 1, 1};
    for (long j = i; j < count; j++) rest[j - i] = x[j];
    _mm256_storeu_pd(rest, f(_mm256_loadu_pd(rest)));
    for (long j = i; j < count; j++) r[j] = rest[j - i];
  }
}

// Below this the C library's functions on numbers serve, whatever the processor.
enum { FEWEST = 8 };

static bool apply(int function, double *r, const double *x, long count) {
  static bool isLookedUp;
  if (!__atomic_load_n(&isLookedUp, __ATOMIC_ACQUIRE)) {
    look_up();
    __atomic_store_n(&isLookedUp, true, __ATOMIC_RELEASE);
  }
  if (eights[function]) {
    by_eight(eights[function], r, x, count);
  } else if (fours[function]) {
    by_four(fours[function], r, x, count);
  } else {
    return false;
  }
  return true;
}

WIDE static void minus_magnitude(double *r, const double *x, long count) {
  INDEPENDENT for (long i = 0; i < count; i++) r[i] = -fabs(x[i]);
}

WIDE static void sigmoid_of_power(double *r, const double *power, const double *x, long count) {
  INDEPENDENT for (long i = 0; i < count; i++) r[i] = (x[i] >= 0 ? 1 : power[i]) / (1 + power[i]);
}

static bool apply_sigmoid(double *r, const double *x, long count) {
  double powers[TAPE_STRIP_LENGTH];
  if (count > TAPE_STRIP_LENGTH) return false;
  minus_magnitude(powers, x, count);
  if (!apply(EXP, powers, powers, count)) return false;
  sigmoid_of_power(r, powers, x, count);
  return true;
}

bool tape_vector_function(int code, double *r, const double *x, long count) {
  if (count < FEWEST) return false;
  switch (code) {
    case TAPE_exp: return apply(EXP, r, x, count);
    case TAPE_log: return apply(LOG, r, x, count);
    case TAPE_sin: return apply(SIN, r, x, count);
    case TAPE_cos: return apply(COS, r, x, count);
    case TAPE_tan: return apply(TAN, r, x, count);
    case TAPE_tanh: return apply(TANH, r, x, count);
    case TAPE_sigmoid: return apply_sigmoid(r, x, count);
    default: return false;
  }
}
#else
bool tape_vector_function(int code, double *r, const double *x, long count) { return false; }
#endif
