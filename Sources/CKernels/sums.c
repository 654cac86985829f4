#include <string.h>

#include "CKernels.h"
#include "elementary.h"
#include "lanes.h"

typedef double Eight __attribute__((vector_size(64), aligned(8)));

WIDE void tape_add_lanes(double *lanes, const double *numbers, long count) {
  Eight sums = *(const Eight *)lanes;
  long whole = count & ~7L;
  for (long i = 0; i < whole; i += 8) sums += *(const Eight *)(numbers + i);
  *(Eight *)lanes = sums;
  for (long i = whole; i < count; i++) lanes[i & 7] += numbers[i];
}

double tape_lanes_total(const double *lanes) {
  double first = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  double second = (lanes[4] + lanes[5]) + (lanes[6] + lanes[7]);
  return first + second;
}

double tape_lane_sum(const double *numbers, long count) {
  double lanes[8] = {0};
  tape_add_lanes(lanes, numbers, count);
  return tape_lanes_total(lanes);
}

// Entries that count, and others behind them that do not.
static const long counting[16] = {-1, -1, -1, -1, -1, -1, -1, -1};

typedef long EightTruths __attribute__((vector_size(64), aligned(8)));

WIDE void tape_row_dots(double *result, const double *matrix, const double *vector, long rows, long columns) {
  long whole = columns & ~7L;
  EightTruths counts = *(const EightTruths *)(counting + 8 - (columns - whole));
  for (long row = 0; row < rows; row++) {
    const double *line = matrix + row * columns;
    Eight sums = {0};
    for (long i = 0; i < whole; i += 8) sums += *(const Eight *)(line + i) * *(const Eight *)(vector + i);
    if (whole < columns) {
      Eight rest = *(const Eight *)(line + whole) * *(const Eight *)(vector + whole);
      sums += (Eight)((EightTruths)rest & counts);
    }
    result[row] = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
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
