// A network 1-20-20-1 with tanh on 64 points, mean squared error, momentum with the rate in the velocity.
#include "timing.h"

enum { points = 64, width = 20, count = 4 * width + width * width + 1 };
static double x[points], y[points];
static double velocities[count], gradients[count], parameters[count];
static double hidden1[points * width], hidden2[points * width], adjoint1[width], adjoint2[width];
static volatile double objective;

// Where the parameters of each layer begin; the rows of a matrix are its inputs.
enum { w1 = 0, b1 = width, w2 = 2 * width, b2 = w2 + width * width, w3 = b2 + width, b3 = w3 + width };

static void prepare(void) {
  for (int i = 0; i < points; i++) {
    x[i] = -1 + 2.0 * i / (points - 1);
    y[i] = sin(3 * x[i]);
  }
  for (int i = 0; i < width; i++) {
    parameters[w1 + i] = sin(i + 1.0);
    parameters[w3 + i] = 0.5 * cos(i + 1.0);
  }
  for (int i = 0; i < width * width; i++) parameters[w2 + i] = 0.3 * sin(i + 1.0);
}

static void step(void) {
  const double *p = parameters;
  double *g = gradients;
  for (int i = 0; i < count; i++) g[i] = 0;
  for (int i = 0; i < points; i++)
    for (int j = 0; j < width; j++) hidden1[i * width + j] = x[i] * p[w1 + j] + p[b1 + j];
  for (int i = 0; i < points * width; i++) hidden1[i] = tanh(hidden1[i]);
  for (int i = 0; i < points; i++) {
    for (int j = 0; j < width; j++) hidden2[i * width + j] = p[b2 + j];
    for (int k = 0; k < width; k++)
      for (int j = 0; j < width; j++) hidden2[i * width + j] += hidden1[i * width + k] * p[w2 + k * width + j];
  }
  for (int i = 0; i < points * width; i++) hidden2[i] = tanh(hidden2[i]);
  double loss = 0;
  for (int i = 0; i < points; i++) {
    double output = p[b3];
    for (int j = 0; j < width; j++) output += hidden2[i * width + j] * p[w3 + j];
    double residual = output - y[i];
    loss += residual * residual;
    double adjoint = 2 * residual / points;
    g[b3] += adjoint;
    for (int j = 0; j < width; j++) {
      g[w3 + j] += adjoint * hidden2[i * width + j];
      adjoint2[j] = adjoint * p[w3 + j] * (1 - hidden2[i * width + j] * hidden2[i * width + j]);
      g[b2 + j] += adjoint2[j];
    }
    for (int k = 0; k < width; k++) {
      double sum = 0;
      for (int j = 0; j < width; j++) {
        g[w2 + k * width + j] += hidden1[i * width + k] * adjoint2[j];
        sum += p[w2 + k * width + j] * adjoint2[j];
      }
      adjoint1[k] = sum * (1 - hidden1[i * width + k] * hidden1[i * width + k]);
    }
    for (int j = 0; j < width; j++) {
      g[w1 + j] += x[i] * adjoint1[j];
      g[b1 + j] += adjoint1[j];
    }
  }
  objective = loss / points;
  for (int i = 0; i < count; i++) {
    velocities[i] = 0.9 * velocities[i] + 0.01 * g[i];
    parameters[i] -= velocities[i];
  }
}

static double result(void) {
  double sum = 0;
  for (int i = 0; i < count; i++) sum += parameters[i];
  return sum;
}
