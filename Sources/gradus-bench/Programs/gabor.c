// Adam on the loss of the Gabor model over 30 points.
#include "timing.h"

enum { points = 30 };
static double x[points], y[points];
static double a = 0, b = 8, ma = 0, mb = 0, va = 0, vb = 0, power1 = 1, power2 = 1;
static volatile double objective;

static void prepare(void) {
  for (int i = 0; i < points; i++) {
    x[i] = -15 + 30.0 * i / (points - 1);
    double t = 0.5 + 0.6 * x[i];
    y[i] = sin(t) * exp(-t * t / 8) + 0.1 * sin(5 * x[i]);
  }
}

static void step(void) {
  double loss = 0, slopeA = 0, slopeB = 0;
  for (int i = 0; i < points; i++) {
    double t = a + 0.06 * b * x[i];
    double wave = sin(t), window = exp(-t * t / 8);
    double residual = wave * window - y[i];
    loss += residual * residual;
    double slope = 2 * residual * (cos(t) * window - wave * window * t / 4);
    slopeA += slope;
    slopeB += slope * 0.06 * x[i];
  }
  objective = loss;
  power1 = power1 > 1e-300 ? power1 * 0.9 : 0;
  power2 = power2 > 1e-300 ? power2 * 0.999 : 0;
  ma = 0.9 * ma + (1 - 0.9) * slopeA;
  mb = 0.9 * mb + (1 - 0.9) * slopeB;
  va = 0.999 * va + (1 - 0.999) * (slopeA * slopeA);
  vb = 0.999 * vb + (1 - 0.999) * (slopeB * slopeB);
  a -= 0.001 * (ma / (1 - power1)) / (sqrt(va / (1 - power2)) + 1e-8);
  b -= 0.001 * (mb / (1 - power1)) / (sqrt(vb / (1 - power2)) + 1e-8);
}

static double result(void) { return a + b; }
