#include "CKernels.h"
#include "elementary.h"
#include "lanes.h"

#define UNARY(name, value, refused)                \
  case TAPE_##name:                                \
    INDEPENDENT for (long i = 0; i < count; i++) { \
      double a = x[i];                             \
      bad |= refused;                              \
      r[i] = value;                                \
    }                                              \
    break;

#define OVER(A, B, value, refused)                 \
  INDEPENDENT for (long i = 0; i < count; i++) {   \
    double a = A, b = B;                           \
    bad |= refused;                                \
    r[i] = value;                                  \
  }

#define BINARY(name, value, refused)          \
  case TAPE_##name:                           \
    if (!stepX) {                             \
      double number = *x;                     \
      OVER(number, y[i], value, refused)      \
    } else if (!stepY) {                      \
      double number = *y;                     \
      OVER(x[i], number, value, refused)      \
    } else {                                  \
      OVER(x[i], y[i], value, refused)        \
    }                                         \
    break;

#define OVER3(A, B, C, value)                      \
  INDEPENDENT for (long i = 0; i < count; i++) {   \
    double a = A, b = B, c = C;                    \
    r[i] = value;                                  \
  }                                                \
  break;

#define TERNARY(name, value, refused)                           \
  case TAPE_##name: {                                           \
    double first = *x, second = *y, third = *z;                 \
    switch (stepX * 4 + stepY * 2 + stepZ) {                    \
      case 7: OVER3(x[i], y[i], z[i], value)                    \
      case 6: OVER3(x[i], y[i], third, value)                   \
      case 5: OVER3(x[i], second, z[i], value)                  \
      case 4: OVER3(x[i], second, third, value)                 \
      case 3: OVER3(first, y[i], z[i], value)                   \
      case 2: OVER3(first, y[i], third, value)                  \
      default: OVER3(first, second, z[i], value)                \
    }                                                           \
    break;                                                      \
  }

// One operation on a strip; the operands that are numbers have the step 0, and one of them has not.
WIDE static bool operation(
    int code, double *r, const double *x, const double *y, const double *z, int stepX, int stepY, int stepZ,
    long count) {
  int bad = 0;
  switch (code) { TAPE_OPERATIONS(UNARY, BINARY, TERNARY) }
  return bad;
}

bool tape_strips(const TapeStripInstruction *instructions, long length, double *memory, long count) {
  const TapeStripInstruction *end = instructions + length;
  for (const TapeStripInstruction *next = instructions; next < end; next++)
    if (next->operation.code >= TAPE_sum)
      for (int lane = 0; lane < 8; lane++) memory[next->operation.c + lane] = 0;
  bool isRefused = false;
  for (long start = 0; start < count; start += TAPE_STRIP_LENGTH) {
    long length = count - start < TAPE_STRIP_LENGTH ? count - start : TAPE_STRIP_LENGTH;
    for (const TapeStripInstruction *next = instructions; next < end; next++) {
      const TapeInstruction *places = &next->operation;
#define AT(place) (memory + places->place + (next->place == TAPE_ENTRIES ? start : 0))
      const double *a = AT(a);
      if (places->code >= TAPE_sum) {
        tape_add_lanes(memory + places->c, a, length);
        continue;
      }
      const double *b = AT(b), *c = AT(c);
      if (places->code == TAPE_log)
        for (long i = 0; i < length; i++) isRefused |= a[i] <= 0;
      if (tape_vector_function(places->code, AT(result), a, length)) continue;
      isRefused |= operation(
          places->code, AT(result), a, b, c, next->a != TAPE_NUMBER, next->b != TAPE_NUMBER, next->c != TAPE_NUMBER,
          length);
#undef AT
    }
  }
  for (const TapeStripInstruction *next = instructions; next < end; next++)
    if (next->operation.code >= TAPE_sum) {
      double sum = tape_lanes_total(memory + next->operation.c);
      memory[next->operation.result] = next->operation.code == TAPE_mean ? sum / count : sum;
    }
  return isRefused;
}
