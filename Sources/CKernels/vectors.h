// Functions on lists of numbers: each is written for one number without a jump, and the compiler makes of it a loop
// over as many numbers as the processor's registers hold. As nothing is contracted, every processor, and every place in
// a list, gives the same last bit.
#pragma once
#include <stdint.h>
#include <string.h>

#include "CKernels.h"
#include "elementary.h"

// What a loop takes at least.
enum { VECTOR_BLOCK = 16 };

// A function applied to a list of whole blocks.
typedef void (*VectorLoop)(double *result, const double *numbers, long count);

typedef struct {
  // In registers of so many numbers; NULL where the compiler knows none.
  VectorLoop by_two, by_four, by_eight;
  // Outside these bounds the C library's function on numbers serves.
  double lowest, highest;
  double (*library)(double);
} VectorFunction;

extern const VectorFunction tape_vector_exp, tape_vector_log, tape_vector_sin, tape_vector_cos, tape_vector_tan,
    tape_vector_tanh, tape_vector_sigmoid;

// One round takes a block, in so many registers that no result waits for another.
#define VECTOR_LOOP(name, width, registers, attributes)                                    \
  attributes static void name##_by_##width(double *result, const double *x, long count) {  \
    long whole = count & -VECTOR_BLOCK;                                                    \
    AS_PRAGMA(clang loop vectorize(assume_safety) interleave_count(registers))             \
    for (long i = 0; i < whole; i++) result[i] = name(x[i]);                               \
  }
#define AS_PRAGMA(text) _Pragma(#text)

#if defined(__x86_64__)
#define VECTOR_LOOPS(name)                                                                 \
  VECTOR_LOOP(name, two, 8, )                                                              \
  VECTOR_LOOP(name, four, 4, __attribute__((target("avx2"))))                              \
  VECTOR_LOOP(name, eight, 2, __attribute__((target("avx512f"))))
#define VECTOR_LOOP_NAMES(name) name##_by_two, name##_by_four, name##_by_eight
#else
#define VECTOR_LOOPS(name) VECTOR_LOOP(name, two, 8, )
#define VECTOR_LOOP_NAMES(name) name##_by_two, NULL, NULL
#endif

// tape_vector_<name>, from a function `vector_<name>` of one number.
#define VECTOR_FUNCTION(name, lowest, highest, library)   \
  VECTOR_LOOPS(vector_##name)                             \
  const VectorFunction tape_vector_##name = {VECTOR_LOOP_NAMES(vector_##name), lowest, highest, library};

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double from_bits(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

// A number as the sum of two: rounded, and what rounding took.
typedef struct {
  double high, low;
} Pair;

// a + b, for |a| ≥ |b| or a = 0 (Dekker 1971).
static inline Pair ordered_sum(double a, double b) {
  double high = a + b;
  return (Pair){high, b - (high - a)};
}

// a + b in any order (Knuth 1969).
static inline Pair exact_sum(double a, double b) {
  double high = a + b, part = high - a;
  return (Pair){high, (a - (high - part)) + (b - part)};
}
