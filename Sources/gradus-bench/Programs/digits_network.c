// A network 784-128-10 with ReLU and softmax cross-entropy on a batch of 64, trained by Adam; OpenBLAS multiplies.
#include "timing.h"
#include <cblas.h>
#include <string.h>

void openblas_set_num_threads(int);

enum { batch = 64, inputs = 784, hidden = 128, classes = 10 };
enum { w1 = 0, b1 = inputs * hidden, w2 = b1 + hidden, b2 = w2 + hidden * classes, count = b2 + classes };
static double x[batch * inputs], y[batch * classes];
static double parameters[count], gradients[count], m[count], v[count], power1 = 1, power2 = 1;
static double hidden1[batch * hidden], adjoint1[batch * hidden], logits[batch * classes];
static volatile double objective;

static void prepare(void) {
  openblas_set_num_threads(1);
  for (int i = 0; i < batch * inputs; i++) x[i] = sin(i + 1.0);
  for (int i = 0; i < batch; i++) y[i * classes + i % classes] = 1;
  for (int i = 0; i < inputs * hidden; i++) parameters[w1 + i] = 0.05 * sin(3.0 * (i + 1));
  for (int i = 0; i < hidden * classes; i++) parameters[w2 + i] = 0.1 * sin(7.0 * (i + 1));
}

static void product(
    CBLAS_TRANSPOSE left, CBLAS_TRANSPOSE right, int rows, int columns, int inner, const double *a, const double *b,
    double *c) {
  cblas_dgemm(
      CblasRowMajor, left, right, rows, columns, inner, 1, a, left == CblasTrans ? rows : inner, b,
      right == CblasTrans ? inner : columns, 0, c, columns);
}

static void step(void) {
  const double *p = parameters;
  double *g = gradients;
  product(CblasNoTrans, CblasNoTrans, batch, hidden, inputs, x, p + w1, hidden1);
  for (int i = 0; i < batch; i++)
    for (int j = 0; j < hidden; j++) {
      double sum = hidden1[i * hidden + j] + p[b1 + j];
      hidden1[i * hidden + j] = sum > 0 ? sum : 0;
    }
  product(CblasNoTrans, CblasNoTrans, batch, classes, hidden, hidden1, p + w2, logits);
  double loss = 0;
  for (int i = 0; i < batch; i++) {
    double *row = logits + i * classes, greatest = -INFINITY, sum = 0;
    for (int j = 0; j < classes; j++) {
      row[j] += p[b2 + j];
      if (row[j] > greatest) greatest = row[j];
    }
    for (int j = 0; j < classes; j++) sum += exp(row[j] - greatest);
    for (int j = 0; j < classes; j++) {
      double logarithm = row[j] - greatest - log(sum);
      loss -= y[i * classes + j] * logarithm;
      row[j] = (exp(logarithm) - y[i * classes + j]) / batch;
    }
  }
  objective = loss / batch;
  product(CblasTrans, CblasNoTrans, hidden, classes, batch, hidden1, logits, g + w2);
  product(CblasNoTrans, CblasTrans, batch, hidden, classes, logits, p + w2, adjoint1);
  memset(g + b1, 0, hidden * sizeof(double));
  memset(g + b2, 0, classes * sizeof(double));
  for (int i = 0; i < batch; i++) {
    for (int j = 0; j < hidden; j++) {
      if (hidden1[i * hidden + j] <= 0) adjoint1[i * hidden + j] = 0;
      g[b1 + j] += adjoint1[i * hidden + j];
    }
    for (int j = 0; j < classes; j++) g[b2 + j] += logits[i * classes + j];
  }
  product(CblasTrans, CblasNoTrans, inputs, hidden, batch, x, adjoint1, g + w1);
  power1 = power1 > 1e-300 ? power1 * 0.9 : 0;
  power2 = power2 > 1e-300 ? power2 * 0.999 : 0;
  for (int i = 0; i < count; i++) {
    m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
    v[i] = 0.999 * v[i] + (1 - 0.999) * (g[i] * g[i]);
    parameters[i] -= 0.001 * (m[i] / (1 - power1)) / (sqrt(v[i] / (1 - power2)) + 1e-8);
  }
}

static double result(void) {
  double sum = 0;
  for (int i = 0; i < count; i++) sum += parameters[i];
  return sum;
}
