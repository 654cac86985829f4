// What the kernels have in common: how their loops are compiled, functions of a number, and lanes of sums.
#pragma once
#include <math.h>
#include <stdbool.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

// A loop with a function of the C library in it stays as it is.
#pragma clang diagnostic ignored "-Wpass-failed"

// Entries of a loop do not depend on one another, even where the result takes the place of an operand.
#define INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")

static inline double sigmoid(double x) {
  double power = exp(-fabs(x));
  return x >= 0 ? 1 / (1 + power) : power / (1 + power);
}

static inline double power(double x, double n) {
  return n == 2 ? x * x : n == 3 ? x * x * x : n == 4 ? (x * x) * (x * x) : pow(x, n);
}

__attribute__((noinline, unused)) static bool has_power(double x, double n) {
  return !(x < 0 && isfinite(n) && n != rint(n)) && !(x == 0 && n < 0);
}

// Eight lanes of a sum, added in pairs.
static inline double lanes_total(const double *lanes) {
  double first = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  double second = (lanes[4] + lanes[5]) + (lanes[6] + lanes[7]);
  return first + second;
}
