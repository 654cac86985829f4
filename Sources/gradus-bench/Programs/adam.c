// Adam on f(x) = x², as the rule of the prelude has it, with the powers of β as running products that never get so small that they are slow.
#include "timing.h"

static double x = 5, m = 0, v = 0, power1 = 1, power2 = 1;
static volatile double objective;

static void prepare(void) {}

static void step(void) {
  objective = x * x;
  double g = 2 * x;
  m = 0.9 * m + (1 - 0.9) * g;
  v = 0.999 * v + (1 - 0.999) * (g * g);
  power1 = power1 > 1e-300 ? power1 * 0.9 : 0;
  power2 = power2 > 1e-300 ? power2 * 0.999 : 0;
  x = x - 0.001 * (m / (1 - power1)) / (sqrt(v / (1 - power2)) + 1e-8);
}

static double result(void) { return x; }
