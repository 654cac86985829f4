#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"
#include "elementary.h"

typedef double Eight __attribute__((vector_size(64), aligned(8)));

// Rows and vectors of eight columns that are worked on at once: their sums stay in registers.
enum { ROWS = 4 };

// Every entry of the result adds its products in the order of the inner axis.
WIDE static void multiply(
    double *result, const double *left, long rowStep, long innerStep, const double *right, long rows, long inner,
    long columns) {
  long wide = columns & ~7L;
  for (long row = 0; row < rows; row += ROWS) {
    long count = rows - row < ROWS ? rows - row : ROWS;
    const double *factors = left + row * rowStep;
    double *line = result + row * columns;
    for (long column = 0; column < wide; column += 8) {
      const double *place = right + column;
      if (count == ROWS) {
        Eight s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
        for (long k = 0; k < inner; k++) {
          Eight entries = *(const Eight *)(place + k * columns);
          const double *f = factors + k * innerStep;
          s0 += f[0] * entries;
          s1 += f[rowStep] * entries;
          s2 += f[2 * rowStep] * entries;
          s3 += f[3 * rowStep] * entries;
        }
        *(Eight *)(line + column) = s0;
        *(Eight *)(line + columns + column) = s1;
        *(Eight *)(line + 2 * columns + column) = s2;
        *(Eight *)(line + 3 * columns + column) = s3;
      } else {
        for (long i = 0; i < count; i++) {
          Eight sum = {0};
          for (long k = 0; k < inner; k++)
            sum += factors[i * rowStep + k * innerStep] * *(const Eight *)(place + k * columns);
          *(Eight *)(line + i * columns + column) = sum;
        }
      }
    }
    for (long i = 0; i < count; i++)
      for (long column = wide; column < columns; column++) {
        double sum = 0;
        for (long k = 0; k < inner; k++) sum += factors[i * rowStep + k * innerStep] * right[k * columns + column];
        line[i * columns + column] = sum;
      }
  }
}

// OpenBLAS is not asked for before a product is so large that it pays: loading it takes longer than the program's start.
static const long largeProduct = 64 * 64 * 64;

typedef void (*Dgemm)(
    int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b,
    int ldb, double beta, double *c, int ldc);

static Dgemm library_product(void) {
  static Dgemm found;
  static bool isLookedUp;
  if (!__atomic_load_n(&isLookedUp, __ATOMIC_ACQUIRE)) {
    void *library = dlopen("libopenblas.so.0", RTLD_NOW);
    if (library) {
      void (*setThreads)(int) = (void (*)(int))dlsym(library, "openblas_set_num_threads");
      if (setThreads) setThreads(1);
      found = (Dgemm)dlsym(library, "cblas_dgemm");
    }
    __atomic_store_n(&isLookedUp, true, __ATOMIC_RELEASE);
  }
  return found;
}

void tape_product(
    double *result, const double *left, const double *right, long rows, long inner, long columns, bool leftTransposed,
    bool rightTransposed) {
  if (rows * inner * columns >= largeProduct) {
    Dgemm product = library_product();
    if (product) {
      const int rowMajor = 101, asIs = 111, transposed = 112;
      product(
          rowMajor, leftTransposed ? transposed : asIs, rightTransposed ? transposed : asIs, (int)rows, (int)columns,
          (int)inner, 1, left, (int)(leftTransposed ? rows : inner), right, (int)(rightTransposed ? inner : columns), 0,
          result, (int)columns);
      return;
    }
  }
  if (columns == 1 && leftTransposed) {
    tape_column_sums(result, left, right, inner, rows);
    return;
  }
  if (columns == 1) {
    for (long row = 0; row < rows; row++) result[row] = tape_lane_dot(left + row * inner, right, inner);
    return;
  }
  double *turned = NULL;
  if (rightTransposed) {
    turned = malloc(sizeof(double) * (size_t)(inner * columns));
    for (long j = 0; j < columns; j++)
      for (long k = 0; k < inner; k++) turned[k * columns + j] = right[j * inner + k];
    right = turned;
  }
  multiply(result, left, leftTransposed ? 1 : inner, leftTransposed ? rows : 1, right, rows, inner, columns);
  free(turned);
}
