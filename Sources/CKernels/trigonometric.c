#include "vectors.h"

// sin, cos and tan of x = n π/2 + r with |r| ≤ π/4: sine and cosine of r by fdlibm's polynomials (k_sin.c, k_cos.c,
// © 1993 Sun Microsystems, Inc.), exchanged and turned round by n mod 4. The errors are the largest of 24 million
// arguments up to 1e5, those nearest to multiples of π/2 among them.

// r, of π/2 in three parts: n times each of the first two is exact, and the last reaches to 2⁻¹²⁹.
// `quadrant` is n, of which the lowest two bits count.
static inline Pair reduced(double x, uint64_t *quadrant) {
  const double first = 0x1.921fb54440000p+0, second = 0x1.68c234c4c0000p-39, third = 0x1.98a2e03707345p-77;
  // Where a number of this size ends, the units begin.
  const double shift = 0x1.8p52;
  double shifted = x * 0x1.45f306dc9c883p-1 + shift, n = shifted - shift;
  *quadrant = bits_of(shifted);
  Pair sum = exact_sum(x - n * first, -(n * second));
  // A difference, so that −0 stays −0.
  double rest = n * third - sum.low, high = sum.high - rest;
  return (Pair){high, (sum.high - high) - rest};
}

static inline Pair sine(Pair r) {
  double z = r.high * r.high, z2 = z * z, cube = z * r.high;
  double rest = (0x1.111111110f8a6p-7 + z * -0x1.a01a019c161d5p-13) +
                z2 * (0x1.71de357b1fe7dp-19 + z * (-0x1.ae5e68a2b9cebp-26 + z * 0x1.5d93a5acfd57cp-33));
  double correction = (z * (0.5 * r.low - cube * rest) - r.low) - cube * -0x1.5555555555549p-3;
  double high = r.high - correction;
  return (Pair){high, (r.high - high) - correction};
}

static inline Pair cosine(Pair r) {
  double z = r.high * r.high, z2 = z * z, half = 0.5 * z, high = 1 - half;
  double rest = z * (0x1.555555555554cp-5 + z * (-0x1.6c16c16c15177p-10 + z * 0x1.a01a019cb1590p-16)) +
                z2 * z2 * (-0x1.27e4f809c52adp-22 + z * (0x1.1ee9ebdb4b1c4p-29 + z * -0x1.8fae9be8838d4p-37));
  return ordered_sum(high, ((1 - high) - half) + (z * rest - r.high * r.low));
}

static inline double with_sign(double x, uint64_t quadrant) { return from_bits(bits_of(x) ^ (quadrant & 2) << 62); }

// Within 0.79 units of the last place.
static inline double vector_sin(double x) {
  uint64_t quadrant;
  Pair r = reduced(x, &quadrant);
  double sin = sine(r).high, cos = cosine(r).high;
  return with_sign(quadrant & 1 ? cos : sin, quadrant);
}

// Within 0.79 units of the last place.
static inline double vector_cos(double x) {
  uint64_t quadrant;
  Pair r = reduced(x, &quadrant);
  double sin = sine(r).high, cos = cosine(r).high;
  return with_sign(quadrant & 1 ? sin : cos, quadrant + 1);
}

// Within 1.43 units of the last place; of |x|, as a sum would lose the sign of −0.
static inline double vector_tan(double x) {
  uint64_t quadrant;
  Pair r = reduced(fabs(x), &quadrant);
  Pair sin = sine(r), cos = cosine(r);
  bool isOdd = quadrant & 1;
  double above = isOdd ? cos.high : sin.high, aboveLow = isOdd ? cos.low : sin.low;
  double below = isOdd ? sin.high : cos.high, belowLow = isOdd ? sin.low : cos.low;
  double quotient = above / below;
  double result = quotient + (aboveLow - quotient * belowLow) / below;
  return with_sign(result, quadrant << 1 ^ bits_of(x) >> 62);
}

VECTOR_FUNCTION(sin, -1e5, 1e5, sin)
VECTOR_FUNCTION(cos, -1e5, 1e5, cos)
VECTOR_FUNCTION(tan, -1e5, 1e5, tan)
