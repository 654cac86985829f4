#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"
#include "elementary.h"

typedef double Eight __attribute__((vector_size(64), aligned(8)));
typedef double Four __attribute__((vector_size(32), aligned(8)));

// Rows of the result that are worked on at once: their sums stay in registers.
enum { ROWS = 4 };

// Puts eight columns, or those that there are and zeros, into lines of the cache.
WIDE static void pack(
    double *panel, const double *matrix, long rows, long columns, bool isTransposed, long first, long width) {
  long rowStep = isTransposed ? 1 : columns, columnStep = isTransposed ? rows : 1;
  const double *place = matrix + first * columnStep;
  if (width == 8 && !isTransposed) {
    for (long row = 0; row < rows; row++) *(Eight *)(panel + 8 * row) = *(const Eight *)(place + row * rowStep);
    return;
  }
  for (long row = 0; row < rows; row++)
    for (long i = 0; i < 8; i++) panel[8 * row + i] = i < width ? place[row * rowStep + i * columnStep] : 0;
}

// The places of some rows of the left matrix.
typedef struct {
  const double *entries;
  long rowStep, innerStep;
} Rows;

// Columns of a panel times all rows; every entry of the result adds its products in the order of the inner axis.
#define MULTIPLY(name, Vector)                                                                                \
  WIDE static void name(                                                                                      \
      double *result, Rows left, const double *panel, long rows, long inner, long columns, long width) {      \
    for (long row = 0; row < rows; row += ROWS) {                                                             \
      const double *factors = left.entries + row * left.rowStep, *entries = panel;                            \
      const long count = rows - row < ROWS ? rows - row : ROWS;                                               \
      Vector sums[ROWS] = {{0}};                                                                              \
      if (count == ROWS) {                                                                                    \
        for (long k = 0; k < inner; k++, factors += left.innerStep, entries += 8)                             \
          for (int i = 0; i < ROWS; i++) sums[i] += factors[i * left.rowStep] * *(const Vector *)entries;     \
      } else {                                                                                                \
        for (long k = 0; k < inner; k++, factors += left.innerStep, entries += 8)                             \
          for (int i = 0; i < count; i++) sums[i] += factors[i * left.rowStep] * *(const Vector *)entries;    \
      }                                                                                                       \
      for (int i = 0; i < count; i++) {                                                                       \
        double *line = result + (row + i) * columns;                                                          \
        if (width * sizeof(double) == sizeof(Vector)) {                                                       \
          *(Vector *)line = sums[i];                                                                          \
        } else {                                                                                              \
          for (long column = 0; column < width; column++) line[column] = sums[i][column];                     \
        }                                                                                                     \
      }                                                                                                       \
    }                                                                                                         \
  }

MULTIPLY(multiply_eight, Eight)
MULTIPLY(multiply_four, Four)

// OpenBLAS is not asked for before a product is so large that it pays: loading it takes longer than the program's start.
static const long largeProduct = 64 * 64 * 64;

typedef void (*Dgemm)(
    int order, int transA, int transB, int m, int n, int k, double alpha, const double *a, int lda, const double *b,
    int ldb, double beta, double *c, int ldc);

static Dgemm found;

static void look_up(void) {
  void *library = dlopen("libopenblas.so.0", RTLD_NOW);
  if (!library) return;
  void (*setThreads)(int) = (void (*)(int))dlsym(library, "openblas_set_num_threads");
  if (setThreads) setThreads(1);
  found = (Dgemm)dlsym(library, "cblas_dgemm");
}

static Dgemm library_product(void) {
  static pthread_once_t isLookedUp = PTHREAD_ONCE_INIT;
  pthread_once(&isLookedUp, look_up);
  return found;
}

// Between two questions whether to stop so many products are added, about a hundredth of a second.
static const long mostAtOnce = 1L << 28;

bool tape_product(
    double *result, const double *left, const double *right, long rows, long inner, long columns, bool leftTransposed,
    bool rightTransposed, bool (*isStopped)(void)) {
  const long rowsAtOnce = mostAtOnce / (inner * columns + 1) / 64 * 64 + 64;
  if (rows * inner * columns >= largeProduct) {
    Dgemm product = library_product();
    if (product) {
      const int rowMajor = 101, asIs = 111, transposed = 112;
      for (long row = 0; row < rows; row += rowsAtOnce) {
        if (row > 0 && isStopped && isStopped()) return true;
        const long count = rows - row < rowsAtOnce ? rows - row : rowsAtOnce;
        product(
            rowMajor, leftTransposed ? transposed : asIs, rightTransposed ? transposed : asIs, (int)count,
            (int)columns, (int)inner, 1, left + row * (leftTransposed ? 1 : inner),
            (int)(leftTransposed ? rows : inner), right, (int)(rightTransposed ? inner : columns), 0,
            result + row * columns, (int)columns);
      }
      return false;
    }
  }
  if (columns == 1) {
    if (leftTransposed) tape_column_sums(result, left, right, inner, rows);
    else tape_row_sums(result, left, right, rows, inner);
    return false;
  }
  double near[8 * 256] __attribute__((aligned(64)));
  double *panel = inner <= 256 ? near : malloc(sizeof(double) * 8 * (size_t)inner);
  Rows factors = {left, leftTransposed ? 1 : inner, leftTransposed ? rows : 1};
  bool isLeftOff = false;
  for (long first = 0; first < columns && !isLeftOff; first += 8) {
    isLeftOff = rows > rowsAtOnce && isStopped && isStopped();
    long width = columns - first < 8 ? columns - first : 8;
    pack(panel, right, inner, columns, rightTransposed, first, width);
    (width > 4 ? multiply_eight : multiply_four)(result + first, factors, panel, rows, inner, columns, width);
  }
  if (panel != near) free(panel);
  return isLeftOff;
}
