#include "vectors.h"

// exp, tanh and sigmoid, all from eˣ = 2ᵏ · e^r with |r| ≤ ln 2 / 2 (Cody and Waite 1980), where e^r − 1 is a polynomial
// whose coefficients interpolate it in Chebyshev's points to 2⁻⁵⁹. The errors are the largest of 24 million arguments.

// eˣ = 2^exponent · (1 + linear + rest), where the rest is small beside the linear part.
typedef struct {
  double linear, rest;
  // The exponent, 2046 larger, in the lowest 12 bits.
  uint64_t exponent;
} Power;

// For x of −746 to 710, or NaN.
static inline Power power_of_e(double x) {
  const double ln2High = 0x1.62e42fefa4p-1, ln2Low = -0x1.8432a1b0e2634p-43;
  // Where a number of this size ends, the units begin.
  const double shift = 0x1.8p52 + 2046;
  double shifted = x * 0x1.71547652b82fep+0 + shift, k = shifted - shift;
  double high = x - k * ln2High, low = k * ln2Low;
  double r = high - low, lost = (high - r) - low;
  double r2 = r * r, r4 = r2 * r2;
  double first = (0x1.5555555555556p-3 + 0x1.5555555555555p-5 * r) +
                 (0x1.11111111109b3p-7 + 0x1.6c16c16c167e1p-10 * r) * r2;
  double second = (0x1.a01a01a7c41d5p-13 + 0x1.a01a01a47b054p-16 * r) +
                  (0x1.71de0dae63bb3p-19 + 0x1.27e4e1f48534fp-22 * r) * r2;
  double third = 0x1.af38a9b0ec855p-26 + 0x1.1f66df7fca49fp-29 * r;
  double rest = r2 * (0.5 + r * (first + r4 * (second + r4 * third)));
  return (Power){r, rest + (lost + lost * r), bits_of(shifted)};
}

// Two factors whose product is 2^exponent, as that itself may lie below the least number or above the largest.
static inline Pair power_of_two(uint64_t exponent) {
  uint64_t half = exponent >> 1;
  return (Pair){from_bits(half << 52), from_bits((exponent - half) << 52)};
}

// Within 0.62 units of the last place, 0.75 below 2⁻¹⁰²².
static inline double vector_exp(double x) {
  x = x > 710 ? 710 : x;
  x = x < -746 ? -746 : x;
  Power power = power_of_e(x);
  Pair sum = ordered_sum(1, power.linear), scale = power_of_two(power.exponent);
  return (sum.high + (sum.low + power.rest)) * scale.high * scale.low;
}

// (e^2|x| − 1) / (e^2|x| + 1), both known with their rests, so that small numbers keep their digits:
// within 1.23 units of the last place.
static inline double vector_tanh(double x) {
  double twice = 2 * fabs(x);
  Power power = power_of_e(twice > 40 ? 40 : twice);
  double scale = from_bits((power.exponent - 1023) << 52);
  Pair sum = ordered_sum(scale, power.linear * scale);
  double rest = sum.low + power.rest * scale;
  Pair minus = ordered_sum(sum.high, -1), plus = ordered_sum(sum.high, 1);
  Pair above = ordered_sum(minus.high, minus.low + rest), below = ordered_sum(plus.high, plus.low + rest);
  double quotient = above.high / below.high;
  double result = quotient + (above.low - quotient * below.low) / below.high;
  return copysign(result, x);
}

// 1 / (1 + e⁻ˣ) = 2⁻ᵏ / (2⁻ᵏ + e^r), within 1.08 units of the last place.
static inline double vector_sigmoid(double x) {
  x = x > 50 ? 50 : x;
  x = x < -746 ? -746 : x;
  Power power = power_of_e(-x);
  Pair scale = power_of_two(4092 - (power.exponent & 4095));
  Pair one = ordered_sum(1, power.linear), sum = exact_sum(scale.high * scale.low, one.high);
  Pair below = ordered_sum(sum.high, sum.low + (one.low + power.rest));
  double quotient = 1 / below.high;
  return (quotient - quotient * (quotient * below.low)) * scale.high * scale.low;
}

VECTOR_FUNCTION(exp, -INFINITY, INFINITY, exp)
VECTOR_FUNCTION(tanh, -INFINITY, INFINITY, tanh)
VECTOR_FUNCTION(sigmoid, -INFINITY, INFINITY, sigmoid)
