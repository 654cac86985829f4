#include <float.h>

#include "vectors.h"

// log x = k ln 2 + log(1 + f) with x = 2ᵏ(1 + f) and √½ < 1 + f < √2; log(1 + f) by a polynomial in s = f / (2 + f)
// (fdlibm's e_log.c, © 1993 Sun Microsystems, Inc.). Within 0.82 units of the last place, the largest error of 24 million
// arguments.
static inline double vector_log(double x) {
  const double ln2High = 0x1.62e42feep-1, ln2Low = 0x1.a39ef35793c76p-33;
  const uint64_t one = 0x3ff0000000000000, root = 0x3fe6a09e667f3bcd, fraction = 0x000fffffffffffff;
  uint64_t bits = bits_of(x) + (one - root);
  // The exponent stands in the lowest bits of a number of 2⁵² and more.
  double k = from_bits((bits >> 52) | bits_of(0x1p52)) - (0x1p52 + 1023);
  double f = from_bits((bits & fraction) + root) - 1;
  double s = f / (2 + f), s2 = s * s, s4 = s2 * s2, half = 0.5 * f * f;
  double even = s4 * (0x1.999999997fa04p-2 + s4 * (0x1.c71c51d8e78afp-3 + s4 * 0x1.39a09d078c69fp-3));
  double odd = s2 * (0x1.5555555555593p-1 +
                     s4 * (0x1.2492494229359p-2 + s4 * (0x1.7466496cb03dep-3 + s4 * 0x1.2f112df3e5244p-3)));
  return k * ln2High - ((half - (s * (half + (even + odd)) + k * ln2Low)) - f);
}

VECTOR_FUNCTION(log, DBL_MIN, DBL_MAX, log)
