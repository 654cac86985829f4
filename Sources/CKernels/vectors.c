#include "vectors.h"

static const VectorFunction *vector_function(int code) {
  switch (code) {
    case TAPE_exp: return &tape_vector_exp;
    case TAPE_log: return &tape_vector_log;
    case TAPE_sin: return &tape_vector_sin;
    case TAPE_cos: return &tape_vector_cos;
    case TAPE_tan: return &tape_vector_tan;
    case TAPE_tanh: return &tape_vector_tanh;
    case TAPE_sigmoid: return &tape_vector_sigmoid;
    default: return NULL;
  }
}

WIDE static bool lie_within(double lowest, double highest, const double *x, long count) {
  int outside = 0;
  for (long i = 0; i < count; i++) outside |= !(x[i] >= lowest && x[i] <= highest);
  return !outside;
}

static void apply(VectorLoop loop, double *result, const double *x, long count) {
  double block[VECTOR_BLOCK] = {0};
  long rest = count % VECTOR_BLOCK;
  if (count < VECTOR_BLOCK) {
    memcpy(block, x, count * sizeof(double));
    loop(block, block, VECTOR_BLOCK);
    memcpy(result, block, count * sizeof(double));
  } else if (rest) {
    // The last block begins within the one before: an entry has the same function in both.
    long last = count - VECTOR_BLOCK;
    loop(block, x + last, VECTOR_BLOCK);
    loop(result, x, count - rest);
    memcpy(result + last, block, sizeof block);
  } else {
    loop(result, x, count);
  }
}

// At most a strip of numbers, those beyond the function's bounds by the library.
static void apply_to_strip(
    const VectorFunction *function, VectorLoop loop, double *result, const double *x, long count) {
  double lowest = function->lowest, highest = function->highest;
  if ((lowest == -INFINITY && highest == INFINITY) || lie_within(lowest, highest, x, count)) {
    apply(loop, result, x, count);
    return;
  }
  // The result may take the place of the numbers.
  double kept[TAPE_STRIP_LENGTH];
  memcpy(kept, x, count * sizeof(double));
  apply(loop, result, kept, count);
  for (long i = 0; i < count; i++)
    if (!(kept[i] >= lowest && kept[i] <= highest)) result[i] = function->library(kept[i]);
}

bool tape_vector_function_by(int width, int code, double *result, const double *numbers, long count) {
  const VectorFunction *function = vector_function(code);
  if (!function) return false;
  VectorLoop loop = width == 8 ? function->by_eight : width == 4 ? function->by_four : function->by_two;
  for (long start = 0; start < count; start += TAPE_STRIP_LENGTH) {
    long length = count - start < TAPE_STRIP_LENGTH ? count - start : TAPE_STRIP_LENGTH;
    apply_to_strip(function, loop, result + start, numbers + start, length);
  }
  return true;
}

bool tape_vector_function(int code, double *result, const double *numbers, long count) {
  return tape_vector_function_by(tape_register_width(), code, result, numbers, count);
}
