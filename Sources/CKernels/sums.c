#include <string.h>

#include "CKernels.h"
#include "elementary.h"

typedef double Eight __attribute__((vector_size(64), aligned(8)));

// Entries that count, and others behind them that do not.
static const int64_t counting[16] = {-1, -1, -1, -1, -1, -1, -1, -1};

typedef int64_t EightTruths __attribute__((vector_size(64), aligned(8)));

WIDE void tape_row_sums(double *result, const double *matrix, const double *weights, long rows, long columns) {
  long whole = columns & ~7L;
  EightTruths counts = *(const EightTruths *)(counting + 8 - (columns - whole));
  for (long row = 0; row < rows; row++) {
    const double *line = matrix + row * columns;
    Eight sums = {0};
    for (long i = 0; i < whole; i += 8) {
      Eight entries = *(const Eight *)(line + i);
      sums += weights ? entries * *(const Eight *)(weights + i) : entries;
    }
    if (whole < columns) {
      Eight entries = *(const Eight *)(line + whole);
      if (weights) entries *= *(const Eight *)(weights + whole);
      sums += (Eight)((EightTruths)entries & counts);
    }
    result[row] = lanes_total((const double *)&sums);
  }
}

// Columns that are summed at once, so that their lanes stay in the nearest cache.
enum { BLOCK = 128 };

WIDE void tape_column_sums(double *result, const double *matrix, const double *weights, long rows, long columns) {
  double lanes[8][BLOCK];
  for (long first = 0; first < columns; first += BLOCK) {
    long width = columns - first < BLOCK ? columns - first : BLOCK;
    memset(lanes, 0, sizeof lanes);
    for (long row = 0; row < rows; row++) {
      const double *line = matrix + row * columns + first;
      double *sums = lanes[row & 7];
      if (weights) {
        double weight = weights[row];
        INDEPENDENT for (long i = 0; i < width; i++) sums[i] += line[i] * weight;
      } else {
        INDEPENDENT for (long i = 0; i < width; i++) sums[i] += line[i];
      }
    }
    INDEPENDENT for (long i = 0; i < width; i++)
      result[first + i] = ((lanes[0][i] + lanes[1][i]) + (lanes[2][i] + lanes[3][i])) +
                          ((lanes[4][i] + lanes[5][i]) + (lanes[6][i] + lanes[7][i]));
  }
}

void tape_repeat_row(double *result, const double *row, long rows, long columns) {
  if (columns == 1) {
    for (long i = 0; i < rows; i++) result[i] = *row;
    return;
  }
  for (long i = 0; i < rows; i++) memcpy(result + i * columns, row, columns * sizeof(double));
}

void tape_repeat_column(double *result, const double *column, long rows, long columns) {
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) result[i * columns + j] = column[i];
}

WIDE bool tape_is_finite(const double *numbers, long count) {
  // x − x is 0 of every finite number, and NaN of the others.
  int bad = 0;
  for (long i = 0; i < count; i++) bad |= numbers[i] - numbers[i] != 0;
  return !bad;
}
