// Gradient descent on L(a, b) = Σ(a + b·x − y)² over 100,000 points.
#include "timing.h"

enum { points = 100000 };
static double x[points], y[points];
static double a = 0, b = 0;
static volatile double objective;

static void prepare(void) {
  for (int i = 0; i < points; i++) {
    x[i] = i / (points - 1.0);
    y[i] = 2 * x[i] + 1 + 0.1 * sin(50 * x[i]);
  }
}

static void step(void) {
  double loss = 0, slopeA = 0, slopeB = 0;
  for (int i = 0; i < points; i++) {
    double residual = a + b * x[i] - y[i];
    loss += residual * residual;
    slopeA += 2 * residual;
    slopeB += 2 * residual * x[i];
  }
  objective = loss;
  a -= 1e-6 * slopeA;
  b -= 1e-6 * slopeB;
}

static double result(void) { return a + b; }
